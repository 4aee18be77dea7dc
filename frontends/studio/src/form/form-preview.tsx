import { Select } from 'antd';
import { useMemo, useState } from 'react';
import type { FormDefinition } from '@onething/policy/labels';
import type { FieldPath } from '@onething/policy/form-editing';
import type { Language } from '@onething/portal-kit';
import { useHost } from '@onething/portal-kit';
import { useWords } from '../words.ts';
import { PaperPreview } from './paper-preview.tsx';
import { personasOf, sampleAnswers } from './sample-answers.ts';
import { ScreenPreview } from './screen-preview.tsx';

const views = ['phone', 'desktop', 'paper'] as const;
type View = (typeof views)[number];

const languages: { value: Language; label: string }[] = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
];

export interface FormPreviewProps {
  form: FormDefinition;
  selected: FieldPath | undefined;
  /** What the draft changes: marked on the paper. */
  changed: ReadonlySet<FieldPath>;
  onSelect: (path: FieldPath) => void;
}

/** The form as it will be: on a phone, on a desk, on paper; in both languages; filled in by somebody invented. */
export function FormPreview({ form, selected, changed, onSelect }: FormPreviewProps) {
  const { t, text } = useWords();
  const host = useHost();
  const [view, setView] = useState<View>('phone');
  const [language, setLanguage] = useState<Language>(host.language);
  const personas = useMemo(() => personasOf(form), [form]);
  const [who, setWho] = useState<string>();
  const persona = personas.find(({ id }) => id === who) ?? personas[1] ?? personas[0];
  const answers = useMemo(() => (persona ? sampleAnswers(form, persona) : {}), [form, persona]);
  return (
    <section className="stu-editor-preview" aria-label={t('form.preview.label')}>
      <div className="stu-editor-preview-bar">
        <Choice
          label={t('form.preview.as')}
          value={view}
          onChange={setView}
          options={views.map((value) => ({ value, label: t(`form.preview.${value}`) }))}
        />
        {view !== 'paper' && <Choice label={t('form.preview.language')} value={language} onChange={setLanguage} options={languages} />}
        <label className="stu-editor-preview-who">
          {t('form.preview.who')}{' '}
          <Select
            size="small"
            popupMatchSelectWidth={false}
            value={persona?.id}
            onChange={setWho}
            options={personas.map(({ id, label }) => ({ value: id, label: text(label) }))}
          />
        </label>
      </div>
      {view === 'paper' ? (
        <PaperPreview form={form} answers={answers} changed={changed} />
      ) : (
        <ScreenPreview
          key={`${persona?.id} ${language}`}
          form={form}
          answers={answers}
          language={language}
          wide={view === 'desktop'}
          selected={selected}
          onSelect={onSelect}
        />
      )}
    </section>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

/** A few ways of looking, one of them chosen. */
function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <div role="group" aria-label={label} className="stu-choice">
      {options.map((option) => (
        <button key={option.value} type="button" aria-pressed={option.value === value} onClick={() => onChange(option.value)}>
          {option.label}
        </button>
      ))}
    </div>
  );
}

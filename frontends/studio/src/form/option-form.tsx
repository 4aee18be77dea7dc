import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { LocalisedText } from '@onething/policy/labels';
import { circumstanceLabel } from '@onething/policy/labels';
import { Field } from '../pieces/field.tsx';
import { useWords } from '../words.ts';

export interface OptionFormProps {
  label?: LocalisedText;
  help?: LocalisedText;
  /** Circumstances the new option may tell; without it the question tells none. */
  means?: readonly string[];
  onSave: (label: LocalisedText, help: LocalisedText | undefined, means: string | undefined) => void;
  onCancel: () => void;
}

/** The words of an option, in place. Enter saves, Escape leaves it as it was. */
export function OptionForm({ label, help, means, onSave, onCancel }: OptionFormProps) {
  const { t, text } = useWords();
  const [typed, setTyped] = useState({ zh: label?.zh ?? '', en: label?.en ?? '', helpZh: help?.zh ?? '', helpEn: help?.en ?? '' });
  const [told, setTold] = useState<string>();
  const [tried, setTried] = useState(false);
  const whole = typed.zh.trim() !== '' && typed.en.trim() !== '' && (typed.helpZh.trim() === '') === (typed.helpEn.trim() === '');
  const problems = tried && !whole ? [{ code: 'TEXT_MISSING', severity: 'ERROR' as const, message: t('form.bothLanguages') }] : [];
  function save(): void {
    setTried(true);
    if (!whole) return;
    const more = typed.helpZh.trim() === '' ? undefined : { zh: typed.helpZh.trim(), en: typed.helpEn.trim() };
    onSave({ zh: typed.zh.trim(), en: typed.en.trim() }, more, told);
  }
  const input = (key: keyof typeof typed, name: string, wrong: typeof problems = []) => (
    <Field label={name} problems={wrong}>
      {(control) => (
        <Input
          {...control}
          lang={/zh/i.test(key) ? 'zh-CN' : 'en'}
          maxLength={100}
          value={typed[key]}
          onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) save();
          }}
        />
      )}
    </Field>
  );
  return (
    <div
      className="stu-inline-form"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {means && (
        <Field label={t('form.optionTells')} help={t('form.optionTellsHelp')}>
          {({ id }) => (
            <Select
              id={id}
              allowClear
              value={told}
              placeholder={t('form.tellsNothing')}
              onChange={(kind?: string) => {
                setTold(kind);
                if (kind && typed.zh === '') setTyped({ ...typed, zh: circumstanceLabel(kind).zh, en: circumstanceLabel(kind).en });
              }}
              options={means.map((kind) => ({ value: kind, label: text(circumstanceLabel(kind)) }))}
            />
          )}
        </Field>
      )}
      {input('zh', t('form.optionZh'), problems)}
      {input('en', t('form.optionEn'))}
      {input('helpZh', t('form.optionHelpZh'))}
      {input('helpEn', t('form.optionHelpEn'))}
      <p className="stu-inline-acts">
        <Button size="small" onClick={save}>
          {t('form.save')}
        </Button>
        <Button size="small" type="text" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      </p>
    </div>
  );
}

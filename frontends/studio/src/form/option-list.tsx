import { Button } from 'antd';
import { useState } from 'react';
import { newCode } from '@onething/policy/form-editing';
import type { FieldUi, LocalisedText } from '@onething/policy/labels';
import { circumstanceLabels } from '@onething/policy/labels';
import { Section } from '../pieces/section.tsx';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import type { FieldPanelProps } from './field-panel-props.ts';
import { OptionForm } from './option-form.tsx';

/** The options of a question with the level that asks each; added, worded, moved with Alt and the arrows, removed with Delete. */
export function OptionList({ form, path, ui, published, optionSources, editable, apply }: FieldPanelProps & { ui: FieldUi }) {
  const { t, text } = useWords();
  const [open, setOpen] = useState<string>();
  const options = Object.entries(ui.options ?? {});
  const tells = form.facts.some((mapping) => 'as' in mapping && `${mapping.from}/${mapping.states ?? 'states'}` === `/${path}`);
  const before = publishedOptions(published, path);
  return (
    <Section title={t('form.options')} note={t('form.optionCount', { count: options.length })}>
      <ul className="stu-options">
        {options.map(([code, label], index) => (
          <li key={code}>
            {open === code ? (
              <OptionForm
                label={label}
                help={ui.optionHelp?.[code]}
                onCancel={() => setOpen(undefined)}
                onSave={(saved, help) => {
                  if (apply({ kind: 'SET_OPTION', path, code, text: saved, help: help ?? null })) setOpen(undefined);
                }}
              />
            ) : (
              <div className="stu-option">
                <button
                  type="button"
                  className="wb-link stu-option-name"
                  disabled={!editable}
                  aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
                  onClick={() => setOpen(code)}
                  onKeyDown={(event) => {
                    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
                    if (by !== 0 && event.altKey) apply({ kind: 'MOVE_OPTION', path, code, at: index + by });
                    else if (event.key === 'Delete') apply({ kind: 'REMOVE_OPTION', path, code });
                    else return;
                    event.preventDefault();
                  }}
                >
                  {text(label)}
                </button>
                <OptionSourceMark
                  source={
                    before && !before.includes(code) ? 'draft' : optionSources.find((one) => one.path === path && one.option === code)?.code
                  }
                />
                {editable && (
                  <button type="button" className="wb-link stu-option-remove" onClick={() => apply({ kind: 'REMOVE_OPTION', path, code })}>
                    {t('form.remove')}
                    <span className="wb-only-spoken"> {text(label)}</span>
                  </button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {editable &&
        (open === '' ? (
          <OptionForm
            means={tells ? unusedKinds(form, path) : undefined}
            onCancel={() => setOpen(undefined)}
            onSave={(label, help, means) => {
              const code = means ?? newCode(label.en, Object.keys(ui.options ?? {}));
              const option = { code, text: label, ...(help && { help }), ...(means && { means }) };
              if (apply({ kind: 'ADD_OPTION', path, option, at: placeBeforeRest(ui.options ?? {}) })) setOpen(undefined);
            }}
          />
        ) : (
          <Button size="small" onClick={() => setOpen('')}>
            {t('form.addOption')}
          </Button>
        ))}
    </Section>
  );
}

/** “Other” and “none” stay last. */
function placeBeforeRest(options: Record<string, LocalisedText>): number {
  const codes = Object.keys(options);
  const rest = codes.findIndex((code) => code === 'OTHER' || code === 'NONE');
  return rest < 0 ? codes.length : rest;
}

function publishedOptions(published: FieldPanelProps['published'], path: string): string[] | undefined {
  const field = path
    .split('/')
    .slice(1)
    .reduce<FieldUi | undefined>((ui, step) => (step === '[]' ? ui?.item : ui?.fields?.[step]), published?.ui[path.split('/')[0] ?? '']);
  return field?.options && Object.keys(field.options);
}

/** Circumstances the options do not tell yet. */
function unusedKinds(form: FieldPanelProps['form'], path: string): string[] {
  const used = form.facts.flatMap((mapping) =>
    'as' in mapping && `${mapping.from}/${mapping.states ?? 'states'}` === `/${path}`
      ? Object.values(mapping.kinds).map((target) => (typeof target === 'string' ? target : target.kind))
      : [],
  );
  return Object.keys(circumstanceLabels).filter((kind) => !used.includes(kind));
}

function OptionSourceMark({ source }: { source: string | undefined }) {
  const { t } = useWords();
  const { code } = useStudio();
  if (source === undefined) return null;
  if (source === 'draft') return <span className="stu-mark stu-mark-draft">{t('form.source.draft')}</span>;
  if (source === code) return <span className="stu-mark stu-mark-here">{t('form.source.here')}</span>;
  const level = source.endsWith('000000') ? 'country' : source.endsWith('0000') ? 'province' : source.endsWith('00') ? 'city' : 'county';
  return <span className="wb-secondary">{t(`form.source.${level}`)}</span>;
}

import { Select } from 'antd';
import type { FieldPath, FormEdit } from '@onething/policy/form-editing';
import { formOutline } from '@onething/policy/form-editing';
import type { FieldUi, FormDefinition, PrefillSource } from '@onething/policy/labels';
import { Field } from '../pieces/field.tsx';
import { useWords } from '../words.ts';

const shared: PrefillSource[] = [
  { source: 'HOUSEHOLD_REGISTER', value: 'name' },
  { source: 'HOUSEHOLD_REGISTER', value: 'sex' },
  { source: 'HOUSEHOLD_REGISTER', value: 'ethnicity' },
  { source: 'HOUSEHOLD_REGISTER', value: 'residentId' },
  { source: 'HOUSEHOLD_REGISTER', value: 'registeredAddress' },
  { source: 'SIGN_IN', value: 'name' },
  { source: 'SIGN_IN', value: 'residentId' },
  { source: 'SIGN_IN', value: 'phone' },
];

interface PrefillChoiceProps {
  form: FormDefinition;
  path: FieldPath;
  ui: FieldUi;
  editable: boolean;
  apply: (edit: FormEdit) => boolean;
}

/** Where the first value comes from: shared data, the sign-in, or an answer given before. The applicant always sees and may correct it. */
export function PrefillChoice({ form, path, ui, editable, apply }: PrefillChoiceProps) {
  const { t, text } = useWords();
  const before = formOutline(form).filter((entry) => entry.ui.widget === ui.widget && entry.path !== path && !entry.path.includes('[]'));
  const choices = [
    ...shared.map((source) => ({ source, label: wordsOf(source) })),
    ...before.map((entry) => ({
      source: { source: 'FIELD', of: `/${entry.path}` } satisfies PrefillSource,
      label: t('form.prefill.field', { name: text(entry.ui.label) }),
    })),
    ...(ui.prefill && !isOffered(ui.prefill, before) ? [{ source: ui.prefill, label: wordsOf(ui.prefill) }] : []),
  ];
  function wordsOf(source: PrefillSource): string {
    if (source.source === 'FIELD') return t('form.prefill.before');
    if (source.source === 'RESIDENT_ID') return t('form.prefill.residentId');
    return t(`form.prefill.${source.source}`, { name: t(`form.prefillValue.${source.value}`) });
  }
  if (!['TEXT', 'TEXTAREA', 'RADIO', 'SELECT', 'DATE'].includes(ui.widget)) return null;
  return (
    <Field label={t('form.prefill.label')} help={t('form.prefill.help')}>
      {({ id }) => (
        <Select
          id={id}
          className="stu-wide-select"
          disabled={!editable}
          value={ui.prefill ? JSON.stringify(ui.prefill) : ''}
          onChange={(chosen: string) =>
            apply({ kind: 'SET_PREFILL', path, prefill: chosen ? (JSON.parse(chosen) as PrefillSource) : null })
          }
          options={[
            { value: '', label: t('form.prefill.none') },
            ...choices.map(({ source, label }) => ({ value: JSON.stringify(source), label })),
          ]}
        />
      )}
    </Field>
  );
}

function isOffered(prefill: PrefillSource, before: readonly { path: FieldPath }[]): boolean {
  const text = JSON.stringify(prefill);
  return (
    shared.some((source) => JSON.stringify(source) === text) ||
    (prefill.source === 'FIELD' && before.some(({ path }) => `/${path}` === prefill.of))
  );
}

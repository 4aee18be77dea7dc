import { Button, Select } from 'antd';
import { useState } from 'react';
import { fieldName, ownerOf, uiAt } from '@onething/policy/form-editing';
import type { FieldView, FormEdit, ShownWhen } from '@onething/policy/form-editing';
import type { FieldUi, FormDefinition } from '@onething/policy/labels';
import { Field } from '../pieces/field.tsx';
import { Section } from '../pieces/section.tsx';
import { useWords } from '../words.ts';

interface ShownWhenPartProps {
  form: FormDefinition;
  view: FieldView;
  editable: boolean;
  apply: (edit: FormEdit) => boolean;
}

const answerable = ['RADIO', 'SELECT', 'CHECKBOXES', 'YES_NO', 'CONFIRM'];

/** The answers a question can have, as the data holds them. */
function answersOf(ui: FieldUi): { value: string; label: FieldUi['label'] }[] {
  if (ui.widget === 'CONFIRM') return [{ value: 'true', label: ui.label }];
  return Object.entries(ui.options ?? {}).map(([value, label]) => ({ value, label }));
}

const asData = (ui: FieldUi | undefined, value: string): string | boolean =>
  ui && (ui.widget === 'YES_NO' || ui.widget === 'CONFIRM') ? value === 'true' : value;

/** When the field is asked, in words, and a builder out of the questions beside it. */
export function ShownWhenPart({ form, view, editable, apply }: ShownWhenPartProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const { owner } = ownerOf(view.path);
  const beside = Object.entries(uiAt(form, owner)?.fields ?? {}).filter(
    ([name, ui]) => answerable.includes(ui.widget) && `${owner}/${name}` !== view.path,
  );
  const fixed = view.tied || view.shownWhen.some(({ field, negated }) => negated || ownerOf(field).owner !== owner);
  return (
    <Section title={t('form.shownWhen')}>
      <p className="stu-when">
        {view.shownWhen.length === 0 && t('form.always')}
        {view.shownWhen.map((condition) => (
          <WhenWords key={`${condition.field} ${condition.values.join()}`} form={form} condition={condition} />
        ))}
        {editable && !fixed && !open && beside.length > 0 && (
          <button type="button" className="wb-link" onClick={() => setOpen(true)}>
            {t('form.change')}
          </button>
        )}
      </p>
      {fixed && editable && <p className="wb-small">{t('form.tied')}</p>}
      {open && (
        <WhenBuilder
          form={form}
          owner={owner}
          names={beside.map(([name]) => name)}
          when={view.shownWhen}
          onSave={(when) => {
            if (apply({ kind: 'SHOW_WHEN', path: view.path, when })) setOpen(false);
          }}
          onCancel={() => setOpen(false)}
        />
      )}
    </Section>
  );
}

function WhenWords({ form, condition }: { form: FormDefinition; condition: ShownWhen }) {
  const { t, text } = useWords();
  const { field, values, negated } = condition;
  const ui = uiAt(form, field);
  const said =
    ui?.widget === 'CONFIRM'
      ? [t(values[0] === true ? 'form.ticked' : 'form.unticked')]
      : values.map((value) => text(fieldName(form, field, String(value))));
  return (
    <span>
      <span className="stu-term">{text(fieldName(form, field))}</span> {t(negated ? 'form.isNot' : 'form.is')}{' '}
      {said.map((value) => (
        <span key={value} className="stu-term">
          {value}
        </span>
      ))}
    </span>
  );
}

interface WhenBuilderProps {
  form: FormDefinition;
  owner: string;
  names: readonly string[];
  when: readonly ShownWhen[];
  onSave: (when: ShownWhen[]) => void;
  onCancel: () => void;
}

function WhenBuilder({ form, owner, names, when, onSave, onCancel }: WhenBuilderProps) {
  const { t, text } = useWords();
  const [first] = when;
  const [field, setField] = useState<string | undefined>(first?.field);
  const [values, setValues] = useState<string[]>((first?.values ?? []).map(String));
  const ui = field === undefined ? undefined : uiAt(form, field);
  return (
    <div className="stu-inline-form">
      <Field label={t('form.whenField')}>
        {({ id }) => (
          <Select
            id={id}
            value={field ?? ''}
            onChange={(next: string) => {
              setField(next || undefined);
              setValues([]);
            }}
            options={[
              { value: '', label: t('form.always') },
              ...names.map((name) => ({ value: `${owner}/${name}`, label: text(uiAt(form, `${owner}/${name}`)?.label) })),
            ]}
          />
        )}
      </Field>
      {ui && (
        <Field label={t('form.whenValues')} help={t('form.whenValuesHelp')}>
          {({ id }) => (
            <Select
              id={id}
              mode="multiple"
              value={values}
              onChange={setValues}
              options={answersOf(ui).map(({ value, label }) => ({ value, label: text(label) }))}
            />
          )}
        </Field>
      )}
      <p className="stu-inline-acts">
        <Button
          size="small"
          disabled={field !== undefined && values.length === 0}
          onClick={() => onSave(field === undefined ? [] : [{ field, values: values.map((value) => asData(ui, value)) }])}
        >
          {t('form.save')}
        </Button>
        <Button size="small" type="text" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      </p>
    </div>
  );
}

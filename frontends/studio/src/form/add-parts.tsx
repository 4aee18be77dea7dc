import { Button, Checkbox, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { newCode, newName, newWidgets, uiAt } from '@onething/policy/form-editing';
import type { FieldPath, FormEdit, NewField } from '@onething/policy/form-editing';
import type { FormDefinition } from '@onething/policy/labels';
import { Field } from '../pieces/field.tsx';
import { useWords } from '../words.ts';

interface AddPartsProps {
  form: FormDefinition;
  /** The group a new question goes into. */
  into: FieldPath;
  apply: (edit: FormEdit) => boolean;
  onAdded: (path: FieldPath) => void;
}

/** Adds a question or a section, in place below the tree. */
export function AddParts(props: AddPartsProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<'field' | 'section'>();
  const close = () => setOpen(undefined);
  if (open === 'field') return <AddField {...props} onClose={close} />;
  if (open === 'section') return <AddSection {...props} onClose={close} />;
  return (
    <div className="stu-tree-acts">
      <Button size="small" onClick={() => setOpen('field')}>
        {t('form.addField')}
      </Button>
      <Button size="small" onClick={() => setOpen('section')}>
        {t('form.addSection')}
      </Button>
      <p className="wb-small">{t('form.treeHelp')}</p>
    </div>
  );
}

const choosing = ['RADIO', 'SELECT', 'CHECKBOXES'];

/** One option a line, Chinese and English with a bar between: 公办 | Public. */
function optionsOf(lines: string): { code: string; text: { zh: string; en: string } }[] {
  const taken: string[] = [];
  return lines
    .split('\n')
    .map((line) => line.split(/[|｜]/).map((side) => side.trim()))
    .filter(([zh]) => zh)
    .map(([zh = '', en = '']) => {
      const code = newCode(en, taken);
      taken.push(code);
      return { code, text: { zh, en } };
    });
}

function AddField({ form, into, apply, onAdded, onClose }: AddPartsProps & { onClose: () => void }) {
  const { t, text } = useWords();
  const [widget, setWidget] = useState<NewField['widget']>('TEXT');
  const [label, setLabel] = useState({ zh: '', en: '' });
  const [lines, setLines] = useState('');
  const [required, setRequired] = useState(false);
  const [tried, setTried] = useState(false);
  const options = choosing.includes(widget) ? optionsOf(lines) : [];
  const worded = label.zh.trim() !== '' && label.en.trim() !== '';
  const optionsWorded = !choosing.includes(widget) || (options.length > 1 && options.every((option) => option.text.en !== ''));
  const missing = (message: string) => [{ code: 'TEXT_MISSING', severity: 'ERROR' as const, message }];
  function add(): void {
    setTried(true);
    if (!worded || !optionsWorded) return;
    const name = newName(label.en, Object.keys(uiAt(form, into)?.fields ?? {}));
    const field: NewField = {
      widget,
      label: { zh: label.zh.trim(), en: label.en.trim() },
      required,
      ...(options.length > 0 && { options }),
    };
    if (!apply({ kind: 'ADD_FIELD', into, name, field })) return;
    apply({ kind: 'PRINT', path: `${into}/${name}`, printed: true });
    onAdded(`${into}/${name}`);
    onClose();
  }
  return (
    <InlineForm
      title={t('form.addFieldTo', { name: text(uiAt(form, into)?.label) })}
      onCancel={onClose}
      onSave={add}
      save={t('form.addField')}
    >
      <Field label={t('form.kind')}>
        {({ id }) => (
          <Select
            id={id}
            className="stu-wide-select"
            value={widget}
            onChange={setWidget}
            options={newWidgets.map((value) => ({ value, label: t(`form.widget.${value}`) }))}
          />
        )}
      </Field>
      <Field
        label={t('form.side.zh', { label: t('form.question') })}
        problems={tried && label.zh.trim() === '' ? missing(t('form.bothLanguages')) : []}
      >
        {(control) => (
          <Input
            {...control}
            lang="zh-CN"
            maxLength={100}
            value={label.zh}
            onChange={(event) => setLabel({ ...label, zh: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t('form.side.en', { label: t('form.question') })}
        problems={tried && label.en.trim() === '' ? missing(t('form.bothLanguages')) : []}
      >
        {(control) => (
          <Input
            {...control}
            lang="en"
            maxLength={100}
            value={label.en}
            onChange={(event) => setLabel({ ...label, en: event.target.value })}
          />
        )}
      </Field>
      {choosing.includes(widget) && (
        <Field
          label={t('form.options')}
          help={t('form.optionLines')}
          problems={tried && !optionsWorded ? missing(t('form.optionLinesWrong')) : []}
        >
          {(control) => <Input.TextArea {...control} rows={4} value={lines} onChange={(event) => setLines(event.target.value)} />}
        </Field>
      )}
      <Checkbox checked={required} onChange={({ target }) => setRequired(target.checked)}>
        {t('form.required')}
      </Checkbox>
    </InlineForm>
  );
}

function AddSection({ form, apply, onAdded, onClose }: AddPartsProps & { onClose: () => void }) {
  const { t } = useWords();
  const [title, setTitle] = useState({ zh: '', en: '' });
  const [tried, setTried] = useState(false);
  const worded = title.zh.trim() !== '' && title.en.trim() !== '';
  function add(): void {
    setTried(true);
    if (!worded) return;
    const name = newName(title.en, Object.keys(form.ui));
    if (!apply({ kind: 'ADD_SECTION', name, title: { zh: title.zh.trim(), en: title.en.trim() } })) return;
    onAdded(name);
    onClose();
  }
  const problem = (side: 'zh' | 'en') =>
    tried && title[side].trim() === '' ? [{ code: 'TEXT_MISSING', severity: 'ERROR' as const, message: t('form.bothLanguages') }] : [];
  return (
    <InlineForm title={t('form.addSection')} onCancel={onClose} onSave={add} save={t('form.addSection')}>
      {(['zh', 'en'] as const).map((side) => (
        <Field key={side} label={t(`form.side.${side}`, { label: t('form.sectionTitle') })} problems={problem(side)}>
          {(control) => (
            <Input
              {...control}
              lang={side === 'zh' ? 'zh-CN' : 'en'}
              maxLength={60}
              value={title[side]}
              onChange={(event) => setTitle({ ...title, [side]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </InlineForm>
  );
}

interface InlineFormProps {
  title: string;
  save: string;
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
}

function InlineForm({ title, save, onSave, onCancel, children }: InlineFormProps) {
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);
  return (
    <form
      className="stu-inline-form"
      aria-label={title}
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <p className="wb-strong">{title}</p>
      {children}
      <p className="stu-inline-acts">
        <Button size="small" htmlType="submit">
          {save}
        </Button>
        <Button size="small" type="text" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      </p>
    </form>
  );
}

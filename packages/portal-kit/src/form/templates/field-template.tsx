import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { FieldTemplateProps } from '@rjsf/utils';
import type { FieldUi } from '@onething/policy/labels';
import { useHost } from '../../host/use-host.tsx';
import { fieldUiOf, pointerOf, useFormParts } from '../form-context.tsx';
import { sourceAt } from '../prefill.ts';
import { FieldStateContext } from '../widgets/field-state.ts';

/** Question, help, message and control of one field. Groups and lists draw their own heads. */
export function FieldTemplate(props: FieldTemplateProps) {
  const { children, id, uiSchema, required, fieldPathId, formData, hidden } = props;
  const { errors, sources, stepId } = useFormParts();
  const { text, t } = useHost();
  const field = fieldUiOf(uiSchema);
  const pointer = pointerOf(stepId, fieldPathId.path);
  const error = errors.get(pointer);
  const source = sourceAt(sources, pointer, formData);
  const parts = [field?.help && `${id}-help`, error && `${id}-error`, source && `${id}-source`].filter(Boolean).join(' ');
  const state = useMemo(() => ({ invalid: error !== undefined, describedBy: parts || undefined }), [error, parts]);
  // rjsf draws a field for everything the schema knows; what the form does not ask is not shown.
  if (hidden || !field) return null;
  if (field.widget === 'GROUP' || field.widget === 'LIST') return <>{children}</>;
  const classes = ['field', error && 'field-invalid', (field.wide || isWide(field)) && 'field-wide'].filter(Boolean).join(' ');
  const optional = !required && field.widget !== 'CONFIRM' && field.widget !== 'MATERIAL';
  const head = (
    <>
      {field.help && field.widget !== 'CONFIRM' && (
        <span className="field-help" id={`${id}-help`}>
          {text(field.help)}
        </span>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
  return (
    <FieldFrame
      id={id}
      field={field}
      className={classes}
      head={head}
      label={field.widget === 'CONFIRM' ? null : <Label text={text(field.label)} optional={optional} />}
    >
      <div>
        <FieldStateContext.Provider value={state}>{children}</FieldStateContext.Provider>
      </div>
      {source && (
        <span className="field-source" id={`${id}-source`}>
          {t('kit.form.prefilled', { source: text(source) })}
        </span>
      )}
    </FieldFrame>
  );
}

function Label({ text, optional }: { text: string; optional: boolean }) {
  const { t } = useHost();
  return (
    <>
      {text}
      {optional && <span className="field-optional">{t('kit.optional')}</span>}
    </>
  );
}

interface FieldFrameProps {
  id: string;
  field: FieldUi;
  className: string;
  label: ReactNode;
  head: ReactNode;
  children: ReactNode;
}

/** A label for one control, a legend for several, a plain heading where the control groups itself. */
function FieldFrame({ id, field, className, label, head, children }: FieldFrameProps) {
  if (field.widget === 'CHECKBOXES' || field.widget === 'DATE') {
    return (
      <fieldset className={className}>
        <legend className="field-label">{label}</legend>
        {head}
        {children}
      </fieldset>
    );
  }
  const grouped = ['RADIO', 'YES_NO', 'MATERIAL'].includes(field.widget);
  return (
    <div className={className}>
      <div className="field-head">
        {label && grouped && (
          <span className="field-label" id={`${id}-label`}>
            {label}
          </span>
        )}
        {label && !grouped && (
          <label className="field-label" htmlFor={id}>
            {label}
          </label>
        )}
        {head}
      </div>
      {children}
    </div>
  );
}

function isWide(field: FieldUi): boolean {
  return ['CHECKBOXES', 'TEXTAREA', 'DATE', 'CONFIRM', 'MATERIAL'].includes(field.widget);
}

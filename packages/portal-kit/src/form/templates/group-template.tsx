import { createPortal } from 'react-dom';
import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import { useHost } from '../../host/use-host.tsx';
import { fieldUiOf, pointerOf, useFormParts } from '../form-context.tsx';
import { DetailSlotsProvider, useDetailSlots } from './detail-slots.tsx';

/** The fields of an object: two columns that become one. Nested ones stand under their own heading. */
export function GroupTemplate({ properties, uiSchema, fieldPathId }: ObjectFieldTemplateProps) {
  const { text } = useHost();
  const { errors, stepId } = useFormParts();
  const field = fieldUiOf(uiSchema);
  const slots = useDetailSlots();
  const shown = properties.filter((property) => !property.hidden);
  const path = fieldPathId.path;
  const depth = path.filter((part) => typeof part === 'string').length;
  const inItem = typeof path.at(-1) === 'number';
  if (!field || shown.length === 0) return null;
  if (slots && path.at(-1) === 'details')
    return shown.map(({ name, content }) => slots.places.has(name) && createPortal(content, slots.places.get(name)!, name));
  const fields = (
    <DetailSlotsProvider field={field}>
      <div className="fields fields-two">{shown.map((property) => property.content)}</div>
    </DetailSlotsProvider>
  );
  // The step's own heading is the page's; an item's is its card's.
  if (path.length === 0 || inItem) return fields;
  const error = errors.get(pointerOf(stepId, path));
  return (
    <fieldset className={`group field-wide${depth > 1 ? ' group-details' : ''}`} id={fieldPathId.$id}>
      <legend>{text(field.label)}</legend>
      {field.help && <span className="field-help">{text(field.help)}</span>}
      {error && <p className="field-error">{error}</p>}
      {fields}
    </fieldset>
  );
}

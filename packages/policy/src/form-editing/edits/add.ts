import type { FormDefinition } from '../../form-types.ts';
import { EditRefused, type FormEdit, inserted, isWorded, orderOf, setOrder } from '../form-edit.ts';
import { ownerOf } from '../schema-branches.ts';
import { fillMessages } from './fill-messages.ts';
import { groupAt, requireSection } from './group-at.ts';
import { schemaOfNew, uiOfNew } from './new-field.ts';
import { putProperty, requireProperty } from './required-flag.ts';

const NAME = /^[A-Za-z][A-Za-z0-9]{0,40}$/;
const CHOICES = ['RADIO', 'SELECT', 'CHECKBOXES'];

/** A section without a question yet; it may stay empty until it has one that must be answered. */
export function addSection(form: FormDefinition, { name, title, at }: Extract<FormEdit, { kind: 'ADD_SECTION' }>): void {
  if (!NAME.test(name)) throw new EditRefused('NAME_MALFORMED', name);
  if (Object.hasOwn(form.ui, name)) throw new EditRefused('NAME_TAKEN', name);
  if (!isWorded(title)) throw new EditRefused('TEXT_MISSING', name);
  form.steps = inserted(form.steps, { id: name, title, optional: true, onSample: false }, at);
  form.ui = { ...form.ui, [name]: { label: title, widget: 'GROUP', order: [], fields: {} } };
  putProperty(form.schema, name, { type: 'object', properties: {} });
}

/** A question at the end of a group, or at a place in it. */
export function addField(form: FormDefinition, { into, name, field, at }: Extract<FormEdit, { kind: 'ADD_FIELD' }>): void {
  const path = `${into}/${name}`;
  const { ui, schema } = groupAt(form, into);
  if (!NAME.test(name)) throw new EditRefused('NAME_MALFORMED', path);
  if (Object.hasOwn(ui.fields ?? {}, name)) throw new EditRefused('NAME_TAKEN', path);
  const options = field.options ?? [];
  if (![field.label, ...options.map(({ text }) => text)].every(isWorded)) throw new EditRefused('TEXT_MISSING', path);
  if (CHOICES.includes(field.widget) && options.length === 0) throw new EditRefused('NO_OPTIONS', path);
  if (new Set(options.map(({ code }) => code)).size < options.length) throw new EditRefused('OPTION_TAKEN', path);
  const order = inserted(orderOf(ui), name, at);
  ui.fields = { ...ui.fields, [name]: uiOfNew(field) };
  setOrder(ui, order);
  putProperty(schema, name, schemaOfNew(field));
  if (field.required) {
    requireProperty(schema, name, true);
    if (ownerOf(into).owner === '') requireSection(form, into);
  }
  fillMessages(form, path);
}

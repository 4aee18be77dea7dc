import type { FormDefinition } from '../../form-types.ts';
import { EditRefused, type FormEdit, inserted, orderOf, setOrder } from '../form-edit.ts';
import { fieldView, uiAt } from '../field-view.ts';
import { redirectPointers } from '../pointer-uses.ts';
import { branchesAt, type FieldPath, ownerOf, placesOf, schemaOf, within } from '../schema-branches.ts';
import { groupAt, requireSection } from './group-at.ts';
import { dropProperty, putProperty, requireProperty } from './required-flag.ts';

function reordered<Entry>(list: readonly Entry[], from: number, at: number): Entry[] {
  const entry = list[from] as Entry;
  return inserted(list.toSpliced(from, 1), entry, Math.max(0, Math.min(at, list.length - 1)));
}

/** Within its own group: only what is asked first changes. */
function moveWithin(form: FormDefinition, path: FieldPath, at: number): void {
  const { owner, name } = ownerOf(path);
  if (owner === '') {
    form.steps = reordered(
      form.steps,
      form.steps.findIndex(({ id }) => id === name),
      at,
    );
    return;
  }
  const group = uiAt(form, owner);
  if (!group) throw new EditRefused('FIELD_UNKNOWN', path);
  const order = orderOf(group);
  setOrder(group, reordered(order, order.indexOf(name), at));
}

/** Into another group: the answer stands elsewhere, so everything that names it follows. */
function moveInto(form: FormDefinition, path: FieldPath, into: FieldPath, at: number): void {
  const { owner, name } = ownerOf(path);
  const view = fieldView(form, path);
  if (!view || owner === '') throw new EditRefused('FIELD_UNKNOWN', path);
  if (path.includes('/[]') || into.includes('/[]')) throw new EditRefused('LIST_ITEM_STAYS', path);
  if (view.tied || view.shownWhen.length > 0 || placesOf(form, path).length > 1 || within(into, path))
    throw new EditRefused('TIED_TO_OTHERS', path);
  const target = groupAt(form, into);
  if (Object.hasOwn(target.ui.fields ?? {}, name)) throw new EditRefused('NAME_TAKEN', `${into}/${name}`);
  const [place] = placesOf(form, path, true);
  const group = uiAt(form, owner);
  if (!place || !group) throw new EditRefused('FIELD_UNKNOWN', path);
  const schema = schemaOf(form, place, true);
  for (const branch of branchesAt(form, owner, true)) dropProperty(branch.schema, name);
  putProperty(target.schema, name, schema);
  if (view.required === true) {
    requireProperty(target.schema, name, true);
    if (ownerOf(into).owner === '') requireSection(form, into);
  }
  setOrder(
    group,
    orderOf(group).filter((other) => other !== name),
  );
  const order = inserted(orderOf(target.ui), name, at);
  target.ui.fields = { ...target.ui.fields, [name]: view.ui };
  setOrder(target.ui, order);
  redirectPointers(form, (used) => (within(used, path) ? `${into}/${name}${used.slice(path.length)}` : used));
}

/** Moves a section, a field in its group, or a field into another group. */
export function move(form: FormDefinition, { path, into, at }: Extract<FormEdit, { kind: 'MOVE' }>): void {
  if (!uiAt(form, path)) throw new EditRefused('FIELD_UNKNOWN', path);
  if (into === undefined || into === ownerOf(path).owner) moveWithin(form, path, at);
  else moveInto(form, path, into, at);
}

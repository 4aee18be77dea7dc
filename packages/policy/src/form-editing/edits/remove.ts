import type { FormDefinition } from '../../form-types.ts';
import { EditRefused, orderOf, setOrder } from '../form-edit.ts';
import { uiAt } from '../field-view.ts';
import { redirectPointers } from '../pointer-uses.ts';
import { branchesAt, type FieldPath, ownerOf, within } from '../schema-branches.ts';
import { unprint } from './print-field.ts';
import { pruneSchema } from './prune-schema.ts';
import { dropProperty } from './required-flag.ts';

/** Takes a field or section out of what is asked, of the schema and of everything that names it. */
export function remove(form: FormDefinition, path: FieldPath): void {
  if (!uiAt(form, path)) throw new EditRefused('FIELD_UNKNOWN', path);
  const { owner, name } = ownerOf(path);
  if (owner === '' && form.steps.length === 1) throw new EditRefused('LAST_SECTION', path);
  unprint(form, path);
  redirectPointers(form, (used) => (within(used, path) ? undefined : used));
  const branches = branchesAt(form, owner, true);
  // What hangs on nothing but the field's own answer goes with it.
  for (const { schema } of branches) dropProperty(schema, name);
  pruneSchema(form.schema);
  if (owner === '') {
    const { [name]: _removed, ...others } = form.ui;
    form.ui = others;
    form.steps = form.steps.filter(({ id }) => id !== name);
    return;
  }
  const group = uiAt(form, owner);
  if (group)
    setOrder(
      group,
      orderOf(group).filter((other) => other !== name),
    );
}

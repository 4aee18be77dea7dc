import type { FieldUi, FormDefinition, JsonSchema } from '../../form-types.ts';
import { EditRefused } from '../form-edit.ts';
import { uiAt } from '../field-view.ts';
import { branchesAt, type FieldPath } from '../schema-branches.ts';

/** The group at a path, as it is asked and as the schema has it, ready to be written to. */
export function groupAt(form: FormDefinition, path: FieldPath): { ui: FieldUi; schema: JsonSchema } {
  const ui = uiAt(form, path);
  if (!ui) throw new EditRefused('FIELD_UNKNOWN', path);
  if (ui.widget !== 'GROUP') throw new EditRefused('NOT_A_GROUP', path);
  const [branch] = branchesAt(form, path, true);
  if (!branch) throw new EditRefused('FIELD_UNKNOWN', path);
  return { ui, schema: branch.schema };
}

/** A section with a question that must be answered must be filled. */
export function requireSection(form: FormDefinition, section: string): void {
  const required = (form.schema.required as string[] | undefined) ?? [];
  if (!required.includes(section)) form.schema.required = [...required, section];
  form.steps = form.steps.map((step) => {
    if (step.id !== section) return step;
    const { optional: _optional, ...asked } = step;
    return asked;
  });
}

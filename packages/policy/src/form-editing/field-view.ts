import type { FieldUi, FormDefinition, JsonSchema } from '../form-types.ts';
import { branchesAt, type FieldPath, ownerOf, placesOf, schemaOf, type ShownWhen } from './schema-branches.ts';

/** One field of a form as somebody who edits it sees it. */
export interface FieldView {
  path: FieldPath;
  ui: FieldUi;
  /** What the place that asks it demands of the answer. */
  schema: JsonSchema;
  /** Asked always where it is asked; `SOMETIMES`: only under a further condition. */
  required: boolean | 'SOMETIMES';
  /** All must hold for the field to be asked. */
  shownWhen: ShownWhen[];
  /** More than one branch of the schema shapes the field. */
  tied: boolean;
}

/** How the field at a path is asked; undefined where the form asks nothing there. */
export function uiAt(form: Pick<FormDefinition, 'ui'>, path: FieldPath): FieldUi | undefined {
  const [step = '', ...rest] = path.split('/');
  return rest.reduce<FieldUi | undefined>(
    (field, name) => (name === '[]' ? field?.item : field?.fields?.[name]),
    Object.hasOwn(form.ui, step) ? form.ui[step] : undefined,
  );
}

/** A branch that only limits a field because of the field's own answer, as “none” excludes all others. */
const limitsItself = (path: FieldPath, when: readonly ShownWhen[]): boolean => when.some(({ field }) => field === path);

/** What is known of the field at a path; undefined where there is none. */
export function fieldView(form: FormDefinition, path: FieldPath): FieldView | undefined {
  const ui = uiAt(form, path);
  const places = placesOf(form, path);
  const [first] = places;
  if (!ui || !first) return undefined;
  const { owner, name } = ownerOf(path);
  const demands = (schema: JsonSchema): boolean => Array.isArray(schema.required) && schema.required.includes(name);
  const elsewhere = branchesAt(form, owner).some(({ schema, when }) => demands(schema) && !limitsItself(path, when));
  return {
    path,
    ui,
    schema: schemaOf(form, first),
    required: demands(first.schema) ? true : elsewhere ? 'SOMETIMES' : false,
    shownWhen: first.when,
    tied: places.filter(({ when }) => !limitsItself(path, when)).length > 1 || first.unread === true,
  };
}

/** A field in the order of the page, with how deep it stands. Groups and lists come before what is in them. */
export interface OutlineEntry {
  path: FieldPath;
  depth: number;
  ui: FieldUi;
}

function visit(path: FieldPath, ui: FieldUi, depth: number, into: OutlineEntry[]): void {
  into.push({ path, depth, ui });
  for (const [group, prefix] of [[ui, path] as const, [ui.item, `${path}/[]`] as const]) {
    for (const name of group?.order ?? Object.keys(group?.fields ?? {})) {
      const child = group?.fields?.[name];
      if (child) visit(`${prefix}/${name}`, child, depth + 1, into);
    }
  }
}

/** Sections and fields in the order in which they are asked. */
export function formOutline(form: Pick<FormDefinition, 'steps' | 'ui'>): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (const { id } of form.steps) {
    const ui = form.ui[id];
    if (ui) visit(id, ui, 0, entries);
  }
  return entries;
}

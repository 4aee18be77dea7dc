import { fieldView, formOutline, ownerOf, uiAt } from '@onething/policy/form-editing';
import type { FieldPath } from '@onething/policy/form-editing';
import type { FieldUi, FormDefinition } from '@onething/policy/labels';

/** What the draft makes of a field. */
export type FieldState = 'SAME' | 'NEW' | 'CHANGED' | 'REMOVED';

/** A line of the tree: a field as it is asked, or one the draft takes away, at the place it had. */
export interface TreeLine {
  path: FieldPath;
  depth: number;
  ui: FieldUi;
  state: FieldState;
}

/** A field without what stands below it: that has states of its own. */
function own(ui: FieldUi): string {
  const { fields: _fields, order: _order, item, ...rest } = ui;
  return JSON.stringify({ ...rest, item: item && { label: item.label } });
}

/** All that is said of a field itself: words, what its answer must be, and when it is asked. */
function sayings(path: FieldPath, form: FormDefinition): string | undefined {
  const view = fieldView(form, path);
  const ui = uiAt(form, path);
  if (!ui) return undefined;
  const { properties: _properties, allOf: _allOf, items: _items, required: _required, $ref: _ref, ...schema } = view?.schema ?? {};
  const step = form.steps.find(({ id }) => id === path);
  return JSON.stringify([own(ui), schema, view?.required, view?.shownWhen, step]);
}

function stateOf(path: FieldPath, form: FormDefinition, published: FormDefinition | null): FieldState {
  if (!published) return 'SAME';
  const before = sayings(path, published);
  if (before === undefined) return 'NEW';
  return before === sayings(path, form) ? 'SAME' : 'CHANGED';
}

/** The lines of the tree in the order of the page; what the draft removes stands struck where it was. */
export function treeLines(form: FormDefinition, published: FormDefinition | null): TreeLine[] {
  const lines: TreeLine[] = formOutline(form).map((entry) => ({ ...entry, state: stateOf(entry.path, form, published) }));
  if (!published) return lines;
  let after = -1;
  for (const entry of formOutline(published)) {
    const here = lines.findIndex(({ path }) => path === entry.path);
    if (here >= 0) {
      after = here;
      continue;
    }
    // Of a group that is gone only the group itself is named.
    const { owner } = ownerOf(entry.path);
    if (owner !== '' && !uiAt(form, owner.replace(/\/\[\]$/, ''))) continue;
    after += 1;
    lines.splice(after, 0, { ...entry, state: 'REMOVED' });
  }
  return lines;
}

/** Paths whose cell on paper the draft changes. */
export function changedPaths(lines: readonly TreeLine[]): ReadonlySet<FieldPath> {
  return new Set(lines.filter(({ state }) => state === 'NEW' || state === 'CHANGED').map(({ path }) => path));
}

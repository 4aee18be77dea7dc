import type { FactMapping, FormDefinition, PrintCell } from '../../form-types.ts';
import { EditRefused, inserted, orderOf, setOrder } from '../form-edit.ts';
import { uiAt } from '../field-view.ts';
import { pathOf } from '../pointer-uses.ts';
import { branchesAt, type FieldPath, ownerOf, placesOf, schemaOf, within } from '../schema-branches.ts';
import { fillMessages } from './fill-messages.ts';
import { isPrinted, printField } from './print-field.ts';
import { putProperty, requireProperty } from './required-flag.ts';
import { branchUnder } from './show-when.ts';

/** Its place among those that are still there. */
function placeAmong(name: string, former: readonly string[], now: readonly string[]): number {
  const before = former.slice(0, former.indexOf(name)).filter((other) => now.includes(other));
  const last = before.at(-1);
  return last === undefined ? 0 : now.indexOf(last) + 1;
}

const tells = (mapping: FactMapping, path: FieldPath): boolean =>
  'from' in mapping
    ? within(pathOf(mapping.from), path) || ('as' in mapping && `${pathOf(mapping.from)}/${mapping.states ?? 'states'}` === path)
    : [...(mapping.anyOf ?? []), ...(mapping.allOf ?? [])].some(({ at }) => within(pathOf(at), path));

function restoreSchema(form: FormDefinition, from: FormDefinition, path: FieldPath): void {
  const { owner, name } = ownerOf(path);
  const [base] = branchesAt(form, owner, true);
  if (!base) throw new EditRefused('FIELD_UNKNOWN', owner);
  for (const place of placesOf(from, path)) {
    const target = branchUnder(form, base.schema, owner, place.when);
    putProperty(target, name, structuredClone(schemaOf(from, place)));
  }
  for (const { schema, when } of branchesAt(from, owner)) {
    if (Array.isArray(schema.required) && schema.required.includes(name))
      requireProperty(branchUnder(form, base.schema, owner, when), name, true);
  }
}

const coversPrint = (cell: PrintCell, path: FieldPath): boolean => {
  const at = cell.value?.at ?? cell.boxes?.at;
  return at !== undefined && !at.startsWith('@') && within(pathOf(at), path);
};

const isBlank = ({ label }: PrintCell): boolean => label?.length === 1 && label[0] === '\u3000';

/** The cells of the official form the field stood in, where they are still blank. */
function restorePrint(form: FormDefinition, from: FormDefinition, path: FieldPath): void {
  from.print.pages.forEach((page, number) => {
    page.rows.forEach((row, line) => {
      row.cells.forEach((cell, column) => {
        const now = form.print.pages[number]?.rows[line]?.cells;
        const blank = now?.[column];
        if (now && blank && coversPrint(cell, path) && isBlank(blank)) now[column] = structuredClone(cell);
      });
    });
  });
}

/** Puts a field back as another version of the form asks it: with its place, conditions, facts, checks and cell on paper. */
export function restore(form: FormDefinition, path: FieldPath, from: FormDefinition): void {
  const { owner, name } = ownerOf(path);
  const former = uiAt(from, path);
  if (!former || owner === '') throw new EditRefused('FIELD_UNKNOWN', path);
  if (uiAt(form, path)) throw new EditRefused('NAME_TAKEN', path);
  const [group, formerGroup] = [uiAt(form, owner), uiAt(from, owner)];
  if (!group || !formerGroup) throw new EditRefused('FIELD_UNKNOWN', owner);
  const order = inserted(orderOf(group), name, placeAmong(name, orderOf(formerGroup), orderOf(group)));
  group.fields = { ...group.fields, [name]: structuredClone(former) };
  setOrder(group, order);
  restoreSchema(form, from, path);
  const known = new Set(form.facts.map((mapping) => JSON.stringify(mapping)));
  form.facts = [...form.facts, ...from.facts.filter((mapping) => tells(mapping, path) && !known.has(JSON.stringify(mapping)))];
  const rules = new Set(form.consistency.map((rule) => JSON.stringify(rule)));
  const checks = from.consistency.filter(({ each, ...pointers }) =>
    Object.values(pointers).some((pointer) => within(pathOf(pointer, each === undefined ? '' : pathOf(each)), path)),
  );
  form.consistency = [...form.consistency, ...checks.filter((rule) => !rules.has(JSON.stringify(rule)))];
  restorePrint(form, from, path);
  if (isPrinted(from, path) && !isPrinted(form, path) && !path.includes('/[]')) printField(form, { kind: 'PRINT', path, printed: true });
  fillMessages(form, path);
}

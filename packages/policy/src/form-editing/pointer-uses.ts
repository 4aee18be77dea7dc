import type { DataPointer, FactMapping, FormDefinition, PrintCell, PrintLine, PrintRow } from '../form-types.ts';
import { pathOfPointer } from './form-fields.ts';
import { formOutline } from './field-view.ts';
import type { FieldPath } from './schema-branches.ts';

/** Where in a form a field is named besides being asked. */
export type PointerUse = 'FACT' | 'PRINT' | 'PREFILL' | 'CONSISTENCY';

/** Gives a pointer's place a new one; undefined: the use goes away. */
export type Redirect = (path: FieldPath, use: PointerUse) => FieldPath | undefined;

/** The path a pointer means; `@/…` is relative to the items of a list. */
export function pathOf(pointer: DataPointer, list = ''): FieldPath {
  return pointer.startsWith('@') ? `${list}/[]/${pathOfPointer(pointer)}` : pathOfPointer(pointer);
}

function redirected(pointer: DataPointer, list: FieldPath, use: PointerUse, redirect: Redirect): DataPointer | undefined {
  const path = pathOf(pointer, list);
  const next = redirect(path, use);
  if (next === undefined || next === path) return next === undefined ? undefined : pointer;
  return pointer.startsWith('@') && next.startsWith(`${list}/[]/`) ? `@${next.slice(list.length + 3)}` : `/${next}`;
}

/** A cell nothing is written in. */
const blankCell = ({ colspan, rowspan, spansRepeat, align }: PrintCell): PrintCell => ({
  ...(colspan !== undefined && { colspan }),
  ...(rowspan !== undefined && { rowspan }),
  ...(spansRepeat !== undefined && { spansRepeat }),
  ...(align !== undefined && { align }),
  label: ['\u3000'],
});

function redirectLines(lines: readonly PrintLine[], list: FieldPath, redirect: Redirect): PrintLine[] {
  return lines.flatMap((line) => {
    const parts = line.parts.flatMap((part) => {
      if (!('at' in part) || part.at === undefined) return [part];
      const at = redirected(part.at, list, 'PRINT', redirect);
      return at === undefined ? [] : [{ ...part, at }];
    });
    return parts.length > 0 ? [{ ...line, parts }] : [];
  });
}

function redirectCell(cell: PrintCell, list: FieldPath, redirect: Redirect): PrintCell {
  if (cell.value?.at !== undefined) {
    const at = redirected(cell.value.at, list, 'PRINT', redirect);
    return at === undefined ? blankCell(cell) : { ...cell, value: { ...cell.value, at } };
  }
  if (cell.boxes) {
    const at = redirected(cell.boxes.at, list, 'PRINT', redirect);
    if (at === undefined) return blankCell(cell);
    const { other, ...boxes } = cell.boxes;
    const text = other && redirected(other.text, list, 'PRINT', redirect);
    return { ...cell, boxes: { ...boxes, at, ...(other && text !== undefined && { other: { ...other, text } }) } };
  }
  if (!cell.lines) return cell;
  const lines = redirectLines(cell.lines, list, redirect);
  return lines.length > 0 ? { ...cell, lines } : blankCell(cell);
}

/** Rows of a list that is gone stand empty as often as the sample has them. */
function redirectRow(row: PrintRow, redirect: Redirect): PrintRow[] {
  const list = row.repeat ? pathOf(row.repeat.over) : '';
  const cells = row.cells.map((cell) => redirectCell(cell, list, redirect));
  if (!row.repeat) return [{ ...row, cells }];
  const over = redirected(row.repeat.over, '', 'PRINT', redirect);
  if (over !== undefined) return [{ ...row, repeat: { ...row.repeat, over }, cells }];
  const { repeat, ...once } = row;
  return Array.from({ length: repeat.minimum }, () => ({ ...once, cells }));
}

/** A cell that reached over the rows of a list that is gone reaches over the empty ones. */
function settleSpans(rows: readonly PrintRow[], gone: ReadonlyMap<DataPointer, number>): PrintRow[] {
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const minimum = cell.spansRepeat === undefined ? undefined : gone.get(cell.spansRepeat);
      if (minimum === undefined) return cell;
      const { spansRepeat: _gone, ...rest } = cell;
      return { ...rest, rowspan: (cell.rowspan ?? 1) + minimum };
    }),
  }));
}

function redirectPrint(form: FormDefinition, redirect: Redirect): void {
  form.print.pages = form.print.pages.map((page) => {
    const gone = new Map(
      page.rows.flatMap(({ repeat }) =>
        repeat && redirected(repeat.over, '', 'PRINT', redirect) === undefined ? [[repeat.over, repeat.minimum] as const] : [],
      ),
    );
    return {
      ...page,
      rows: settleSpans(page.rows, gone).flatMap((row) => redirectRow(row, redirect)),
      ...(page.above && { above: redirectLines(page.above, '', redirect) }),
      ...(page.below && { below: redirectLines(page.below, '', redirect) }),
    };
  });
}

function redirectFacts(form: FormDefinition, redirect: Redirect): void {
  const held = (places: { at: DataPointer; includes: string }[]): { at: DataPointer; includes: string }[] =>
    places.flatMap(({ at, includes }) => {
      const next = redirected(at, '', 'FACT', redirect);
      return next === undefined ? [] : [{ at: next, includes }];
    });
  form.facts = form.facts.flatMap((mapping): FactMapping[] => {
    if ('from' in mapping) {
      const from = redirected(mapping.from, '', 'FACT', redirect);
      return from === undefined ? [] : [{ ...mapping, from }];
    }
    const anyOf = mapping.anyOf && held(mapping.anyOf);
    const allOf = mapping.allOf && held(mapping.allOf);
    // A constant that hung on several answers at once says something else without one of them.
    if (allOf && allOf.length < (mapping.allOf?.length ?? 0)) return [];
    return anyOf?.length === 0 ? [] : [{ ...mapping, ...(anyOf && { anyOf }), ...(allOf && { allOf }) }];
  });
}

function redirectConsistency(form: FormDefinition, redirect: Redirect): void {
  form.consistency = form.consistency.flatMap(({ each, residentId, bornOn, sex }) => {
    const list = each === undefined ? '' : pathOf(each);
    const to = (pointer: DataPointer | undefined): DataPointer | undefined =>
      pointer === undefined ? undefined : redirected(pointer, list, 'CONSISTENCY', redirect);
    const [over, number, born, of] = [to(each), to(residentId), to(bornOn), to(sex)];
    if (number === undefined || (each !== undefined && over === undefined) || (born === undefined && of === undefined)) return [];
    return [{ ...(over !== undefined && { each: over }), residentId: number, ...(born && { bornOn: born }), ...(of && { sex: of }) }];
  });
}

/** Gives every pointer of a form's facts, print, prefill and consistency a new place, in the form itself. */
export function redirectPointers(form: FormDefinition, redirect: Redirect): void {
  redirectPrint(form, redirect);
  redirectFacts(form, redirect);
  redirectConsistency(form, redirect);
  for (const { path, ui } of formOutline(form)) {
    const { prefill } = ui;
    if (!prefill || !('of' in prefill)) continue;
    const list = path.includes('/[]') ? path.slice(0, path.lastIndexOf('/[]')) : '';
    const of = redirected(prefill.of, list, 'PREFILL', redirect);
    if (of === undefined) delete ui.prefill;
    else ui.prefill = { ...prefill, of };
  }
}

/** Every field a form names besides asking it. */
export function pointerUses(form: FormDefinition): { path: FieldPath; use: PointerUse }[] {
  const uses: { path: FieldPath; use: PointerUse }[] = [];
  redirectPointers(structuredClone(form), (path, use) => {
    uses.push({ path, use });
    return path;
  });
  return uses;
}

import type { FieldUi, FormDefinition, PrintCell, PrintPage, PrintRow } from '../../form-types.ts';
import { EditRefused, type FormEdit } from '../form-edit.ts';
import { formOutline, uiAt } from '../field-view.ts';
import { pathOf } from '../pointer-uses.ts';
import { cleanRowAfter, roomLeftMm } from '../print-fit.ts';
import { type FieldPath, ownerOf, within } from '../schema-branches.ts';

const BOX_ROW_MM = 6;
const ROW_MM = 10;
/** Characters of a row of boxes and of a label on the paper. */
const BOXES_WIDTH = 30;
const LABEL_WIDTH = 6;

/** Fields a row prints. */
function printed(row: PrintRow): FieldPath[] {
  const list = row.repeat ? pathOf(row.repeat.over) : '';
  const pointers = row.cells.flatMap((cell) => [
    cell.value?.at,
    cell.boxes?.at,
    ...(cell.lines ?? []).flatMap(({ parts }) => parts.map((part) => ('at' in part ? part.at : undefined))),
  ]);
  return pointers.flatMap((pointer) => (pointer === undefined ? [] : [pathOf(pointer, list)]));
}

/** Whether the paper shows a field. */
export const isPrinted = (form: Pick<FormDefinition, 'print'>, path: FieldPath): boolean =>
  form.print.pages.some(({ rows }) => rows.some((row) => printed(row).includes(path)));

/** A row made for one field alone: its label and its value. */
const isOwnRow = (row: PrintRow, path: FieldPath): boolean =>
  row.cells.length === 2 && printed(row).length === 1 && printed(row)[0] === path;

/** Takes the rows away that were made for a field alone. Cells of the official form stay, blank. */
export function unprint(form: FormDefinition, path: FieldPath): void {
  const alone = (row: PrintRow): boolean =>
    !row.repeat &&
    row.cells.every(({ rowspan }) => rowspan === undefined) &&
    printed(row).some((field) => within(field, path) && isOwnRow(row, field));
  const pages = form.print.pages.map((page) => ({ ...page, rows: page.rows.filter((row) => !(alone(row) && addedRow(form, row))) }));
  const kept = pages.filter(({ rows }) => rows.length > 0);
  if (kept.length > 0) form.print.pages = kept;
}

/** Rows we add bear the question itself as their label. */
function addedRow(form: FormDefinition, { cells: [label, value] }: PrintRow): boolean {
  const at = value?.value?.at ?? value?.boxes?.at;
  const ui = at === undefined ? undefined : uiAt(form, pathOf(at));
  return ui !== undefined && label?.label?.join('') === ui.label.zh;
}

function linesOf(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / LABEL_WIDTH) }, (_, line) =>
    text.slice(line * LABEL_WIDTH, (line + 1) * LABEL_WIDTH),
  );
}

/** Options in rows of boxes that fit the paper's width. */
function boxRows(options: NonNullable<FieldUi['options']>): string[][] {
  const rows: string[][] = [];
  let width = BOXES_WIDTH;
  for (const [code, { zh }] of Object.entries(options)) {
    const needed = zh.length + 2;
    if (width + needed > BOXES_WIDTH) rows.push([]);
    width = rows.at(-1)?.length === 0 ? needed : width + needed;
    rows.at(-1)?.push(code);
  }
  return rows;
}

function cellOf(path: FieldPath, ui: FieldUi): PrintCell {
  const at = `/${path}`;
  if (ui.widget === 'YES_NO') return { align: 'LEFT', boxes: { at, rows: [['true', 'false']] } };
  if (ui.options) return { align: 'LEFT', boxes: { at, rows: boxRows(ui.options) } };
  const format = ui.widget === 'DATE' ? 'DATE' : ui.widget === 'MONEY' ? 'MONEY' : ui.widget === 'REGION' ? 'REGION' : undefined;
  return { align: 'LEFT', value: { at, ...(format && { format }) } };
}

function rowFor(path: FieldPath, ui: FieldUi, columns: number): PrintRow {
  const value = cellOf(path, ui);
  const label = linesOf(ui.label.zh);
  const heightMm = Math.max(ROW_MM, (value.boxes?.rows.length ?? 0) * BOX_ROW_MM, label.length * 5);
  // On a wide table the label takes the first column alone.
  return { heightMm, cells: [{ label }, { ...value, ...(columns > 2 && { colspan: columns - 1 }) }] };
}

/** Where a new row belongs: after the last row that prints a field asked before it. */
function placeFor(form: FormDefinition, path: FieldPath): { page: PrintPage; index: number } | undefined {
  const order = formOutline(form).map((entry) => entry.path);
  const before = new Set(order.slice(0, order.indexOf(path)));
  const places = form.print.pages.flatMap((page) =>
    page.rows.flatMap((row, index) => (printed(row).some((field) => before.has(field)) ? [{ page, index }] : [])),
  );
  return places.at(-1);
}

/** Gives a field a row of its own on the paper: beside what is asked before it, or on a further sheet where there is no room. */
function print(form: FormDefinition, path: FieldPath, ui: FieldUi): void {
  const [first] = form.print.pages;
  const { page, index } = placeFor(form, path) ?? { page: first as PrintPage, index: 0 };
  const after = cleanRowAfter(page, index);
  const row = rowFor(path, ui, page.columnsMm.length);
  if (roomLeftMm(form, page) >= row.heightMm) {
    page.rows = page.rows.toSpliced(after + 1, 0, row);
    return;
  }
  const [, right, , left] = form.print.marginsMm;
  const width = 210 - left - right;
  form.print.pages = [...form.print.pages, { columnsMm: [40, width - 40], rows: [rowFor(path, ui, 2)] }];
}

/** Whether and where the paper shows a field. What stands in a cell of the official form leaves it blank. */
export function printField(form: FormDefinition, { path, printed: wanted }: Extract<FormEdit, { kind: 'PRINT' }>): void {
  const ui = uiAt(form, path);
  if (!ui) throw new EditRefused('FIELD_UNKNOWN', path);
  if (path.includes('/[]') || ownerOf(path).owner === '' || ['GROUP', 'LIST', 'MATERIAL'].includes(ui.widget))
    throw new EditRefused('PRINT_NOT_HERE', path);
  if (wanted === isPrinted(form, path)) return;
  if (wanted) print(form, path, ui);
  else blankOut(form, path);
}

function blankOut(form: FormDefinition, path: FieldPath): void {
  unprint(form, path);
  for (const cell of form.print.pages.flatMap(({ rows }) => rows).flatMap(({ cells }) => cells)) {
    const is = (pointer: string | undefined): boolean => pointer !== undefined && !pointer.startsWith('@') && pathOf(pointer) === path;
    if (is(cell.value?.at) || is(cell.boxes?.at)) {
      delete cell.value;
      delete cell.boxes;
      cell.label = ['\u3000'];
    }
    if (!cell.lines) continue;
    const lines = cell.lines
      .map((line) => ({ ...line, parts: line.parts.filter((part) => !('at' in part && is(part.at))) }))
      .filter(({ parts }) => parts.length > 0);
    if (lines.length > 0) cell.lines = lines;
    else {
      delete cell.lines;
      cell.label = ['\u3000'];
    }
  }
}

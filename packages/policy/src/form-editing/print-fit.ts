import type { FormDefinition, PrintPage, PrintRow } from '../form-types.ts';
import { pathOfPointer } from './form-fields.ts';
import { record } from './schema-branches.ts';

const A4_HEIGHT_MM = 297;
/** Room of the title and the lines above and below the table. */
const TITLE_MM = 22;
const UNTITLED_MM = 6;

/** Rows as they are drawn on an empty form, each with the number of its row of the layout. */
function drawn(page: PrintPage): { row: PrintRow; index: number }[] {
  return page.rows.flatMap((row, index) => Array.from({ length: row.repeat?.minimum ?? 1 }, () => ({ row, index })));
}

/** What each drawn row takes of the table's columns, and how many columns a cell above still takes below it. */
function filled(page: PrintPage): { index: number; columns: number; reaching: number }[] {
  const repeated = new Map(page.rows.flatMap((row) => (row.repeat ? [[row.repeat.over, row.repeat.minimum] as const] : [])));
  const spans: { columns: number; rows: number }[] = [];
  const open = (): number => spans.reduce((total, span) => total + (span.rows > 0 ? span.columns : 0), 0);
  return drawn(page).map(({ row, index }) => {
    const above = open();
    for (const span of spans) span.rows -= 1;
    for (const cell of row.cells) {
      const height = (cell.rowspan ?? 1) + (cell.spansRepeat === undefined ? 0 : (repeated.get(cell.spansRepeat) ?? 0));
      if (height > 1) spans.push({ columns: cell.colspan ?? 1, rows: height - 1 });
    }
    return { index, columns: above + row.cells.reduce((total, cell) => total + (cell.colspan ?? 1), 0), reaching: open() };
  });
}

/** Rows of the layout that do not fill the table's columns exactly. */
export function tornRows(page: PrintPage): number[] {
  const torn = filled(page).filter(({ columns }) => columns !== page.columnsMm.length);
  return [...new Set(torn.map(({ index }) => index))];
}

/** The row after which another can be put without tearing a cell that reaches over several: `index`, or the next such one. */
export function cleanRowAfter(page: PrintPage, index: number): number {
  const after = filled(page).filter((row) => row.index >= index && row.reaching === 0);
  return after[0]?.index ?? page.rows.length - 1;
}

/** Millimetres a page has left with all rows its lists may have; negative: it does not fit. */
export function roomLeftMm(form: Pick<FormDefinition, 'schema' | 'print'>, page: PrintPage): number {
  const properties = record(form.schema.properties);
  const most = (row: PrintRow): number => {
    if (!row.repeat) return 1;
    const { maxItems } = record(properties[pathOfPointer(row.repeat.over)]);
    return typeof maxItems === 'number' ? maxItems : row.repeat.minimum;
  };
  const used = page.rows.reduce((total, row) => total + row.heightMm * most(row), page.title ? TITLE_MM : UNTITLED_MM);
  const [top, , bottom] = form.print.marginsMm;
  return A4_HEIGHT_MM - top - bottom - used;
}

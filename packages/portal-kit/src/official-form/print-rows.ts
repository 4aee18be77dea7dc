import { valueAt } from '@onething/policy/labels';
import type { PrintCell, PrintPage, PrintRow } from '@onething/policy/labels';

/** A row as it is drawn: repeated rows stand once per entry. */
export interface DrawnRow {
  key: string;
  heightMm: number;
  cells: PrintCell[];
  /** Pointer of the entry, in a repeated row. */
  item?: string;
}

/** How often a repeated row stands: once per entry, at least the sample's number of times. */
export function repetitions(row: PrintRow, answers: unknown): number {
  if (!row.repeat) return 1;
  const entries = valueAt(answers, row.repeat.over);
  return Math.max(row.repeat.minimum, Array.isArray(entries) ? entries.length : 0);
}

/** All rows of a page. */
export function drawnRows(page: PrintPage, answers: unknown): DrawnRow[] {
  return page.rows.flatMap((row, index) =>
    Array.from({ length: repetitions(row, answers) }, (_, number) => ({
      key: `${index}-${number}`,
      heightMm: row.heightMm,
      cells: row.cells,
      item: row.repeat ? `${row.repeat.over}/${number}` : undefined,
    })),
  );
}

/** Rows a cell covers: its own span, and those of the repeated row it stands beside. */
export function rowSpanOf(cell: PrintCell, page: PrintPage, answers: unknown): number | undefined {
  if (!cell.spansRepeat) return cell.rowspan;
  const beside = page.rows.filter((row) => row.repeat?.over === cell.spansRepeat);
  return (cell.rowspan ?? 1) + beside.reduce((sum, row) => sum + repetitions(row, answers), 0);
}

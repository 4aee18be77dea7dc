import { parse } from 'csv-parse/sync';
import { RefusalError } from '../errors/refusal-error.ts';
import { decodeList } from './decode-list.ts';
import { largestRows, listTooLarge, listUnreadable } from './list-refusals.ts';
import type { ListColumn, Reading } from './list-columns.ts';
import type { ListProblem } from './list-problems.ts';

export type ListColumns = Readonly<Record<string, ListColumn>>;

/** The values of a row by the names of its columns. */
export type ListValues<C extends ListColumns> = { [Name in keyof C]: C[Name] extends ListColumn<infer T> ? T : never };

/** A good row. */
export interface ListRow<C extends ListColumns> {
  /** Line as the spreadsheet shows it: the heading is line 1. */
  row: number;
  values: ListValues<C>;
}

/** Good rows to keep, and for each bad one every reason. */
export interface ListReading<C extends ListColumns> {
  rows: ListRow<C>[];
  problems: ListProblem[];
}

const largestCharacters = 50_000_000;

/**
 * Reads a CSV list row by row. Titles may stand in any order beside columns nobody asked for. Throws `RefusalError` for a list that cannot be
 * read at all: LIST_UNREADABLE, LIST_EMPTY, LIST_TOO_LARGE, LIST_COLUMNS_MISSING.
 */
export function readList<C extends ListColumns>(content: string | Uint8Array, columns: C, today: string): ListReading<C> {
  const [titles, ...lines] = cellsOf(content);
  const positions = positionsOf(columns, titles ?? []);
  const reading: ListReading<C> = { rows: [], problems: [] };
  lines.forEach((cells, index) => {
    if (cells.every((cell) => cell === '')) return;
    const row = index + 2;
    const values: Record<string, unknown> = {};
    const problems: ListProblem[] = [];
    for (const [name, column] of Object.entries(columns)) {
      const answer = readCell(column, cells[positions.get(name) ?? -1] ?? '', today);
      if ('problem' in answer) problems.push({ row, column: column.titles[0], code: answer.problem });
      else values[name] = answer.value;
    }
    if (problems.length > 0) reading.problems.push(...problems);
    else reading.rows.push({ row, values: values as ListValues<C> });
  });
  return reading;
}

function readCell(column: ListColumn, cell: string, today: string): Reading<unknown> {
  if (cell === '') return column.optional ? { value: undefined } : { problem: 'REQUIRED' };
  return column.read(cell, today);
}

/** The cells as plain half-width text without space around them. */
function cellsOf(content: string | Uint8Array): string[][] {
  if (content.length > largestCharacters) throw listTooLarge();
  const csv = decodeList(content);
  if (csv === undefined) throw listUnreadable();
  const delimiter = csv.slice(0, csv.indexOf('\n') >>> 0).includes('\t') ? '\t' : ',';
  let lines: string[][];
  try {
    lines = parse(csv, { delimiter, relax_column_count: true, skip_empty_lines: false, max_record_size: 100_000, to: largestRows + 2 });
  } catch {
    throw listUnreadable();
  }
  if (lines.length > largestRows + 1) throw listTooLarge();
  const cleaned = lines.map((line) => line.map((cell) => cell.normalize('NFKC').trim()));
  if (cleaned.filter((line) => line.some((cell) => cell !== '')).length < 2) {
    throw new RefusalError('LIST_EMPTY', { zh: '文件里没有数据行', en: 'The list holds no rows' });
  }
  return cleaned;
}

function positionsOf(columns: ListColumns, titles: readonly string[]): Map<string, number> {
  const known = titles.map((title) => title.toLowerCase());
  const positions = new Map<string, number>();
  const missing: string[] = [];
  for (const [name, { titles: accepted, optional }] of Object.entries(columns)) {
    const position = known.findIndex((title) => [name, ...accepted].some((word) => word.toLowerCase() === title));
    if (position >= 0) positions.set(name, position);
    else if (!optional) missing.push(accepted[0]);
  }
  if (missing.length === 0) return positions;
  throw new RefusalError(
    'LIST_COLUMNS_MISSING',
    { zh: `缺少列：${missing.join('、')}`, en: `Columns are missing: ${missing.join(', ')}` },
    missing.map((column) => ({ path: column, code: 'REQUIRED', message: { zh: '缺少这一列', en: 'This column is missing' } })),
  );
}

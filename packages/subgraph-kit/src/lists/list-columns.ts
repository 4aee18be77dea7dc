import { checkResidentId } from '@onething/policy';
import { isDate } from '../time/is-date.ts';
import type { ListProblemCode } from './list-problems.ts';

/** What a cell is read as: its value, or why it is not taken. */
export type Reading<T> = { value: T } | { problem: ListProblemCode };

/** A column of a list. */
export interface ListColumn<T = unknown> {
  /** Titles it may bear; the first is the official one, shown in problems. */
  titles: readonly [string, ...string[]];
  /** Whether a row without it is taken. */
  optional: boolean;
  read(text: string, today: string): Reading<T>;
}

type Titles = readonly [string, ...string[]];

/** The same column, but a row may leave it empty. */
export function optional<T>(column: ListColumn<T>): ListColumn<T | undefined> {
  return { ...column, optional: true };
}

/** Any text up to a length. */
export function text(titles: Titles, maxLength = 200): ListColumn<string> {
  return column<string>(titles, (cell) => (cell.length <= maxLength ? { value: cell } : { problem: 'TOO_LONG' }));
}

/** A resident ID (GB 11643). */
export function residentId(titles: Titles = ['公民身份号码', '身份证号', '身份证号码', 'residentId']): ListColumn<string> {
  return column<string>(titles, (cell) => {
    if (/^\d\.?\d*E\+?\d+$/i.test(cell)) return { problem: 'RESIDENT_ID_ROUNDED' };
    const id = cell.replaceAll(/[\s']/g, '').toUpperCase();
    const checked = checkResidentId(id);
    return checked.ok ? { value: id } : { problem: `RESIDENT_ID_${checked.code}` };
  });
}

/** A day, in any of the ways offices write one; with `past` not after today. */
export function date(titles: Titles, options: { past?: boolean } = {}): ListColumn<string> {
  return column<string>(titles, (cell, today) => {
    const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 0?0:00(?::00)?)?$/.exec(cell) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(cell);
    const day = match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : '';
    if (!isDate(day)) return { problem: 'DATE_INVALID' };
    return options.past && day > today ? { problem: 'DATE_IN_FUTURE' } : { value: day };
  });
}

/** A month. A day is taken for its month. */
export function month(titles: Titles): ListColumn<string> {
  return column<string>(titles, (cell) => {
    const match = /^(\d{4})[-/.年](\d{1,2})(?:月|[-/.]\d{1,2})?$/.exec(cell) ?? /^(\d{4})(\d{2})$/.exec(cell);
    const value = match ? `${match[1]}-${match[2]?.padStart(2, '0')}` : '';
    return /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? { value } : { problem: 'MONTH_INVALID' };
  });
}

/** A whole number within bounds. */
export function wholeNumber(titles: Titles, min: number, max: number): ListColumn<number> {
  return column<number>(titles, (cell) => {
    const value = /^\d{1,15}$/.test(cell) ? Number(cell) : Number.NaN;
    return value >= min && value <= max ? { value } : { problem: 'NUMBER_INVALID' };
  });
}

/** An amount in yuan, as fen; thousands separators are tolerated. */
export function yuan(titles: Titles): ListColumn<number> {
  return column<number>(titles, (cell) => {
    const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(cell.replaceAll(/[,¥元]/g, ''));
    if (!match) return { problem: 'AMOUNT_INVALID' };
    return { value: Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) };
  });
}

/** One of several options, by any of their words: `{ 男: 'MALE', 女: 'FEMALE' }`; the codes themselves are understood too. */
export function option<C extends string>(titles: Titles, words: Readonly<Record<string, C>>): ListColumn<C> {
  const codes = new Map<string, C>([...Object.entries(words), ...Object.values(words).map((code) => [code, code] as const)]);
  return column<C>(titles, (cell) => {
    const value = codes.get(cell);
    return value === undefined ? { problem: 'VALUE_UNKNOWN' } : { value };
  });
}

/** Code of a jurisdiction. */
export function jurisdictionCode(titles: Titles): ListColumn<string> {
  return column<string>(titles, (cell) => (/^(\d{6}|\d{9}|\d{12})$/.test(cell) ? { value: cell } : { problem: 'CODE_INVALID' }));
}

function column<T>(titles: Titles, read: ListColumn<T>['read']): ListColumn<T> {
  return { titles, optional: false, read };
}

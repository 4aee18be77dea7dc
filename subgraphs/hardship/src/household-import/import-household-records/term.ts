/** From the first month to the last, `YYYY-MM`; null: goes on. */
export interface Term {
  from: string;
  until: string | null;
}

/** What a newer statement does to the one that stands. */
export type Effect = 'NONE' | 'END' | 'REPLACE';

/**
 * What a newer statement does: nothing when it says the same; it only ends the older when it says the same but stops sooner; else it takes its
 * place. `same`: whether everything besides the last month is the same.
 */
export function effectOf(older: Term, newer: Term, same: boolean): Effect {
  if (!same) return 'REPLACE';
  if (newer.until === older.until) return 'NONE';
  return newer.until !== null && (older.until === null || newer.until < older.until) ? 'END' : 'REPLACE';
}

/**
 * Last month of a statement once a newer one takes its place: the month before the newer begins. A newer one that begins no later replaces it from
 * its beginning: the last month then lies before the first, and it was never in force.
 */
export function lastMonthOf(older: Term, newer: Term): string {
  const last = monthBefore(newer.from > older.from ? newer.from : older.from);
  return older.until !== null && older.until < last ? older.until : last;
}

/** The month before a month. */
export function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number > 1 ? `${month.slice(0, 4)}-${String(number - 1).padStart(2, '0')}` : `${String(year - 1).padStart(4, '0')}-12`;
}

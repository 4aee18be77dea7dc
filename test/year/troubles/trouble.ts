import type { BankMood } from '@onething/bank-sandbox';
import type { Place, YearChild } from '../year-child.ts';
import type { Year } from '../year.ts';

/** Something that goes wrong or changes in a month, before the counties pay it. */
export interface Trouble {
  /** In English, for the story. */
  title: string;
  /** Whether it can befall the child. */
  befalls(year: Year, child: YearChild): boolean;
  /** It ends the benefit, so it comes late in the year. */
  ends?: boolean;
  /** It befalls the bank of the child's county, one such a month and county. */
  ofBank?: boolean;
  /** Lets it happen over the API; says what happened. */
  happen(year: Year, child: YearChild): Promise<Happened>;
}

/** What a trouble did. */
export interface Happened {
  /** A sentence without a full stop. */
  said: string;
  /** What the bank does this month in the child's county, and whether the month goes on without its answer. */
  bank?: { mood: BankMood; place: Place; sendsBack?: boolean; waits?: boolean };
}

/** A seeded day before the present one, in the month `monthsAgo` months before it. */
export function dayIn(year: Year, monthsAgo = 0): string {
  const months = Number(year.month.slice(0, 4)) * 12 + Number(year.month.slice(5)) - 1 - monthsAgo;
  const month = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  return `${month}-${String(1 + year.chance.below(18)).padStart(2, '0')}`;
}

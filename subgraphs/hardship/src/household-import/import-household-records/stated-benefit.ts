import type { BenefitKind } from '../../person-benefit/person-benefit.entity.ts';
import type { HouseholdRow } from './household-columns.ts';
import { type Report, rowsAgree } from './row-checks.ts';
import type { Term } from './term.ts';

/** What a list says of one allowance of a person. */
export interface StatedBenefit extends Term {
  residentId: string;
  kind: BenefitKind;
  /** A month, fen. */
  monthlyFen: number;
  /** Rows of the list it stands on. */
  rowCount: number;
}

/** The allowance its rows state; none when they disagree. */
export function statedBenefit(rows: readonly HouseholdRow[], report: Report): StatedBenefit | undefined {
  const [first] = rows;
  if (!first || !rowsAgree(rows, ['monthlyYuan', 'from', 'until'], report)) return undefined;
  const { residentId, class: kind, monthlyYuan = 0, from, until = null } = first.values;
  return { residentId, kind: kind as BenefitKind, monthlyFen: monthlyYuan, from, until, rowCount: rows.length };
}

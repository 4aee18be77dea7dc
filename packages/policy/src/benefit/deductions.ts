import type { OtherBenefitKind } from '../types.ts';
import { monthOf } from '../time/date-arithmetic.ts';
import type { OtherBenefit } from './benefit-facts.ts';

/** What another benefit pays for the child in a month; the facts it takes are missing where it cannot be said. */
export interface Drawn {
  kind: OtherBenefitKind;
  fen: number;
  missing: string[];
}

/** A household's relief counts per head, rounded down to the fen. */
function drawnFen({ kind, fen, householdFen, members }: OtherBenefit): Drawn {
  if (fen !== undefined) return { kind, fen, missing: [] };
  if (householdFen !== undefined && members !== undefined) return { kind, fen: Math.floor(householdFen / members), missing: [] };
  const lacking = householdFen === undefined ? 'fen' : 'members';
  return { kind, fen: 0, missing: [`otherBenefits.${kind}.${lacking}`] };
}

/** The other benefits drawn in a month; `from` and `until` are months, both included. */
export function drawnIn(month: string, benefits: readonly OtherBenefit[]): Drawn[] {
  return benefits
    .filter(({ from, until }) => (from === undefined || monthOf(from) <= month) && (until === undefined || month <= monthOf(until)))
    .map(drawnFen);
}

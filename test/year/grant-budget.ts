import type { Place } from './year-child.ts';
import type { Year } from './year.ts';

/** Enough for a county of few children; Tiexi is given too little at first, so that its budget warns and runs out within the year. */
const enoughFen = 20_000_000;
const tooLittleFen = 2_000_000;

const granted = new WeakMap<Year, Map<string, number>>();

/** The finance agency gives a place its budget for the year; asked again, it adds as much as is enough. */
export async function grantBudget(year: Year, place: Place): Promise<void> {
  const known = granted.get(year) ?? new Map<string, number>();
  granted.set(year, known);
  const before = known.get(place.id);
  const amountFen = before === undefined ? (place.id === 'tiexi' ? tooLittleFen : enoughFen) : before + enoughFen;
  known.set(place.id, amountFen);
  const approver = await year.people.as(`${place.id}-payment-approver`);
  const input = { jurisdictionCode: place.county, restricted: place.confidential ?? false, fiscalYear: 2026, amountFen, warnAtPercent: 80 };
  const basis = before === undefined ? '2026年预算批复' : '2026年预算追加通知';
  const answer = await approver.run('setPaymentBudget', { ...input, basis }, '... on PaymentStepRecorded { recordedId }');
  if (answer.code) throw new Error(`setPaymentBudget refused: ${answer.code} ${answer.message}`);
}

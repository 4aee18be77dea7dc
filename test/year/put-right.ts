import type { HttpPerson, RefusalAnswer } from '../kit/http-person.ts';
import type { Place } from './year-child.ts';
import { places } from './year-child.ts';
import type { Year } from './year.ts';

interface OpenOverpayment {
  id: string;
  version: number;
  outstandingFen: number;
  payer: { code: string };
  entitlement: { id: string } | null;
}
const recovery = '... on Recovery { id method totalFen }';

async function done<Result>(person: HttpPerson, mutation: string, input: object, selection: string): Promise<Result & RefusalAnswer> {
  const answer = await person.run<Result>(mutation, input, selection);
  if (answer.code) throw new Error(`${mutation} refused: ${answer.code} ${answer.message}`);
  return answer;
}

/** What every county does about open overpayments before it pays: kept back of later months, paid back in one sum, or left with a bereaved family. */
export async function settleOverpayments(year: Year): Promise<void> {
  for (const place of places) {
    const approver = await year.people.as(`${place.id}-payment-approver`);
    const query = `query Open($county: JurisdictionCode!) { overpayments(filter: { jurisdictionCode: $county, state: OPEN }, first: 50) {
      edges { node { id version outstandingFen payer { code } entitlement { id } } } } }`;
    const { overpayments } = await approver.get<{ overpayments: { edges: { node: OpenOverpayment }[] } }>(query, { county: place.county });
    for (const { node } of overpayments.edges) await settle(year, place, approver, node);
  }
}

async function settle(
  year: Year,
  place: Place,
  approver: HttpPerson,
  { id, version, outstandingFen, entitlement }: OpenOverpayment,
): Promise<void> {
  const child = year.children.find(({ entitlementId }) => entitlementId === entitlement?.id);
  const [who, yuan] = [child?.family.child.name ?? 'a child whose file went on', (outstandingFen / 100).toFixed(2)];
  const tell = (how: string): void => year.tell(`  ${place.id}: ${yuan} yuan paid too much for ${who}: ${how}`);
  if (child?.ended && year.chance.below(2) === 0) {
    await done(approver, 'waiveOverpayment', { overpaymentId: id, version, reason: '家庭困难，不再追回' }, '... on Overpayment { id }');
    return tell('left with the family, in writing');
  }
  if (child && !child.ended && child.place.id === place.id) {
    await done(approver, 'startRecovery', { overpaymentId: id, method: 'NETTING', limitPercent: 50, reason: '多发' }, recovery);
    return tell('kept back of the next months, half of each at most');
  }
  const started = await done<{ id: string }>(approver, 'startRecovery', { overpaymentId: id, method: 'PLAN', reason: '多发' }, recovery);
  const sender = await year.people.as(`${place.id}-payment-sender`);
  await done(sender, 'recordRepayment', { recoveryId: started.id, amountFen: outstandingFen, paidOn: year.today }, recovery);
  tell('paid back');
}

/** Lets the payments of a run that came back be paid again: the officer has spoken with the bank. */
export async function reissueReturned(year: Year, place: Place, runId: string): Promise<string> {
  const preparer = await year.people.as(`${place.id}-payment-preparer`);
  const query = `query Returned($id: ID!) { paymentRun(id: $id) { items(state: RETURNED, first: 100) { edges { node { id } } } } }`;
  type Answer = { paymentRun: { items: { edges: { node: { id: string } }[] } } };
  const { paymentRun } = await preparer.get<Answer>(query, { id: runId });
  for (const { node } of paymentRun.items.edges)
    await done(
      preparer,
      'reissuePayment',
      { paymentId: node.id, reason: '银行核实账户已恢复' },
      '... on PaymentStepRecorded { recordedId }',
    );
  return `${place.id}: ${paymentRun.items.edges.length} payments that came back may be paid again`;
}

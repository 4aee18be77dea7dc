import type { HttpPerson } from '../kit/http-person.ts';
import type { RunAnswer } from '../kit/run-steps.ts';
import type { RunDesk } from '../kit/run-steps.ts';
import { approveMonth, askRunStep, awaitedRun, calledBank, readRun, runDeskOf, runStep } from '../kit/run-steps.ts';
import type { Place } from './year-child.ts';
import type { Year } from './year.ts';

/**
 * Pays a county's month by four people: prepared, reviewed, approved, sent, and answered by the bank as its mood has it. `waits`: the month goes on
 * although the bank has not answered for every payment.
 */
export async function payMonth(year: Year, place: Place, { waits = false } = {}): Promise<RunAnswer> {
  const desk = await runDeskOf(place.county, place.id, (subject) => year.people.as(subject));
  const sent = await sendWithinBudget(year, desk, place);
  await handOutCash(year, desk, sent.id);
  if (waits) return sent;
  if (sent.state === 'UNKNOWN') await foundOut(year, desk.sender, sent.id);
  if (sent.state === 'APPROVED') {
    await year.bank.feels('GOOD');
    await runStep(desk.sender, 'sendPaymentRun', { runId: sent.id });
    year.tell('    the bank refused the file; it was sent again once the bank was spoken with');
  }
  return awaitedRun(desk.sender, sent.id, ({ state }) => state === 'SETTLED' || state === 'RETURNED');
}

/** Sends the month; where the budget does not suffice the finance agency adds to it, and the same run goes on. */
async function sendWithinBudget(year: Year, desk: RunDesk, place: Place): Promise<RunAnswer> {
  const ready = await approveMonth(desk, year.month, { restricted: place.confidential ?? false });
  const asked = await askRunStep(desk.sender, 'sendPaymentRun', { runId: ready.id });
  if (asked.code === 'BUDGET_EXCEEDED') {
    await year.grantBudget(place);
    await runStep(desk.sender, 'sendPaymentRun', { runId: ready.id });
    year.tell(`    the budget of ${place.id} did not suffice; the finance agency added to it and the run went on`);
  } else if (asked.code) throw new Error(`sendPaymentRun refused: ${asked.code} ${asked.message}`);
  return calledBank(desk, ready.id);
}

/** Cash is handed out at the desk against a signed receipt; now and then nobody comes for it. */
async function handOutCash(year: Year, desk: RunDesk, runId: string): Promise<void> {
  type Cash = { items: { edges: { node: { id: string; method: string; state: string } }[] } };
  const { items } = await readRun<Cash>(desk.sender, runId, 'items(first: 100) { edges { node { id method state } } }');
  for (const { node } of items.edges.filter((edge) => edge.node.method === 'CASH' && edge.node.state === 'SENT')) {
    const collected = year.chance.below(4) > 0;
    const note = collected ? '监护人签收' : '两次通知未领';
    const said = { paymentId: node.id, paidOn: year.today, collected, note };
    const answer = await desk.sender.run('recordCashPayment', said, '... on PaymentRun { id }');
    if (answer.code) throw new Error(`recordCashPayment refused: ${answer.code} ${answer.message}`);
    year.tell(collected ? '    cash was handed out against a signed receipt' : '    cash was not collected and went back');
  }
}

/** Nobody knows whether the bank has the file: it is asked once it answers again, and sent again only when it certainly has not. */
async function foundOut(year: Year, sender: HttpPerson, runId: string): Promise<void> {
  await year.bank.feels('GOOD');
  const asked = await runStep(sender, 'enquirePaymentRun', { runId });
  if (asked.state !== 'UNKNOWN') return year.tell('    the bank has the file after all; nothing was sent twice');
  await runStep(sender, 'resolvePaymentRun', { runId, reason: '银行书面答复：没有收到文件' });
  await runStep(sender, 'sendPaymentRun', { runId });
  year.tell('    the bank never received the file; it was sent again under the same key');
}

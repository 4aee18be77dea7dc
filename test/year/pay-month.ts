import type { HttpPerson } from '../kit/http-person.ts';
import type { RunAnswer } from '../kit/run-steps.ts';
import { awaitedRun, runDeskOf, runStep, sendMonth } from '../kit/run-steps.ts';
import type { Place } from './year-child.ts';
import type { Year } from './year.ts';

/**
 * Pays a county's month by four people: prepared, reviewed, approved, sent, and answered by the bank as its mood has it. `waits`: the month goes on
 * although the bank has not answered for every payment.
 */
export async function payMonth(year: Year, place: Place, { waits = false } = {}): Promise<RunAnswer> {
  const desk = await runDeskOf(place.county, place.id, (subject) => year.people.as(subject));
  const sent = await sendMonth(desk, year.month);
  if (waits) return sent;
  if (sent.state === 'UNKNOWN') await foundOut(year, desk.sender, sent.id);
  if (sent.state === 'APPROVED') {
    await year.bank.feels('GOOD');
    await runStep(desk.sender, 'sendPaymentRun', { runId: sent.id });
    year.tell('    the bank refused the file; it was sent again once the bank was spoken with');
  }
  return awaitedRun(desk.sender, sent.id, ({ state }) => state === 'SETTLED' || state === 'RETURNED');
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

import type { HttpPerson, RefusalAnswer } from '../kit/http-person.ts';
import type { Place } from './year-child.ts';
import type { Year } from './year.ts';

/** A run as its steps show it. */
export interface RunAnswer {
  id: string;
  month: string;
  state: string;
  prepared: boolean;
  sending: boolean;
  itemCount: number;
  totalFen: number;
  exceptionCount: number;
}

const shown = 'id month state prepared sending itemCount totalFen exceptionCount';
const selection = `... on PaymentRun { ${shown} }`;

/** The run as it stands. */
async function readRun(person: HttpPerson, id: string): Promise<RunAnswer> {
  const { paymentRun } = await person.get<{ paymentRun: RunAnswer }>(`query Run($id: ID!) { paymentRun(id: $id) { ${shown} } }`, { id });
  return paymentRun;
}

/** Waits until the run is as wanted. */
async function awaited(person: HttpPerson, id: string, holds: (run: RunAnswer) => boolean): Promise<RunAnswer> {
  const deadline = performance.now() + 90_000;
  for (;;) {
    const run = await readRun(person, id);
    if (holds(run)) return run;
    if (performance.now() > deadline) throw new Error(`Did not come true in 90 s: ${JSON.stringify(run)}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Takes a step of a run; a refusal is an error. */
async function step(person: HttpPerson, mutation: string, input: object, inputType?: string): Promise<RunAnswer & RefusalAnswer> {
  const answer = await person.run<RunAnswer>(mutation, input, selection, inputType);
  if (answer.__typename !== 'PaymentRun') throw new Error(`${mutation} refused: ${answer.code} ${answer.message}`);
  return answer;
}

/**
 * Pays a county's month by four people: prepared, reviewed, approved, sent, and answered by the bank as its mood has it. `waits`: the month goes on
 * although the bank has not answered for every payment.
 */
export async function payMonth(year: Year, place: Place, { waits = false } = {}): Promise<RunAnswer> {
  const job = (name: string): Promise<HttpPerson> => year.people.as(`${place.id}-payment-${name}`);
  const preparer = await job('preparer');
  const { id } = await step(preparer, 'preparePaymentRun', { jurisdictionCode: place.county, month: year.month });
  await awaited(preparer, id, ({ prepared }) => prepared);
  const { itemCount, totalFen } = await step(await job('reviewer'), 'reviewPaymentRun', { runId: id });
  await step(await job('approver'), 'approvePaymentRun', { runId: id, itemCount, totalFen });
  const sender = await job('sender');
  await step(sender, 'sendPaymentRun', { runId: id }, 'PaymentRunInput');
  const sent = await awaited(sender, id, ({ state, sending }) => state !== 'APPROVED' || !sending);
  if (waits) return sent;
  if (sent.state === 'UNKNOWN') await foundOut(year, sender, id);
  if (sent.state === 'APPROVED') {
    await year.bank.feels('GOOD');
    await step(sender, 'sendPaymentRun', { runId: id }, 'PaymentRunInput');
    year.tell('    the bank refused the file; it was sent again once the bank was spoken with');
  }
  return awaited(sender, id, ({ state }) => state === 'SETTLED' || state === 'RETURNED');
}

/** Nobody knows whether the bank has the file: it is asked once it answers again, and sent again only when it certainly has not. */
async function foundOut(year: Year, sender: HttpPerson, runId: string): Promise<void> {
  await year.bank.feels('GOOD');
  const asked = await step(sender, 'enquirePaymentRun', { runId }, 'PaymentRunInput');
  if (asked.state !== 'UNKNOWN') return year.tell('    the bank has the file after all; nothing was sent twice');
  await step(sender, 'resolvePaymentRun', { runId, reason: '银行书面答复：没有收到文件' });
  await step(sender, 'sendPaymentRun', { runId }, 'PaymentRunInput');
  year.tell('    the bank never received the file; it was sent again under the same key');
}

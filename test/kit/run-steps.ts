import type { HttpPerson, RefusalAnswer } from './http-person.ts';

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

/** The four people who take a run of a county through its steps. */
export interface RunDesk {
  county: string;
  preparer: HttpPerson;
  reviewer: HttpPerson;
  approver: HttpPerson;
  sender: HttpPerson;
}

const shown = 'id month state prepared sending itemCount totalFen exceptionCount';
const selection = `... on PaymentRun { ${shown} }`;

/** Signs in the people of a demonstration district by the first part of their subjects, e.g. `licheng`. */
export async function runDeskOf(county: string, place: string, signIn: (subject: string) => Promise<HttpPerson>): Promise<RunDesk> {
  const job = (name: string): Promise<HttpPerson> => signIn(`${place}-payment-${name}`);
  return {
    county,
    preparer: await job('preparer'),
    reviewer: await job('reviewer'),
    approver: await job('approver'),
    sender: await job('sender'),
  };
}

/** The run as it stands, with whatever else is asked for. */
export async function readRun<More extends object = object>(person: HttpPerson, id: string, more = ''): Promise<RunAnswer & More> {
  const query = `query Run($id: ID!) { paymentRun(id: $id) { ${shown} ${more} } }`;
  return (await person.get<{ paymentRun: RunAnswer & More }>(query, { id })).paymentRun;
}

/** Waits until the run is as wanted; at most a minute and a half. */
export async function awaitedRun(person: HttpPerson, id: string, holds: (run: RunAnswer) => boolean): Promise<RunAnswer> {
  const deadline = performance.now() + 90_000;
  for (;;) {
    const run = await readRun(person, id);
    if (holds(run)) return run;
    if (performance.now() > deadline) throw new Error(`Did not come true in 90 s: ${JSON.stringify(run)}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Takes a step of a run; a refusal is an error. */
export async function runStep(person: HttpPerson, mutation: string, input: object): Promise<RunAnswer> {
  const answer = await askRunStep(person, mutation, input);
  if (answer.__typename !== 'PaymentRun') throw new Error(`${mutation} refused: ${answer.code} ${answer.message}`);
  return answer;
}

/** Takes a step of a run that may be refused. */
export function askRunStep(person: HttpPerson, mutation: string, input: object): Promise<RunAnswer & RefusalAnswer> {
  const inputType = ['sendPaymentRun', 'enquirePaymentRun'].includes(mutation) ? 'PaymentRunInput' : undefined;
  return person.run<RunAnswer>(mutation, input, selection, inputType);
}

/** What kind of run of a month is meant. */
interface RunKind {
  supplementary?: boolean;
  restricted?: boolean;
}

/** Prepares, reviews and approves a month's run. */
export async function approveMonth(
  { county, preparer, reviewer, approver }: RunDesk,
  month: string,
  more: RunKind = {},
): Promise<RunAnswer> {
  const { id } = await runStep(preparer, 'preparePaymentRun', { jurisdictionCode: county, month, ...more });
  await awaitedRun(preparer, id, ({ prepared }) => prepared);
  const { itemCount, totalFen } = await runStep(reviewer, 'reviewPaymentRun', { runId: id });
  return runStep(approver, 'approvePaymentRun', { runId: id, itemCount, totalFen });
}

/** Prepares, reviews, approves a month's run and asks for its sending; returns it when the bank was called. */
export async function sendMonth(desk: RunDesk, month: string, more: RunKind = {}): Promise<RunAnswer> {
  const { id } = await approveMonth(desk, month, more);
  await runStep(desk.sender, 'sendPaymentRun', { runId: id });
  return calledBank(desk, id);
}

/** Waits until the bank was called for a run that was asked to be sent. */
export function calledBank({ sender }: RunDesk, id: string): Promise<RunAnswer> {
  return awaitedRun(sender, id, ({ state, sending }) => state !== 'APPROVED' || !sending);
}

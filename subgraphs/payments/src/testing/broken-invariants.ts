import type { EntityManager } from 'typeorm';
import { BankBatch } from '../bank/bank-batch.entity.ts';
import { LedgerPosting } from '../ledger/ledger-posting.entity.ts';
import { LedgerTransaction } from '../ledger/ledger-transaction.entity.ts';
import { PaymentException } from '../run/payment-exception.entity.ts';
import { PaymentItem } from '../run/payment-item.entity.ts';
import { PaymentRunAction } from '../run/payment-run-action.entity.ts';
import { liveMarker, PaymentRun } from '../run/payment-run.entity.ts';
import { runStateOf } from '../run/run-state.ts';
import { monthBefore } from '../run/prepare-payment-run/what-is-known.ts';

/** Everything the tables say, read once. */
interface Books {
  runs: PaymentRun[];
  actions: PaymentRunAction[];
  items: PaymentItem[];
  exceptions: PaymentException[];
  batches: BankBatch[];
  transactions: LedgerTransaction[];
  postings: LedgerPosting[];
  dues: { entitlementId: string; month: string; kind: string; amountFen: number; payerCode: string; recordedAt: string }[];
  sentEvents: string[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What must hold of runs, payments, files and ledger and does not, in sentences; empty: everything holds. Written without the code it checks. */
export async function brokenInvariants(manager: EntityManager): Promise<string[]> {
  const books = await readBooks(manager);
  return [
    ...paidTwice(books),
    ...totalsThatDiffer(books),
    ...sentWithoutProof(books),
    ...duesForgotten(books),
    ...ownRuns(books),
    ...statesNotDerived(books),
    ...unbalanced(books),
    ...strayRows(books),
  ];
}

async function readBooks(manager: EntityManager): Promise<Books> {
  const months = (await manager.query(
    'SELECT entitlement_id AS entitlementId, month, kind, amount_fen AS amountFen, payer_code AS payerCode, recorded_at AS recordedAt, revision FROM entitlement_month ORDER BY revision',
  )) as (Books['dues'][number] & { revision: number })[];
  const live = new Map(months.map((due) => [`${due.entitlementId} ${due.month} ${due.kind}`, due]));
  const outbox = (await manager.query('SELECT event FROM outbox')) as { event: string | { type: string; subject: string } }[];
  const events = outbox.map(({ event }) => (typeof event === 'string' ? (JSON.parse(event) as { type: string; subject: string }) : event));
  return {
    runs: await manager.find(PaymentRun),
    actions: await manager.find(PaymentRunAction, { order: { sequence: 'ASC' } }),
    items: await manager.find(PaymentItem),
    exceptions: await manager.find(PaymentException),
    batches: await manager.find(BankBatch),
    transactions: await manager.find(LedgerTransaction),
    postings: await manager.find(LedgerPosting),
    dues: [...live.values()].map((due) => ({ ...due, amountFen: Number(due.amountFen) })),
    sentEvents: events.filter(({ type }) => type === 'payments.run-sent').map(({ subject }) => subject),
  };
}

/** Invariant 1, and 7 as far as one database sees it. */
function paidTwice({ items }: Books): string[] {
  const live = items.filter(({ liveKey }) => liveKey === liveMarker);
  const broken: string[] = [];
  for (const [key, payments] of Map.groupBy(live, ({ entitlementId, month, kind }) => `${entitlementId} ${month} ${kind}`)) {
    if (new Set(payments.map(({ supplement }) => supplement)).size !== payments.length) broken.push(`${key}: two live payments`);
    if (new Set(payments.map(({ jurisdictionCode }) => jurisdictionCode)).size > 1) broken.push(`${key}: two counties pay`);
  }
  return broken;
}

/** Invariant 2. */
function totalsThatDiffer({ runs, items, batches, transactions, postings }: Books): string[] {
  const broken: string[] = [];
  for (const run of runs.filter(({ phase, liveKey }) => phase === 'DONE' && liveKey === liveMarker)) {
    const own = items.filter(({ runId, state }) => runId === run.id && state !== 'WITHDRAWN');
    const [gross, net] = [sum(own.map(({ grossFen }) => grossFen)), sum(own.map(({ amountFen }) => amountFen))];
    if (run.itemCount !== own.length || run.totalFen !== net || run.grossFen !== gross) broken.push(`${run.month}: run and items differ`);
    if (own.some(({ amountFen, grossFen, recoveredFen }) => amountFen < 0 || amountFen !== grossFen - recoveredFen))
      broken.push(`${run.month}: an amount below zero or not due less recovery`);
    const batch = batches.find(({ runId }) => runId === run.id);
    if (batch && batch.totalFen !== net - run.cashFen) broken.push(`${run.month}: trailer and items differ`);
    const sent = transactions.find(({ sourceKey }) => sourceKey === `run:${run.id}:send`);
    const granted = postings.filter(({ transactionId, account }) => transactionId === sent?.id && account === 'GRANTS');
    if (['SENT', 'SETTLED', 'RETURNED'].includes(run.state) && sum(granted.map(({ amountFen }) => amountFen)) !== gross)
      broken.push(`${run.month}: ledger and items differ`);
  }
  const atBank = new Set(runs.filter(({ state }) => ['SENT', 'SETTLED', 'RETURNED'].includes(state)).map(({ id }) => id));
  const alive = items.filter(({ state, runId }) => state === 'SETTLED' || (state === 'OPEN' && atBank.has(runId)));
  const balance = sum(postings.filter(({ account }) => account === 'GRANTS').map(({ amountFen }) => amountFen));
  if (balance !== sum(alive.map(({ grossFen }) => grossFen))) broken.push('the ledger grants what no payment says');
  return broken;
}

/** Invariant 3. */
function sentWithoutProof({ runs, batches, sentEvents }: Books): string[] {
  return runs
    .filter(({ state }) => ['SENT', 'SETTLED', 'RETURNED'].includes(state))
    .filter(
      ({ id }) =>
        !batches.some(({ runId, reference }) => runId === id && reference) || sentEvents.filter((runId) => runId === id).length !== 1,
    )
    .map(({ month }) => `${month}: SENT without a reference or its one event`);
}

/** Invariant 4: every due of its county that was known when the last regular run was prepared is paid or stands in one of its exceptions. */
function duesForgotten({ runs, actions, items, exceptions, dues }: Books): string[] {
  const broken: string[] = [];
  for (const run of runs.filter(({ phase, liveKey, sequence }) => phase === 'DONE' && liveKey === liveMarker && sequence === 0)) {
    const later = runs.some(
      ({ month, liveKey, jurisdictionCode }) =>
        liveKey === liveMarker && jurisdictionCode === run.jurisdictionCode && monthBefore(month) >= run.month,
    );
    if (later) continue;
    const preparedAt = actions.find(({ runId, kind }) => runId === run.id && kind === 'FINISH_PREPARATION')?.at ?? '';
    const known = dues.filter(
      ({ payerCode, month, recordedAt }) => payerCode === run.jurisdictionCode && month <= run.month && recordedAt < preparedAt,
    );
    for (const due of known.filter(({ amountFen }) => amountFen > 0)) {
      const same = (row: { entitlementId: string; month: string; kind: string }): boolean =>
        row.entitlementId === due.entitlementId && row.month === due.month && row.kind === due.kind;
      const paid = items.some((item) => same(item) && (item.liveKey === liveMarker || item.state === 'RETURNED'));
      if (!paid && !exceptions.some((exception) => exception.runId === run.id && same(exception)))
        broken.push(`${due.entitlementId} ${due.month}: forgotten by ${run.month}`);
    }
  }
  return broken;
}

/** Invariant 5. */
function ownRuns({ runs, actions }: Books): string[] {
  return runs.flatMap(({ id, month }) => {
    const by = (kind: string): Set<string> =>
      new Set(actions.filter((action) => action.runId === id && action.kind === kind).map(({ actorSubject }) => actorSubject));
    const [preparers, approvers, senders] = [by('PREPARE'), by('APPROVE'), by('REQUEST_SENDING')];
    const shared =
      [...preparers].some((subject) => approvers.has(subject) || senders.has(subject)) ||
      [...approvers].some((subject) => senders.has(subject));
    return shared ? [`${month}: one person in two parts`] : [];
  });
}

function statesNotDerived({ runs, actions }: Books): string[] {
  return runs
    .filter((run) => {
      const derived = runStateOf(actions.filter(({ runId }) => runId === run.id).map(({ kind }) => kind));
      return derived.state !== run.state || derived.sending !== run.sending;
    })
    .map(({ month }) => `${month}: the state is not what the history says`);
}

function unbalanced({ transactions, postings }: Books): string[] {
  return transactions
    .filter(({ id }) => sum(postings.filter(({ transactionId }) => transactionId === id).map(({ amountFen }) => amountFen)) !== 0)
    .map(({ sourceKey }) => `${sourceKey}: does not balance`);
}

/** Invariant 10: a payment or exception belongs to the county and the fund of its run. */
function strayRows({ runs, items, exceptions }: Books): string[] {
  const byId = new Map(runs.map((run) => [run.id, run]));
  return [...items, ...exceptions]
    .filter(({ runId, jurisdictionCode, restricted }) => {
      const run = byId.get(runId);
      return run?.jurisdictionCode !== jurisdictionCode || run.restricted !== restricted;
    })
    .map(({ id }) => `${id}: a row of another county or fund`);
}

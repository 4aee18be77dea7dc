import { isDuplicateKey, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { recordTransaction } from '../../ledger/record-transaction.ts';
import { PayeeAccount } from '../../payee-account/payee-account.entity.ts';
import type { PaymentsKit } from '../../payments-context.ts';
import { releaseKeptBack } from '../../recovery/book-kept-back.ts';
import { lockedRun } from '../../run/find-run.ts';
import { PaymentItem } from '../../run/payment-item.entity.ts';
import type { PaymentRun } from '../../run/payment-run.entity.ts';
import { recordRunAction, type RunActor } from '../../run/record-run-action.ts';
import { runRefusal } from '../../run/run-refusals.ts';
import { settleWhenAnswered } from '../../run/settle-when-answered.ts';
import { BankBatch } from '../bank-batch.entity.ts';
import { digestOf } from '../bank-file-of.ts';
import { BankReturn } from '../bank-return.entity.ts';
import { judgeLines, type JudgedReturn, type SentPayment } from '../judge-lines.ts';
import { type LineProblem, readReturn, type ReturnLine } from '../read-return.ts';

const pageSize = 1_000;
const problemsKept = 1_000;

/** A return as it came. */
export interface IncomingReturn {
  runId: string;
  content: string | Uint8Array;
  source: 'FETCHED' | 'UPLOADED';
  by: RunActor;
}

/**
 * Takes a return of the bank: its good lines settle payments or send them back, also those it had confirmed before (the ledger is reversed, the
 * payment may go again); each other line is refused with its code and changes nothing. All
 * in one unit of work: payments, ledger, events, state. The same bytes again, lines out of order and partial returns change nothing twice.
 * Refuses RUN_STEP_NOT_POSSIBLE where nothing was sent, and what is no list (`readReturn`). Returns the id of the return; null for one that was
 * fetched and says nothing new: a bank that is asked again and again may write the same answer in other bytes.
 */
export async function takeBankReturn(kit: PaymentsKit, incoming: IncomingReturn): Promise<string | null> {
  const contentHash = digestOf(incoming.content);
  const take = (): Promise<string | null> =>
    kit.database.transact(async (manager) => {
      const run = await lockedRun(manager, kit.database.dialect, incoming.runId);
      if (!run) throw new Error('a return without a run');
      const known = await manager.findOneBy(BankReturn, { runId: run.id, contentHash });
      if (known) return known.id;
      const batch = await manager.findOneBy(BankBatch, { runId: run.id });
      if (batch?.state !== 'ACCEPTED') throw runRefusal('RUN_STEP_NOT_POSSIBLE');
      const { lines, problems } = await readReturn(batch.layout, incoming.content, kit.clock.today());
      const sent = await sentPayments(manager, run.id, lines);
      const judged = judgeLines(lines, batch.batchKey, sent, (account) => kit.keyedHash(account));
      const allProblems = [...problems, ...judged.problems].sort((one, other) => one.row - other.row);
      if (incoming.source === 'FETCHED' && saysNothingNew({ ...judged, problems: allProblems })) return null;
      return apply(kit, manager, run, { ...incoming, contentHash }, { ...judged, problems: allProblems });
    });
  try {
    return await take();
  } catch (error) {
    if (isDuplicateKey(error, 'bank_return')) return take();
    throw error;
  }
}

function saysNothingNew({ settled, returned, calledBack, problems }: JudgedReturn): boolean {
  return settled.length + returned.length + calledBack.length === 0 && problems.every(({ code }) => code === 'LINE_DUPLICATE');
}

async function sentPayments(manager: EntityManager, runId: string, lines: readonly ReturnLine[]): Promise<Map<number, SentPayment>> {
  const sent = new Map<number, SentPayment>();
  const numbers = [...new Set(lines.map(({ line }) => line))];
  for (let start = 0; start < numbers.length; start += pageSize) {
    const items = await manager.find(PaymentItem, {
      select: { id: true, line: true, accountId: true, amountFen: true, state: true, method: true },
      where: { runId, line: In(numbers.slice(start, start + pageSize)), method: 'BANK' },
    });
    const accounts = await manager.find(PayeeAccount, {
      select: { id: true, accountToken: true },
      where: { id: In([...new Set(items.map(({ accountId }) => accountId))]) },
    });
    const tokens = new Map(accounts.map(({ id, accountToken }) => [id, accountToken]));
    for (const { line, accountId, amountFen, state } of items) {
      if (amountFen === 0 || state === 'WITHDRAWN') continue;
      sent.set(line, { line, amountFen, state, accountToken: tokens.get(accountId) ?? '' });
    }
  }
  return sent;
}

async function apply(
  kit: PaymentsKit,
  manager: EntityManager,
  run: PaymentRun,
  { contentHash, source, by }: IncomingReturn & { contentHash: string },
  { settled, returned, calledBack, problems }: JudgedReturn & { problems: LineProblem[] },
): Promise<string> {
  const answeredAt = kit.clock.now();
  const paid = await answer(manager, run.id, settled, 'OPEN', { state: 'SETTLED', answeredAt });
  const back = await sendBack(manager, run.id, returned, 'OPEN', answeredAt);
  const after = await sendBack(manager, run.id, calledBack, 'SETTLED', answeredAt);
  await releaseKeptBack(kit, manager, [...back, ...after]);
  const id = kit.ids.next();
  const figures = { settledCount: paid.length, returnedCount: back.length + after.length, problemCount: problems.length };
  const sums = { settledFen: sum(paid, 'amountFen'), returnedFen: sum(back, 'amountFen') + sum(after, 'amountFen') };
  await manager.insert(BankReturn, {
    id,
    runId: run.id,
    contentHash,
    source,
    ...figures,
    ...sums,
    foundProblems: problems.slice(0, problemsKept),
    takenAt: answeredAt,
  });
  const entry = { ...run, runId: run.id, fiscalYear: Number(run.month.slice(0, 4)) };
  await recordTransaction(kit, manager, {
    ...entry,
    kind: 'BANK_ANSWERED',
    sourceKey: `return:${id}`,
    postings: [
      ['IN_TRANSIT', sums.settledFen + sum(back, 'amountFen')],
      ['TREASURY', -sums.settledFen],
      ['RECOVERABLE', sum(back, 'recoveredFen')],
      ['GRANTS', -sum(back, 'grossFen')],
    ],
  });
  await recordTransaction(kit, manager, {
    ...entry,
    kind: 'BANK_CALLED_BACK',
    sourceKey: `return:${id}:called-back`,
    postings: [
      ['TREASURY', sum(after, 'amountFen')],
      ['RECOVERABLE', sum(after, 'recoveredFen')],
      ['GRANTS', -sum(after, 'grossFen')],
    ],
  });
  await announce(kit, manager, paid, 'payments.payment-settled');
  await announce(kit, manager, [...back, ...after], 'payments.payment-returned');
  if (run.state === 'SENT') {
    await recordRunAction(kit, manager, run, { kind: 'TAKE_RETURN', by, figures });
    await settleWhenAnswered(kit, manager, run);
  } else if (after.length > 0) await recordRunAction(kit, manager, run, { kind: 'CALL_BACK', by, figures });
  return id;
}

/** Sends payments back, each with the reason of its line; returns them. They no longer count as paid. */
async function sendBack(
  manager: EntityManager,
  runId: string,
  returned: readonly ReturnLine[],
  from: 'OPEN' | 'SETTLED',
  answeredAt: string,
): Promise<PaymentItem[]> {
  const back: PaymentItem[] = [];
  for (const [reason, lines] of Map.groupBy(returned, (line) => line.reason ?? '')) {
    const change = { state: 'RETURNED' as const, answeredAt, returnReason: reason === '' ? null : reason, liveKey: () => 'id' };
    back.push(...(await answer(manager, runId, lines, from, change)));
  }
  return back;
}

/** Answers payments in the state they are expected in; returns them. */
async function answer(
  manager: EntityManager,
  runId: string,
  lines: readonly ReturnLine[],
  state: 'OPEN' | 'SETTLED',
  change: Parameters<EntityManager['update']>[2],
): Promise<PaymentItem[]> {
  const answered: PaymentItem[] = [];
  for (let start = 0; start < lines.length; start += pageSize) {
    const where = { runId, state, line: In(lines.slice(start, start + pageSize).map(({ line }) => line)) };
    const items = await manager.findBy(PaymentItem, where);
    const updated = await manager.update(PaymentItem, where, change);
    if (updated.affected !== items.length) throw new Error('payments changed while a return was taken');
    answered.push(...items);
  }
  return answered;
}

async function announce(
  kit: PaymentsKit,
  manager: EntityManager,
  items: readonly PaymentItem[],
  type: 'payments.payment-settled' | 'payments.payment-returned',
): Promise<void> {
  for (const { id, caseId, month } of items) await kit.outbox.append(manager, { type, subject: id, data: { caseId, month } });
}

function sum(items: readonly PaymentItem[], property: 'amountFen' | 'grossFen' | 'recoveredFen'): number {
  return items.reduce((total, item) => total + item[property], 0);
}

/** The bytes of an uploaded return. Refuses LIST_UNREADABLE for what is no base64. */
export function returnBytes(contentBase64: string): Uint8Array {
  if (!/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(contentBase64))
    throw new RefusalError('LIST_UNREADABLE', { zh: '文件在传送中损坏，请重新上传', en: 'The file was damaged on its way: send it again' });
  return Buffer.from(contentBase64, 'base64');
}

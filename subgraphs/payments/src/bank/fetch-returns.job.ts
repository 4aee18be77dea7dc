import { RefusalError, type Job } from '@onething/subgraph-kit';
import type { PaymentsKit, PaymentsServices } from '../payments-context.ts';
import { PaymentRun } from '../run/payment-run.entity.ts';
import { monthBefore } from '../run/prepare-payment-run/what-is-known.ts';
import { systemActor } from '../run/record-run-action.ts';
import { BankBatch } from './bank-batch.entity.ts';
import { takeBankReturn } from './take-bank-return/take-bank-return.ts';

/** Fetches what the bank has answered for runs that are still waiting. A bank that does not answer is asked again the next time. */
export const fetchReturns: Job<PaymentsServices> = {
  name: 'fetch-bank-returns',
  everyMs: 2_000,
  run: async (kit) => {
    if (kit.services.bank.kind === 'BY_HAND') return;
    const { manager } = kit.database.read;
    for (const { id } of await manager.find(PaymentRun, { where: { state: 'SENT' }, order: { id: 'ASC' } })) await fetchReturnsOf(kit, id);
  },
};

/** Asks for answered runs whose file went out since the third month before this one whether the bank called a payment back. */
export const fetchCallBacks: Job<PaymentsServices> = {
  name: 'fetch-bank-call-backs',
  everyMs: 20_000,
  run: async (kit) => {
    if (kit.services.bank.kind === 'BY_HAND') return;
    const since = `${monthBefore(monthBefore(monthBefore(kit.clock.today().slice(0, 7))))}-01`;
    const sql = `SELECT run.id AS id FROM payment_run run JOIN bank_batch batch ON batch.run_id = run.id
      WHERE run.state IN ('SETTLED', 'RETURNED') AND batch.state = 'ACCEPTED' AND batch.line_count > 0 AND batch.requested_at > ? ORDER BY run.id`;
    for (const { id } of (await kit.database.read.manager.query(sql, [since])) as { id: string }[]) await fetchReturnsOf(kit, id);
  },
};

/** Fetches and takes the returns of one run. A file that is no list is left to a person: it is logged and changes nothing. */
export async function fetchReturnsOf(kit: PaymentsKit, runId: string): Promise<void> {
  const batch = await kit.database.read.manager.findOneBy(BankBatch, { runId, state: 'ACCEPTED' });
  if (!batch) return;
  try {
    for (const { content } of await kit.services.bank.fetchReturns(batch.batchKey))
      await takeBankReturn(kit, { runId, content, source: 'FETCHED', by: systemActor });
  } catch (error) {
    if (error instanceof RefusalError) kit.logger.warn('bank.return-unreadable', { batch: batch.batchKey, code: error.code });
    else kit.logger.warn('bank.no-answer', { batch: batch.batchKey, error: error instanceof Error ? error.name : 'unknown' });
  }
}

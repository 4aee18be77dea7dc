import type { EntityManager } from 'typeorm';
import { BankBatch } from '../../bank/bank-batch.entity.ts';
import { dropWaitingFile } from '../../bank/waiting-file.ts';
import { recordTransaction } from '../../ledger/record-transaction.ts';
import type { PaymentsKit } from '../../payments-context.ts';
import { PaymentItem } from '../payment-item.entity.ts';
import type { PaymentRun } from '../payment-run.entity.ts';
import { recordRunAction, type RunActor, systemActor } from '../record-run-action.ts';
import { settleWhenAnswered } from '../settle-when-answered.ts';

/** How it became known that the bank has the file. */
interface Sent {
  reference: string;
  kind: 'SEND' | 'RESOLVE_ACCEPTED';
  by?: RunActor;
  note?: string;
}

/**
 * The bank has the file: its reference, the event, the ledger and the state of the run, which is that of its unanswered payments, stand or fall
 * together, so that SENT always means all of them.
 */
export async function recordSent(kit: PaymentsKit, manager: EntityManager, run: PaymentRun, batch: BankBatch, sent: Sent): Promise<void> {
  const { reference, kind, by = systemActor, note } = sent;
  await manager.update(BankBatch, { id: batch.id }, { state: 'ACCEPTED', reference });
  await dropWaitingFile(manager, batch.id);
  const figures = { bankReference: reference, itemCount: run.itemCount, totalFen: run.totalFen };
  await recordRunAction(kit, manager, run, { kind, by, figures, ...(note ? { note } : {}) });
  const answeredAt = kit.clock.now();
  // What is kept back whole reaches nobody: it is settled by the recovery.
  if (run.recoveredFen > 0)
    await manager.update(PaymentItem, { runId: run.id, state: 'OPEN', amountFen: 0 }, { state: 'SETTLED', answeredAt });
  await recordTransaction(kit, manager, {
    ...run,
    runId: run.id,
    fiscalYear: Number(run.month.slice(0, 4)),
    kind: 'RUN_SENT',
    sourceKey: `run:${run.id}:send`,
    postings: [
      ['GRANTS', run.grossFen],
      ['RECOVERABLE', -run.recoveredFen],
      ['IN_TRANSIT', -batch.totalFen],
      ['CASH_DESK', -run.cashFen],
    ],
  });
  await kit.outbox.append(manager, {
    type: 'payments.run-sent',
    subject: run.id,
    data: { runId: run.id, jurisdictionCode: run.jurisdictionCode, month: run.month },
  });
  await settleWhenAnswered(kit, manager, run);
}

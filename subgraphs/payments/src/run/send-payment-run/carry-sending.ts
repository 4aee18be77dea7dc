import type { BankAnswer } from '../../bank/bank-adapter.ts';
import { BankBatch } from '../../bank/bank-batch.entity.ts';
import { bankFileOf } from '../../bank/bank-file-of.ts';
import type { PaymentsKit } from '../../payments-context.ts';
import { lockedRun } from '../find-run.ts';
import { systemActor, recordRunAction } from '../record-run-action.ts';
import { recordSent } from './record-sent.ts';

/**
 * Hands one file over that waits for it. Exactly one worker may: whoever turns REQUESTED into SUBMITTING. A call without an answer, or a worker that
 * died in the middle of it, leaves the outcome UNKNOWN: such a file is never sent again by itself.
 */
export async function carrySending(kit: PaymentsKit, batchId: string): Promise<void> {
  const batch = await kit.database.read.manager.findOneBy(BankBatch, { id: batchId });
  if (batch?.state !== 'REQUESTED') return;
  // Written before it is claimed: what cannot be written was certainly not sent.
  const file = await bankFileOf(kit, kit.database.read.manager, batch);
  if (!(await claim(kit, batchId))) return;
  let answer: BankAnswer | null = null;
  try {
    answer = batch.lineCount === 0 ? { outcome: 'ACCEPTED', reference: `NONE-${batch.batchKey}` } : await kit.services.bank.submit(file);
  } catch (error) {
    kit.logger.warn('bank.no-answer', { batch: batch.batchKey, error: error instanceof Error ? error.name : 'unknown' });
  }
  await recordAnswer(kit, batchId, answer);
}

/** What a worker left in the middle of a call: nobody can know whether the bank has it. Call only where no other worker is at it. */
export async function loseTrack(kit: PaymentsKit, batchId: string): Promise<void> {
  await recordAnswer(kit, batchId, null);
}

async function claim(kit: PaymentsKit, batchId: string): Promise<boolean> {
  return kit.database.transact(async (manager) => {
    const { affected } = await manager.update(BankBatch, { id: batchId, state: 'REQUESTED' }, { state: 'SUBMITTING' });
    return affected === 1;
  });
}

async function recordAnswer(kit: PaymentsKit, batchId: string, answer: BankAnswer | null): Promise<void> {
  await kit.database.transact(async (manager) => {
    const batch = await manager.findOneByOrFail(BankBatch, { id: batchId });
    const run = await lockedRun(manager, kit.database.dialect, batch.runId);
    if (!run) throw new Error('a batch without a run');
    const current = await manager.findOneByOrFail(BankBatch, { id: batchId });
    if (current.state !== 'SUBMITTING') return;
    if (answer?.outcome === 'ACCEPTED') return recordSent(kit, manager, run, current, { reference: answer.reference, kind: 'SEND' });
    if (answer?.outcome === 'REFUSED') {
      await manager.update(BankBatch, { id: batchId }, { state: 'REFUSED', refusalReason: answer.reason });
      return recordRunAction(kit, manager, run, { kind: 'BANK_REFUSED', by: systemActor, note: answer.reason });
    }
    await manager.update(BankBatch, { id: batchId }, { state: 'UNKNOWN' });
    await recordRunAction(kit, manager, run, { kind: 'LOSE_TRACK', by: systemActor });
  });
}

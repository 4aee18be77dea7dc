import type { Job } from '@onething/subgraph-kit';
import { BankBatch } from '../../bank/bank-batch.entity.ts';
import type { PaymentsServices } from '../../payments-context.ts';
import { carrySending, loseTrack } from './carry-sending.ts';

/** Hands over what waits; what an earlier process left in the middle of a call is UNKNOWN. One worker at a time, by the job's lock. */
export const sendRuns: Job<PaymentsServices> = {
  name: 'send-runs',
  everyMs: 500,
  run: async (kit) => {
    const { manager } = kit.database.read;
    for (const { id } of await manager.find(BankBatch, { where: { state: 'SUBMITTING' }, order: { id: 'ASC' } })) await loseTrack(kit, id);
    for (const { id } of await manager.find(BankBatch, { where: { state: 'REQUESTED' }, order: { id: 'ASC' } }))
      await carrySending(kit, id);
  },
};

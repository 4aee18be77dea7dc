import type { Job } from '@onething/subgraph-kit';
import type { PaymentsServices } from '../../payments-context.ts';
import { PaymentRun } from '../payment-run.entity.ts';
import { continuePreparation } from './continue-preparation.ts';

/** Prepares what was started, also what a process left that ended in the middle. */
export const prepareRuns: Job<PaymentsServices> = {
  name: 'prepare-runs',
  everyMs: 500,
  run: async (kit) => {
    const drafts = await kit.database.read.manager
      .createQueryBuilder(PaymentRun, 'run')
      .where('run.state = :state AND run.phase <> :done', { state: 'DRAFT', done: 'DONE' })
      .orderBy('run.id')
      .limit(20)
      .getMany();
    for (const { id } of drafts) while (await continuePreparation(kit, id));
  },
};

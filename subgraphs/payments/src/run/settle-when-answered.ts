import type { EntityManager } from 'typeorm';
import type { PaymentsKit } from '../payments-context.ts';
import { PaymentItem } from './payment-item.entity.ts';
import type { PaymentRun } from './payment-run.entity.ts';
import { recordRunAction } from './record-run-action.ts';

/** Settles a run once every payment of it is answered: SETTLED, or RETURNED when at least one came back. */
export async function settleWhenAnswered(kit: PaymentsKit, manager: EntityManager, run: PaymentRun): Promise<void> {
  if (await manager.existsBy(PaymentItem, { runId: run.id, state: 'OPEN' })) return;
  const settledCount = await manager.countBy(PaymentItem, { runId: run.id, state: 'SETTLED' });
  const returnedCount = await manager.countBy(PaymentItem, { runId: run.id, state: 'RETURNED' });
  const kind = returnedCount > 0 ? 'SETTLE_WITH_RETURNS' : 'SETTLE';
  await recordRunAction(kit, manager, run, { kind, figures: { settledCount, returnedCount } });
}

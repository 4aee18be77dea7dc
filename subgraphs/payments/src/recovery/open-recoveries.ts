import { type EntityManager, In } from 'typeorm';
import { liveMarker, type PaymentRun } from '../run/payment-run.entity.ts';
import { RecoveryPart } from './recovery-part.entity.ts';
import { Recovery } from './recovery.entity.ts';

/** A recovery from following months with what is still open of it. */
export interface OpenRecovery {
  recoveryId: string;
  openFen: number;
  limitPercent: number;
}

/** What is still to be kept back of the payments of these children by this county, oldest first. */
export async function openRecoveries(
  manager: EntityManager,
  { jurisdictionCode, restricted }: Pick<PaymentRun, 'jurisdictionCode' | 'restricted'>,
  entitlementIds: readonly string[],
): Promise<Map<string, OpenRecovery[]>> {
  const open = new Map<string, OpenRecovery[]>();
  const where = { entitlementId: In(entitlementIds), jurisdictionCode, restricted, method: 'NETTING' as const };
  const recoveries = await manager.find(Recovery, { where, order: { id: 'ASC' } });
  if (recoveries.length === 0) return open;
  const parts = await manager.findBy(RecoveryPart, { recoveryId: In(recoveries.map(({ id }) => id)), liveKey: liveMarker });
  for (const { id, entitlementId, totalFen, limitPercent } of recoveries) {
    const taken = parts.filter(({ recoveryId }) => recoveryId === id).reduce((total, { amountFen }) => total + amountFen, 0);
    if (taken < totalFen)
      open.set(entitlementId, [...(open.get(entitlementId) ?? []), { recoveryId: id, openFen: totalFen - taken, limitPercent }]);
  }
  return open;
}

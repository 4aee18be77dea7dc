import type { CloudEvent } from '@onething/events';
import { defineListener, type Kit } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { PayeeAccount } from '../../../payee-account/payee-account.entity.ts';
import { PaymentHold } from '../../../run/payment-hold.entity.ts';
import { liveMarker } from '../../../run/payment-run.entity.ts';
import { Entitlement } from '../../entitlement.entity.ts';
import { EntitlementPlace } from '../entitlement-place.entity.ts';
import { officeOf } from '../office-of.ts';
import { placeOf } from '../place-of.ts';

/** The people of the office that took over the file may see what the child is paid. */
export const followHandOvers = defineListener({
  name: 'follow-hand-over',
  types: ['children.case-handed-over'],
  handle: followHandOver,
});

/**
 * Follows a file to the office that accepted it: its people may read the entitlement from now on, those of the office before no longer.
 * Money is not touched: it follows the move of the registered residence. Deliveries in another order end with the latest office.
 */
export async function followHandOver(
  { id, data, time }: Pick<CloudEvent<'children.case-handed-over'>, 'id' | 'data' | 'time'>,
  kit: Kit,
  manager: EntityManager,
): Promise<void> {
  const { caseId, townshipCode, jurisdictionCode } = data;
  const handedOver = { caseId, cause: 'HANDED_OVER' as const, causeId: id, code: townshipCode || jurisdictionCode, since: time };
  if (await manager.existsBy(EntitlementPlace, { caseId, cause: 'HANDED_OVER', causeId: id })) return;
  await manager.insert(...placeOf(kit, handedOver));
  const entitlement = await manager.findOneBy(Entitlement, { caseId });
  if (!entitlement) return;
  await settleOffice(manager, entitlement);
  await kit.audit.append(manager, {
    jurisdictionCode: entitlement.jurisdictionCode,
    actor: 'system:payments',
    action: 'hand-over-entitlement',
    subject: entitlement.id,
    details: { caseId, from: data.fromCode, to: townshipCode },
  });
}

/** Gives the entitlement to the office of the latest hand-over; to that of the confirmation where there was none. */
export async function settleOffice(manager: EntityManager, entitlement: Entitlement): Promise<void> {
  const [latest] = await manager.find(EntitlementPlace, {
    where: { caseId: entitlement.caseId, cause: 'HANDED_OVER' },
    order: { since: 'DESC', id: 'DESC' },
    take: 1,
  });
  if (!latest || latest.townshipCode === entitlement.townshipCode) return;
  await manager.update(Entitlement, { id: entitlement.id }, { townshipCode: latest.townshipCode });
  entitlement.townshipCode = latest.townshipCode;
  await handOverOpenWork(manager, entitlement);
}

/** What waits for an answer of the office waits at the one that has the file: an account to verify, a hold to let go. */
async function handOverOpenWork(manager: EntityManager, entitlement: Entitlement): Promise<void> {
  const { jurisdictionCode } = officeOf(entitlement);
  const entitlementId = entitlement.id;
  await manager.update(PayeeAccount, { entitlementId, state: 'UNVERIFIED' }, { jurisdictionCode });
  await manager.update(PaymentHold, { entitlementId, liveKey: liveMarker }, { jurisdictionCode });
}

import type { Kit } from '@onething/subgraph-kit';
import { type EntityManager, In } from 'typeorm';
import { assessOverpayments } from '../overpayment/assess-overpayments/assess-overpayments.ts';
import { outstandingFen, Overpayment } from '../overpayment/overpayment.entity.ts';
import { recordRecovery, takeBackRecovery } from '../overpayment/record-recovery/record-recovery.ts';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import type { PaymentItem } from '../run/payment-item.entity.ts';
import { liveMarker } from '../run/payment-run.entity.ts';
import { RecoveryPart } from './recovery-part.entity.ts';
import { Recovery } from './recovery.entity.ts';

const pageSize = 1_000;

/** Parts of recoveries that count, of all payments of a run. */
async function partsOfRun(manager: EntityManager, runId: string): Promise<(RecoveryPart & { overpaymentId: string })[]> {
  const sql = `SELECT part.id AS id FROM recovery_part part JOIN payment_item item ON item.id = part.item_id
    WHERE item.run_id = ? AND part.live_key = 'LIVE' ORDER BY part.id`;
  const ids = ((await manager.query(sql, [runId])) as { id: string }[]).map(({ id }) => id);
  return withOverpayment(manager, ids.length > 0 ? await manager.findBy(RecoveryPart, { id: In(ids) }) : []);
}

async function withOverpayment(manager: EntityManager, parts: RecoveryPart[]): Promise<(RecoveryPart & { overpaymentId: string })[]> {
  if (parts.length === 0) return [];
  const recoveries = await manager.findBy(Recovery, { id: In([...new Set(parts.map(({ recoveryId }) => recoveryId))]) });
  const overpayments = new Map(recoveries.map(({ id, overpaymentId }) => [id, overpaymentId]));
  return parts.map((part) => Object.assign(part, { overpaymentId: overpayments.get(part.recoveryId) ?? '' }));
}

/** Books what an approved run keeps back. Returns false, with nothing booked, when an overpayment meanwhile has less open than is kept back. */
export async function bookKeptBack(kit: Kit, manager: EntityManager, runId: string): Promise<boolean> {
  const parts = await partsOfRun(manager, runId);
  for (const [overpaymentId, own] of Map.groupBy(parts, (part) => part.overpaymentId)) {
    const overpayment = await manager.findOneBy(Overpayment, { id: overpaymentId });
    const wantedFen = own.reduce((total, { amountFen }) => total + amountFen, 0);
    if (!overpayment || wantedFen > outstandingFen(overpayment)) return false;
  }
  for (const { overpaymentId, amountFen, itemId } of parts)
    await recordRecovery(kit, manager, { overpaymentId, amountFen, reference: itemId });
  return true;
}

/** A run was given up: what it kept back, planned or booked, no longer counts. */
export async function releaseKeptBackOfRun(kit: Kit, manager: EntityManager, runId: string): Promise<void> {
  for (const part of await partsOfRun(manager, runId)) await release(kit, manager, part);
}

/** Payments came back: what was kept back of them no longer counts, and whether too much was paid is looked at anew. */
export async function releaseKeptBack(
  kit: Kit,
  manager: EntityManager,
  items: readonly Pick<PaymentItem, 'id' | 'entitlementId'>[],
): Promise<void> {
  for (let start = 0; start < items.length; start += pageSize) {
    const page = items.slice(start, start + pageSize);
    const parts = await manager.findBy(RecoveryPart, { itemId: In(page.map(({ id }) => id)), liveKey: liveMarker });
    for (const part of await withOverpayment(manager, parts)) await release(kit, manager, part);
    const where = { entitlementId: In(page.map(({ entitlementId }) => entitlementId)), state: In(['OPEN', 'RECOVERING']) };
    const concerned = new Set((await manager.findBy(Overpayment, where)).map(({ entitlementId }) => entitlementId));
    for (const entitlement of await manager.findBy(Entitlement, { id: In([...concerned]) }))
      await assessOverpayments(kit, manager, entitlement, 'PAYMENT_RETURNED');
  }
}

async function release(
  kit: Kit,
  manager: EntityManager,
  { id, itemId, overpaymentId }: RecoveryPart & { overpaymentId: string },
): Promise<void> {
  await manager.update(RecoveryPart, { id }, { liveKey: id });
  await takeBackRecovery(kit, manager, { overpaymentId, reference: itemId });
}

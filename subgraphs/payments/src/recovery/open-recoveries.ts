import type { EntityManager } from 'typeorm';
import type { PaymentRun } from '../run/payment-run.entity.ts';

/** A recovery from following months with what is still open of it. */
export interface OpenRecovery {
  recoveryId: string;
  openFen: number;
  limitPercent: number;
}

/** Until its run is approved a part is only planned; then it is booked in the overpayment itself. */
const select = `
  SELECT recovery.id AS id, recovery.entitlement_id AS entitlementId, recovery.limit_percent AS limitPercent,
    overpayment.amount_fen - overpayment.recovered_fen - overpayment.waived_fen - (
      SELECT COALESCE(SUM(part.amount_fen), 0) FROM recovery_part part JOIN payment_item item ON item.id = part.item_id
      JOIN payment_run run ON run.id = item.run_id
      WHERE part.recovery_id = recovery.id AND part.live_key = 'LIVE' AND run.state IN ('DRAFT', 'REVIEWED')
    ) AS openFen
  FROM recovery JOIN overpayment ON overpayment.id = recovery.overpayment_id
  WHERE recovery.jurisdiction_code = ? AND recovery.restricted = ? AND recovery.method = 'NETTING' AND overpayment.state IN ('OPEN', 'RECOVERING')
    AND recovery.entitlement_id IN (?) ORDER BY recovery.id`;

/** What is still to be kept back of the payments of these children by this county, oldest first. */
export async function openRecoveries(
  manager: EntityManager,
  { jurisdictionCode, restricted }: Pick<PaymentRun, 'jurisdictionCode' | 'restricted'>,
  entitlementIds: readonly string[],
): Promise<Map<string, OpenRecovery[]>> {
  const open = new Map<string, OpenRecovery[]>();
  if (entitlementIds.length === 0) return open;
  const sql = select.replace('IN (?)', `IN (${entitlementIds.map(() => '?').join(', ')})`);
  const rows = (await manager.query(sql, [jurisdictionCode, restricted ? 1 : 0, ...entitlementIds])) as Record<string, string | number>[];
  for (const { id, entitlementId, limitPercent, openFen } of rows) {
    if (Number(openFen) <= 0) continue;
    const recovery = { recoveryId: String(id), openFen: Number(openFen), limitPercent: Number(limitPercent) };
    open.set(String(entitlementId), [...(open.get(String(entitlementId)) ?? []), recovery]);
  }
  return open;
}

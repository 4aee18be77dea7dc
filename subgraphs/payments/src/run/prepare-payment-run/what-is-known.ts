import { type EntityManager, In, Not } from 'typeorm';
import { PayeeAccount } from '../../payee-account/payee-account.entity.ts';
import { openRecoveries, type OpenRecovery } from '../../recovery/open-recoveries.ts';
import { PaymentHold } from '../payment-hold.entity.ts';
import { PaymentItem } from '../payment-item.entity.ts';
import { PaymentReissue } from '../payment-reissue.entity.ts';
import { liveMarker, type PaymentRun } from '../payment-run.entity.ts';

/** What bears on whether and how a page of dues is paid, by entitlement. */
export interface Known {
  accounts: ReadonlyMap<string, PayeeAccount>;
  held: ReadonlySet<string>;
  /** The last payment that came back, by `entitlement kind`, and whether an officer let it be paid again. */
  cameBack: ReadonlyMap<string, { accountId: string; released: boolean }>;
  /** Paid for the month before the run's, before recovery. */
  previousFen: ReadonlyMap<string, number>;
  recoveries: ReadonlyMap<string, OpenRecovery[]>;
}

/** Reads it by a handful of queries for the whole page. */
export async function whatIsKnown(manager: EntityManager, run: PaymentRun, month: string, ids: readonly string[]): Promise<Known> {
  const entitlementId = In([...new Set(ids)]);
  const accounts = await manager.find(PayeeAccount, { where: { entitlementId }, order: { version: 'ASC' } });
  const holds = await manager.find(PaymentHold, {
    select: { id: true, entitlementId: true },
    where: { entitlementId, liveKey: liveMarker },
  });
  const returned = await manager.find(PaymentItem, {
    select: { id: true, entitlementId: true, kind: true, accountId: true },
    where: { entitlementId, month, state: 'RETURNED' },
    order: { id: 'ASC' },
  });
  const released = returned.length > 0 ? await manager.findBy(PaymentReissue, { itemId: In(returned.map(({ id }) => id)) }) : [];
  const letGo = new Set(released.map(({ itemId }) => itemId));
  const previous = await manager.find(PaymentItem, {
    select: { id: true, entitlementId: true, grossFen: true },
    where: { entitlementId, month: monthBefore(run.month), kind: 'MONTHLY', liveKey: liveMarker, runId: Not(run.id) },
  });
  const previousFen = new Map<string, number>();
  for (const item of previous) previousFen.set(item.entitlementId, (previousFen.get(item.entitlementId) ?? 0) + item.grossFen);
  return {
    accounts: new Map(accounts.map((account) => [account.entitlementId, account])),
    held: new Set(holds.map((hold) => hold.entitlementId)),
    cameBack: new Map(
      returned.map((item) => [`${item.entitlementId} ${item.kind}`, { accountId: item.accountId, released: letGo.has(item.id) }]),
    ),
    previousFen,
    recoveries: await openRecoveries(manager, run, [...new Set(ids)]),
  };
}

/** `2026-03` → `2026-02`. */
export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

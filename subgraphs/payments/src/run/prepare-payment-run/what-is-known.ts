import { type EntityManager, In } from 'typeorm';
import type { PayeeAccount } from '../../payee-account/payee-account.entity.ts';
import { openRecoveries, type OpenRecovery } from '../../recovery/open-recoveries.ts';
import type { PaymentItem } from '../payment-item.entity.ts';
import { PaymentReissue } from '../payment-reissue.entity.ts';
import { liveMarker, type PaymentRun } from '../payment-run.entity.ts';

/** An account without what is sealed of it. */
export type KnownAccount = Pick<PayeeAccount, 'id' | 'entitlementId' | 'method' | 'state'>;

/** What bears on whether and how a page of dues is paid, by entitlement. */
export interface Known {
  accounts: ReadonlyMap<string, KnownAccount>;
  held: ReadonlySet<string>;
  /** The last payment that came back, by `entitlement kind`, and whether an officer let it be paid again. */
  cameBack: ReadonlyMap<string, { accountId: string; released: boolean }>;
  /** Paid for the month before the run's, before recovery. */
  previousFen: ReadonlyMap<string, number>;
  recoveries: ReadonlyMap<string, OpenRecovery[]>;
}

/** Reads it by a handful of queries for the whole page, in plain SQL: building queries about a thousand children costs more than answering them. */
export async function whatIsKnown(manager: EntityManager, run: PaymentRun, month: string, ids: readonly string[]): Promise<Known> {
  const children = [...new Set(ids)];
  const those = `entitlement_id IN (${children.map(() => '?').join(', ')})`;
  const all = async <Row>(sql: string, more: readonly unknown[] = []): Promise<Row[]> =>
    (await manager.query(sql, [...children, ...more])) as Row[];
  const accounts = await all<KnownAccount>(
    `SELECT id, entitlement_id AS entitlementId, method, state FROM payee_account WHERE ${those} ORDER BY entitlement_id, version`,
  );
  const holds = await all<{ entitlementId: string }>(
    `SELECT entitlement_id AS entitlementId FROM payment_hold WHERE ${those} AND live_key = ?`,
    [liveMarker],
  );
  const returned = await all<Pick<PaymentItem, 'id' | 'entitlementId' | 'kind' | 'accountId'>>(
    `SELECT id, entitlement_id AS entitlementId, kind, account_id AS accountId FROM payment_item WHERE ${those} AND month = ? AND state = 'RETURNED' ORDER BY id`,
    [month],
  );
  const released = returned.length > 0 ? await manager.findBy(PaymentReissue, { itemId: In(returned.map(({ id }) => id)) }) : [];
  const letGo = new Set(released.map(({ itemId }) => itemId));
  const previous = await all<{ entitlementId: string; grossFen: number | string }>(
    `SELECT entitlement_id AS entitlementId, gross_fen AS grossFen FROM payment_item
      WHERE ${those} AND month = ? AND kind = 'MONTHLY' AND live_key = ? AND run_id <> ?`,
    [monthBefore(run.month), liveMarker, run.id],
  );
  const previousFen = new Map<string, number>();
  for (const { entitlementId, grossFen } of previous)
    previousFen.set(entitlementId, (previousFen.get(entitlementId) ?? 0) + Number(grossFen));
  return {
    accounts: new Map(accounts.map((account) => [account.entitlementId, account])),
    held: new Set(holds.map((hold) => hold.entitlementId)),
    cameBack: new Map(
      returned.map((item) => [`${item.entitlementId} ${item.kind}`, { accountId: item.accountId, released: letGo.has(item.id) }]),
    ),
    previousFen,
    recoveries: await openRecoveries(manager, run, children),
  };
}

/** `2026-03` → `2026-02`. */
export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

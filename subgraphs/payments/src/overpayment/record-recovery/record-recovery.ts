import type { Kit } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { balanceOf } from '../balance/balance-of.ts';
import { OverpaymentEntry } from '../overpayment-entry.entity.ts';
import { outstandingFen, Overpayment } from '../overpayment.entity.ts';

/** A part of an overpayment that was taken back. */
export interface Recovered {
  overpaymentId: string;
  amountFen: number;
  /** The payment it was kept back of, or the repayment: counts once. */
  reference: string;
}

/**
 * Books a part of an overpayment as taken back, oldest month first, in the unit of work of `manager`. The same reference again changes
 * nothing. Throws when it is more than what is open: nobody takes back more than was paid too much.
 */
export async function recordRecovery(kit: Kit, manager: EntityManager, { overpaymentId, amountFen, reference }: Recovered): Promise<void> {
  const overpayment = await lockedOverpayment(manager, overpaymentId);
  if (await manager.existsBy(OverpaymentEntry, { overpaymentId, reference })) return;
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0 || amountFen > outstandingFen(overpayment))
    throw new Error('a recovery beyond what is open');
  await appendEntries(kit, manager, overpayment, { amountFen, reference, type: 'RECOVERED' });
  const recoveredFen = overpayment.recoveredFen + amountFen;
  await change(kit, manager, overpayment, {
    recoveredFen,
    state: outstandingFen({ ...overpayment, recoveredFen }) === 0 ? 'SETTLED' : 'RECOVERING',
  });
}

/** Takes a recovery back that came to nothing: the payment it was kept back of was returned. Unknown or taken back before: nothing changes. */
export async function takeBackRecovery(
  kit: Kit,
  manager: EntityManager,
  { overpaymentId, reference }: Omit<Recovered, 'amountFen'>,
): Promise<void> {
  const overpayment = await lockedOverpayment(manager, overpaymentId);
  const entries = await manager.findBy(OverpaymentEntry, { overpaymentId, reference, type: 'RECOVERED' });
  const amountFen = entries.reduce((sum, entry) => sum + entry.amountFen, 0);
  if (amountFen === 0) return;
  const recordedAt = kit.clock.now();
  const undone = entries.map((entry) => ({ ...entry, id: kit.ids.next(), amountFen: -entry.amountFen, recordedAt }));
  await manager.insert(OverpaymentEntry, undone);
  const recoveredFen = overpayment.recoveredFen - amountFen;
  await change(kit, manager, overpayment, { recoveredFen, state: recoveredFen > 0 ? 'RECOVERING' : 'OPEN' });
}

/** Spreads an amount over the months still overpaid, oldest first, and appends an entry for each. */
export async function appendEntries(
  kit: Kit,
  manager: EntityManager,
  overpayment: Overpayment,
  { amountFen, reference, type }: Pick<OverpaymentEntry, 'amountFen' | 'reference' | 'type'>,
): Promise<void> {
  const { id: overpaymentId, entitlementId, payerCode } = overpayment;
  const months = (await balanceOf(manager, entitlementId)).filter((month) => month.payerCode === payerCode && month.overpaidFen > 0);
  const recordedAt = kit.clock.now();
  let left = amountFen;
  for (const { month, kind, overpaidFen } of months) {
    const part = Math.min(left, overpaidFen);
    if (part === 0) break;
    left -= part;
    const entry = {
      id: kit.ids.next(),
      overpaymentId,
      entitlementId,
      payerCode,
      month,
      kind,
      type,
      amountFen: part,
      reference,
      recordedAt,
    };
    await manager.insert(OverpaymentEntry, entry);
  }
  if (left > 0) throw new Error('more than the months were overpaid by');
}

/** The case, locked until the unit of work ends. Throws where there is none. */
export async function lockedOverpayment(manager: EntityManager, id: string): Promise<Overpayment> {
  const query = manager.createQueryBuilder(Overpayment, 'found').where({ id });
  if (manager.dataSource.options.type !== 'better-sqlite3') query.setLock('pessimistic_write');
  return query.getOneOrFail();
}

/** Changes what may change of a case and counts its version up. */
export async function change(
  kit: Pick<Kit, 'clock'>,
  manager: EntityManager,
  { id, version }: Overpayment,
  changes: Partial<Pick<Overpayment, 'recoveredFen' | 'waivedFen' | 'state' | 'waiver'>>,
): Promise<void> {
  await manager.update(Overpayment, { id }, { ...changes, updatedAt: kit.clock.now(), version: version + 1 });
}

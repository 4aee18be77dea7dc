import type { OpenRecovery } from './open-recoveries.ts';

/**
 * What is kept back of a payment for open recoveries, oldest first: never more than each recovery's part of the payment, never more than the
 * payment, never more than is open. `open` is brought up to date, so that a second payment of the same child keeps back only the rest.
 */
export function keptBack(open: readonly OpenRecovery[], paymentFen: number): { recoveryId: string; amountFen: number }[] {
  const kept: { recoveryId: string; amountFen: number }[] = [];
  let left = paymentFen;
  for (const recovery of open) {
    const amountFen = Math.min(recovery.openFen, left, Math.floor((paymentFen * recovery.limitPercent) / 100));
    if (amountFen <= 0) continue;
    kept.push({ recoveryId: recovery.recoveryId, amountFen });
    recovery.openFen -= amountFen;
    left -= amountFen;
  }
  return kept;
}

import { defineListener } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { KnownPayment } from '../known-payment.entity.ts';

/**
 * Keeps for which months money is with the family, for whoever decides a change: what was never paid cannot have been paid too much. News that
 * comes again or in another order changes nothing.
 */
export const knowPayment = defineListener({
  name: 'know-payment',
  types: ['payments.payment-settled', 'payments.payment-returned'],
  handle: async ({ type, subject, time, data: { caseId, month } }, _, manager) => {
    const row = { id: subject, caseId, month, arrived: type === 'payments.payment-settled', saidAt: time };
    const known = await manager.findOneBy(KnownPayment, { id: subject });
    if (!known) await manager.insert(KnownPayment, row);
    else if (known.saidAt < time) await manager.update(KnownPayment, { id: subject }, row);
  },
});

/** The months for which money is with the family. */
export async function paidMonthsOf(manager: EntityManager, caseId: string): Promise<Set<string>> {
  const rows = await manager.findBy(KnownPayment, { caseId, arrived: true });
  return new Set(rows.map(({ month }) => month));
}

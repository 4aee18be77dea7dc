import type { EntityManager } from 'typeorm';
import type { PaidMonth } from '../entitlement/live-dues/live-due.ts';

/** What was paid, or is on its way, for an entitlement, by month, kind and payer. Nothing while no run exists. */
export function paidOf(_manager: EntityManager, _entitlementId: string): Promise<PaidMonth[]> {
  return Promise.resolve([]);
}

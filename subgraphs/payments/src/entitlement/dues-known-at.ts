import type { Kit } from '@onething/subgraph-kit';
import { liveRows, type LedgerRow } from './calculate-dues/ledger-changes.ts';
import { EntitlementMonth } from './entitlement-month.entity.ts';
import { ledgerRowOf } from './record-calculation.ts';

/** What the ledger says is owed, in order of month: as it stands, or as it had been recorded by an instant. */
export async function duesKnownAt(
  { database, fields }: Pick<Kit, 'database' | 'fields'>,
  entitlementId: string,
  knownAt?: string | null,
): Promise<(LedgerRow & { recordedAt: string })[]> {
  const rows = await database.manager.findBy(EntitlementMonth, { entitlementId });
  const known = knownAt ? rows.filter(({ recordedAt }) => Date.parse(recordedAt) <= Date.parse(knownAt)) : rows;
  return liveRows(known.map((row) => ledgerRowOf(row, fields)));
}

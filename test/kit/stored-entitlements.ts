import { Entitlement } from '@onething/payments';
import type { PaymentsServices } from '@onething/payments';
import { insertRows } from '@onething/subgraph-kit';
import type { TestSubgraph } from '@onething/subgraph-kit/testing';

/** The county of the stored entitlements. */
export const entitledCounty = '210106';

const rowsOfPage = 2_000;

/** A child whose facts follow from its number alone. */
export function entitledFacts(index: number): Record<string, unknown> {
  const month = String((index % 12) + 1).padStart(2, '0');
  const dibao = { kind: 'DIBAO', fen: 60_000 + (index % 50) * 100, from: '2025-01' };
  return {
    category: 'DE_FACTO_UNSUPPORTED',
    ownerSubject: `owner-${index}`,
    townshipCode: `${entitledCounty}003`,
    bornOn: `20${String(9 + (index % 15)).padStart(2, '0')}-${month}-11`,
    registeredAt: `${entitledCounty}003`,
    otherBenefits: index % 3 === 0 ? [dibao] : [],
  };
}

/** Fills the entitlements of a county, each with its facts really sealed. */
export async function fillEntitlements({ running: { kit } }: TestSubgraph<PaymentsServices>, count: number): Promise<void> {
  for (let start = 0; start < count; start += rowsOfPage) {
    const rows = Array.from({ length: Math.min(rowsOfPage, count - start) }, (_, offset) => {
      const index = start + offset;
      const row = Object.assign(new Entitlement(), {
        id: kit.ids.next(),
        caseId: kit.ids.next(),
        childId: kit.ids.next(),
        jurisdictionCode: entitledCounty,
        townshipCode: `${entitledCounty}003`,
        restricted: false,
        programmeReference: 'programme',
        ownerSubject: `owner-${index}`,
        decisionId: 'decision',
        confirmedOn: '2026-01-10',
        statedFirstMonth: '2026-02',
        decisionLayers: [],
        establishedAt: kit.clock.now(),
      });
      row.sealedFacts = kit.fields.seal(row, 'sealedFacts', JSON.stringify(entitledFacts(index)));
      return row;
    });
    await kit.database.transact((manager) => insertRows(manager, Entitlement, rows));
  }
  await kit.database.transact((manager) => manager.query(kit.database.dialect === 'sqlite' ? 'ANALYZE' : 'ANALYZE TABLE entitlement'));
}

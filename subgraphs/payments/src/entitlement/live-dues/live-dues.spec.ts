import { bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paymentsSubgraph } from '../../subgraph.ts';
import type { DueKind } from '../calculate-dues/due.ts';
import { EntitlementMonth } from '../entitlement-month.entity.ts';
import type { LiveDue } from './live-due.ts';
import { besidePaid, liveDuesOfEntitlement } from './live-dues-of-entitlement.ts';

const months = ['2026-03', '2026-04', '2026-05'];
const counties = ['210106', '210107'];

interface Row {
  child: number;
  month: string;
  kind: DueKind;
  payerCode: string;
  amountFen: number;
}

/** A ledger as it may have grown: revisions without gaps, each with a payer of its own. */
const grown = fc.array(
  fc.record<Row>({
    child: fc.integer({ min: 1, max: 6 }),
    month: fc.constantFrom(...months),
    kind: fc.constantFrom<DueKind>('MONTHLY', 'MONTHLY', 'LUMP_SUM'),
    payerCode: fc.constantFrom(...counties),
    amountFen: fc.integer({ min: 0, max: 300_000 }),
  }),
  { maxLength: 40 },
);

const key = ({ month, entitlementId, kind }: LiveDue): string => `${month} ${entitlementId} ${kind}`;

describe.each(await dialects())('the dues that hold on %s', (dialect) => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await bootForTest(paymentsSubgraph(), { dialect });
  });
  afterAll(() => subgraph.stop());

  /** Writes the ledger and returns the rows that hold, found without the queries under test. */
  async function write(rows: readonly Row[]): Promise<LiveDue[]> {
    const held = new Map<string, LiveDue>();
    const entities = rows.map((row, index) => {
      const entitlementId = `entitlement-${row.child}`;
      const known = held.get(`${row.month} ${entitlementId} ${row.kind}`);
      const due: LiveDue = {
        entitlementId,
        month: row.month,
        kind: row.kind,
        payerCode: row.payerCode,
        amountFen: row.amountFen,
        basis: 'FULL',
        revision: (known?.revision ?? 0) + 1,
        sample: true,
        recordedAt: `2026-03-10T01:00:${String(Math.floor(index / 3)).padStart(2, '0')}.000Z`,
      };
      held.set(key(due), due);
      const entity = Object.assign(new EntitlementMonth(), due, { id: subgraph.running.kit.ids.next(), calculationSequence: 1 });
      entity.explanation = subgraph.running.kit.fields.seal(entity, 'explanation', '[]');
      return entity;
    });
    await subgraph.running.kit.database.transact(async (manager) => {
      await manager.createQueryBuilder().delete().from(EntitlementMonth).execute();
      if (entities.length > 0) await manager.insert(EntitlementMonth, entities);
    });
    return [...held.values()].toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  }

  it('of a child are of each month and kind the highest revision, in order', async () => {
    const { manager } = subgraph.running.kit.database;
    await fc.assert(
      fc.asyncProperty(grown, async (rows) => {
        const held = await write(rows);
        for (const child of new Set(rows.map((row) => `entitlement-${row.child}`))) {
          expect(await liveDuesOfEntitlement(manager, child)).toEqual(held.filter(({ entitlementId }) => entitlementId === child));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('of a child stand beside what was paid, by month, kind and payer', async () => {
    const { manager } = subgraph.running.kit.database;
    const rows: Row[] = [
      { child: 1, month: '2026-03', kind: 'MONTHLY', payerCode: '210106', amountFen: 195_000 },
      { child: 1, month: '2026-04', kind: 'MONTHLY', payerCode: '210106', amountFen: 195_000 },
      { child: 1, month: '2026-04', kind: 'MONTHLY', payerCode: '210107', amountFen: 180_000 },
    ];
    await write(rows);
    const paid = [
      { month: '2026-03', kind: 'MONTHLY' as const, payerCode: '210106', amountFen: 195_000 },
      { month: '2026-04', kind: 'MONTHLY' as const, payerCode: '210106', amountFen: 195_000 },
    ];
    expect(besidePaid(await liveDuesOfEntitlement(manager, 'entitlement-1'), paid)).toEqual([
      { month: '2026-03', kind: 'MONTHLY', payerCode: '210106', basis: 'FULL', dueFen: 195_000, paidFen: 195_000 },
      { month: '2026-04', kind: 'MONTHLY', payerCode: '210106', basis: 'NONE', dueFen: 0, paidFen: 195_000 },
      { month: '2026-04', kind: 'MONTHLY', payerCode: '210107', basis: 'FULL', dueFen: 180_000, paidFen: 0 },
    ]);
  });
});

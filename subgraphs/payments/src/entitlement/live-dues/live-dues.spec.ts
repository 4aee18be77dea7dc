import { bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paymentsSubgraph } from '../../subgraph.ts';
import type { DueKind } from '../calculate-dues/due.ts';
import { EntitlementMonth } from '../entitlement-month.entity.ts';
import { lateDuesOfCounty } from './late-dues-of-county.ts';
import type { LiveDue } from './live-due.ts';
import { liveDuesOfCounty } from './live-dues-of-county.ts';
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

async function all(pages: AsyncGenerator<LiveDue[]>): Promise<LiveDue[]> {
  const dues: LiveDue[] = [];
  for await (const page of pages) dues.push(...page);
  return dues;
}

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

  it('of a county are each seen once, in order, whatever the size of a page and wherever one goes on', async () => {
    const { manager } = subgraph.running.kit.database;
    await fc.assert(
      fc.asyncProperty(grown, fc.integer({ min: 1, max: 4 }), fc.constantFrom(...months), async (rows, pageSize, upToMonth) => {
        const held = await write(rows);
        for (const payerCode of counties) {
          const wanted = held.filter((due) => due.payerCode === payerCode && due.month <= upToMonth);
          expect(await all(liveDuesOfCounty(manager, { payerCode, upToMonth }, pageSize))).toEqual(wanted);
          const after = wanted[Math.floor(wanted.length / 2)];
          if (after) {
            const rest = await all(liveDuesOfCounty(manager, { payerCode, upToMonth, after }, pageSize));
            expect(rest).toEqual(wanted.slice(wanted.indexOf(after) + 1));
          }
          const month = await all(liveDuesOfCounty(manager, { payerCode, upToMonth, fromMonth: upToMonth }, pageSize));
          expect(month).toEqual(wanted.filter((due) => due.month === upToMonth));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('that came late are those of earlier months recorded since, each once', async () => {
    const { manager } = subgraph.running.kit.database;
    await fc.assert(
      fc.asyncProperty(grown, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 12 }), async (rows, pageSize, second) => {
        const held = await write(rows);
        const recordedSince = `2026-03-10T01:00:${String(second).padStart(2, '0')}.000Z`;
        const late = await all(lateDuesOfCounty(manager, { payerCode: '210106', beforeMonth: '2026-05', recordedSince }, pageSize));
        const wanted = held.filter((due) => due.payerCode === '210106' && due.month < '2026-05' && due.recordedAt >= recordedSince);
        expect(late.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))).toEqual(wanted);
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

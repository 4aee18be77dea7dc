import { AmountRehearsal, Entitlement, rehearseAmounts, paymentsSubgraph } from '@onething/payments';
import type { PaymentsServices } from '@onething/payments';
import { standardsRelease } from '@onething/payments/testing';
import { compilePolicy, type PolicyLayerRelease } from '@onething/policy';
import { loadPacks } from '@onething/policy-packs';
import { bootForTest } from '@onething/subgraph-kit/testing';
import type { Dialect, TestSubgraph } from '@onething/subgraph-kit/testing';
import { entitledCounty as county, entitledFacts, fillEntitlements } from '../../kit/stored-entitlements.ts';
import type { Measurement } from '../measurement.ts';
import { secondsOf } from '../processor-seconds.ts';
import { measureRehearsal, today } from './rehearse-to-end.ts';

const from = '2027-01';
const standard = { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 } as const;
const published = [...loadPacks(), standardsRelease('210100', 'bench', '2026-01-01', [standard])];
const raised: PolicyLayerRelease = {
  ...standardsRelease('210100', 'raise', today, [{ ...standard, from, fen: 205_000 }]),
  effectiveFrom: `${from}-01`,
};
const rowsOfPage = 2_000;

/** The kernel alone: both sides of every child, its facts in memory. A child costs the same in any number: at most so many are answered. */
async function kernelSeconds({ running: { database } }: TestSubgraph<PaymentsServices>, count: number): Promise<number> {
  const sides = [compilePolicy(published), compilePolicy([...published, raised])];
  const answered = Math.min(count, 50_000);
  const requests = Array.from({ length: answered }, (_, index) => {
    const { category, bornOn, registeredAt, otherBenefits } = entitledFacts(index) as Record<string, unknown>;
    const enrolments = [{ category, confirmedOn: '2026-01-10', county, firstMonth: '2026-02' }];
    return { jurisdiction: county, on: `${from}-01`, given: { enrolments, bornOn, registeredAt, otherBenefits } };
  });
  for (const side of sides) for (const request of requests.slice(0, 500)) side.benefit(request);
  const seconds = await secondsOf(database, async () => {
    for (const request of requests) for (const side of sides) side.benefit(request);
  });
  return (seconds * count) / answered;
}

/** One reading of the same rows, their facts opened. */
async function scan({ running: { kit } }: TestSubgraph<PaymentsServices>): Promise<number> {
  let after = '';
  let read = 0;
  for (;;) {
    const query = kit.database.read.manager.createQueryBuilder(Entitlement, 'entitlement').where('entitlement.id > :after', { after });
    const rows = await query.orderBy('entitlement.id').limit(rowsOfPage).getMany();
    for (const row of rows) read += kit.fields.open(row, 'sealedFacts').length;
    if (rows.length < rowsOfPage) return read;
    after = rows.at(-1)!.id;
  }
}

/** The figures of the amounts: a raised standard over stored entitlements. */
export async function measureAmounts(dialect: Dialect, size: number): Promise<Measurement[]> {
  const subgraph = await bootForTest(paymentsSubgraph({ background: false }), { dialect, policyReleases: published });
  try {
    await fillEntitlements(subgraph, size);
    return await measureRehearsal({
      subgraph,
      job: rehearseAmounts.jobs[0]!,
      part: AmountRehearsal,
      code: '210100',
      published,
      candidate: raised,
      size,
      what: 'amounts',
      kernelSeconds: await kernelSeconds(subgraph, size),
      scan: () => scan(subgraph),
    });
  } finally {
    await subgraph.stop();
  }
}

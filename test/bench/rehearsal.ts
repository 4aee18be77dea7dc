import { AmountRehearsal, Entitlement, rehearseAmounts, paymentsSubgraph } from '@onething/payments';
import type { PaymentsServices } from '@onething/payments';
import { standardsRelease } from '@onething/payments/testing';
import { compilePolicy, type PolicyLayerRelease } from '@onething/policy';
import { loadPacks } from '@onething/policy-packs';
import { insertRows, runJob } from '@onething/subgraph-kit';
import { bootForTest, dialects } from '@onething/subgraph-kit/testing';
import type { Dialect, TestSubgraph } from '@onething/subgraph-kit/testing';
import { atMost } from './measurement.ts';
import type { BenchmarkOptions, Measurement } from './measurement.ts';
import { secondsOf } from './processor-seconds.ts';

const sizes = [5_000, 20_000];
const fullSizes = [100_000, 1_000_000];
/**
 * Three times what cannot be spared: the kernel on both sides and one reading of the rows. The rest is the keyset, what else is known of each child, the comparison of
 * the months and the rows of those that change.
 */
const bar = 3;
const county = '210106';
const today = '2026-03-10';
const from = '2027-01';
const standard = { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 } as const;
const published = [...loadPacks(), standardsRelease('210100', 'bench', '2026-01-01', [standard])];
const raised: PolicyLayerRelease = {
  ...standardsRelease('210100', 'raise', today, [{ ...standard, from, fen: 205_000 }]),
  effectiveFrom: `${from}-01`,
};
const rowsOfPage = 2_000;

/** A child whose facts follow from its number alone. */
function factsOf(index: number): object {
  const month = String((index % 12) + 1).padStart(2, '0');
  const dibao = { kind: 'DIBAO', fen: 60_000 + (index % 50) * 100, from: '2025-01' };
  return {
    category: 'DE_FACTO_UNSUPPORTED',
    ownerSubject: `owner-${index}`,
    townshipCode: `${county}003`,
    bornOn: `20${String(9 + (index % 15)).padStart(2, '0')}-${month}-11`,
    registeredAt: `${county}003`,
    otherBenefits: index % 3 === 0 ? [dibao] : [],
  };
}

/** Fills the entitlements of a county, each with its facts really sealed. */
async function fill({ running: { kit } }: TestSubgraph<PaymentsServices>, count: number): Promise<void> {
  for (let start = 0; start < count; start += rowsOfPage) {
    const rows = Array.from({ length: Math.min(rowsOfPage, count - start) }, (_, offset) => {
      const index = start + offset;
      const row = Object.assign(new Entitlement(), {
        id: kit.ids.next(),
        caseId: kit.ids.next(),
        childId: kit.ids.next(),
        jurisdictionCode: county,
        townshipCode: `${county}003`,
        restricted: false,
        programmeReference: 'programme',
        ownerSubject: `owner-${index}`,
        decisionId: 'decision',
        confirmedOn: '2026-01-10',
        statedFirstMonth: '2026-02',
        decisionLayers: [],
        establishedAt: kit.clock.now(),
      });
      row.sealedFacts = kit.fields.seal(row, 'sealedFacts', JSON.stringify(factsOf(index)));
      return row;
    });
    await kit.database.transact((manager) => insertRows(manager, Entitlement, rows));
  }
  await kit.database.transact((manager) => manager.query(kit.database.dialect === 'sqlite' ? 'ANALYZE' : 'ANALYZE TABLE entitlement'));
}

/** The kernel alone: both sides of every child, its facts in memory. */
async function kernelSeconds({ running: { database } }: TestSubgraph<PaymentsServices>, count: number): Promise<number> {
  const sides = [compilePolicy(published), compilePolicy([...published, raised])];
  const requests = Array.from({ length: Math.min(count, 20_000) }, (_, index) => {
    const { category, bornOn, registeredAt, otherBenefits } = factsOf(index) as Record<string, unknown>;
    const enrolments = [{ category, confirmedOn: '2026-01-10', county, firstMonth: '2026-02' }];
    return { jurisdiction: county, on: `${from}-01`, given: { enrolments, bornOn, registeredAt, otherBenefits } };
  });
  for (const side of sides) for (const request of requests.slice(0, 500)) side.benefit(request);
  return secondsOf(database, async () => {
    for (let index = 0; index < count; index += 1) for (const side of sides) side.benefit(requests[index % requests.length]!);
  });
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

/** A rehearsal from the request to its last figure, with its progress told on the way. */
async function rehearse(subgraph: TestSubgraph<PaymentsServices>, size: number): Promise<{ peakMb: number; told: number }> {
  const { kit } = subgraph.running;
  const rehearsalId = kit.ids.next();
  const rules = { code: '210100', releases: published.map(({ code, hash }) => ({ code, hash })), heldOn: null };
  const request = {
    rehearsalId,
    code: '210100',
    on: `${from}-01`,
    fromMonth: from,
    today,
    before: { ...rules, laid: [] },
    after: { ...rules, laid: [raised] },
  };
  await subgraph.bus.publish({
    specversion: '1.0',
    id: kit.ids.next(),
    source: '/subgraphs/jurisdictions',
    type: 'jurisdictions.rehearsal-requested',
    subject: rehearsalId,
    time: kit.clock.now(),
    datacontenttype: 'application/json',
    data: request,
  });
  await subgraph.drainEvents();
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  let told = 0;
  for (;;) {
    await runJob(kit, rehearseAmounts.jobs[0]!);
    const part = await kit.database.read.manager.findOneByOrFail(AmountRehearsal, { rehearsalId });
    peak = Math.max(peak, process.memoryUsage().rss);
    told += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r  ${part.done.toLocaleString('en')} of ${part.total.toLocaleString('en')} `);
    if (part.state === 'RUNNING') continue;
    if (part.state !== 'COMPLETED' || part.changed !== size) throw new Error(`${part.state}: ${part.changed} of ${size} change`);
    return { peakMb: (peak - before) / 1e6, told };
  }
}

async function measure(dialect: Dialect, size: number): Promise<Measurement[]> {
  const subgraph = await bootForTest(paymentsSubgraph({ background: false }), { dialect, policyReleases: published });
  try {
    await fill(subgraph, size);
    const kernel = await kernelSeconds(subgraph, size);
    const { database } = subgraph.running;
    const scanned = await secondsOf(database, () => scan(subgraph));
    let outcome = { peakMb: 0, told: 0 };
    const whole = await secondsOf(database, async () => (outcome = await rehearse(subgraph, size)));
    const label = `${size.toLocaleString('en')}, ${dialect}`;
    const perCase = (seconds: number): string => `${((seconds / size) * 1e6).toFixed(0)} µs a case`;
    return [
      { work: 'kernel alone, both sides', size: label, value: kernel, unit: 's', note: perCase(kernel) },
      { work: 'one reading of the rows', size: label, value: scanned, unit: 's', note: perCase(scanned) },
      { work: 'rehearsal over the stored cases', size: label, value: whole, unit: 's', note: `${perCase(whole)}; every case changes` },
      { work: 'memory beyond the start', size: label, value: outcome.peakMb, unit: 'MB', note: `progress told ${outcome.told} times` },
      atMost({ work: 'rehearsal to kernel and reading', size: label, value: whole / (kernel + scanned), unit: '×' }, bar),
    ];
  } finally {
    await subgraph.stop();
  }
}

/** A rehearsal of a raised standard over stored entitlements, all of which it changes, against the kernel alone and one reading; `--full`: a million. */
export async function rehearsalBenchmark({ full }: BenchmarkOptions): Promise<Measurement[]> {
  const only = Number(process.env['ONETHING_BENCH_CASES'] ?? 0);
  const database = process.env['ONETHING_BENCH_DATABASE'];
  const results: Measurement[] = [];
  for (const dialect of (await dialects()).filter((name) => !database || name === database))
    for (const size of only > 0 ? [only] : full ? fullSizes : sizes) results.push(...(await measure(dialect, size)));
  return results;
}

import { cappedCount, Case, childrenSubgraph, queueCounts, queuePage } from '@onething/children';
import type { ChildrenContext } from '@onething/children';
import type { Caller } from '@onething/subgraph-kit';
import { asCaller, bootForTest, dialects } from '@onething/subgraph-kit/testing';
import type { Dialect } from '@onething/subgraph-kit/testing';
import { loadPacks } from '@onething/policy-packs';
import { atMost } from './measurement.ts';
import type { BenchmarkOptions, Measurement } from './measurement.ts';
import { fillQueue, office } from './queue-rows.ts';

const sizes = [10_000, 100_000];
const fullSizes = [10_000, 1_000_000];
const rounds = 200;
const bar = 5;

type Work = () => Promise<unknown>;

interface Spread {
  p99: number;
  median: number;
}

/** How long each work takes, in milliseconds; the works take turns, so that what else the machine does meets all of them alike. */
async function spreads<Name extends string>(works: Record<Name, Work>): Promise<Record<Name, Spread>> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -40; round < rounds; round += 1) {
    for (const name of names) {
      const started = performance.now();
      await works[name]();
      if (round >= 0) times[name].push(performance.now() - started);
    }
  }
  const at = (all: number[], share: number): number => all.toSorted((one, other) => one - other)[Math.floor(all.length * share)]!;
  return Object.fromEntries(names.map((name) => [name, { p99: at(times[name], 0.99), median: at(times[name], 0.5) }])) as Record<
    Name,
    Spread
  >;
}

/** An officer's queue page of 20 rows against one row by its primary key, through the same entity, at both sizes on a database. */
async function measure(dialect: Dialect, size: number): Promise<Measurement[]> {
  const subgraph = await bootForTest(childrenSubgraph({ uploadReceiptKeys: [] }), { dialect, policyReleases: loadPacks() });
  try {
    const { database } = subgraph.running;
    const filling = performance.now();
    await fillQueue(database, size);
    const filledSeconds = (performance.now() - filling) / 1000;
    const at = (caller: Caller): ChildrenContext => subgraph.context(caller) as unknown as ChildrenContext;
    const township = at(asCaller('STAFF', [['townshipOfficer', office.township]], { subject: office.officer }));
    const county = at(asCaller('STAFF', [['countyOfficer', office.county]], { subject: office.officer }));
    const ids = await database.read.manager.find(Case, { select: { id: true }, take: 500 });
    let next = 0;
    let deep: string | null = null;
    for (let page = 0; page < 40; page += 1)
      deep = (await queuePage(county, {}, 'DAYS_LEFT', { first: 100, after: deep })).pageInfo.endCursor ?? deep;
    const first = 20;
    const works = {
      'primary-key read': () => database.read.manager.findOneBy(Case, { id: ids[(next += 1) % ids.length]!.id }),
      'township, mine': () => queuePage(township, { view: 'MINE' }, 'DAYS_LEFT', { first }),
      'county, all open': () => queuePage(county, {}, 'DAYS_LEFT', { first }),
      'county, 4000 rows deep': () => queuePage(county, {}, 'DAYS_LEFT', { first, after: deep }),
      'county, one step': () => queuePage(county, { statuses: ['CONFIRMING'] }, 'DAYS_LEFT', { first }),
      'county, one flag': () => queuePage(county, { flags: ['READY'] }, 'DAYS_LEFT', { first }),
      'county, latest received': () => queuePage(county, {}, 'RECEIVED_ON', { first }),
      'county, by place': () => queuePage(county, {}, 'PLACE', { first }),
    };
    const measured = await spreads(works);
    const { counts, rare } = await spreads({
      counts: () => queueCounts(county, {}),
      rare: () => cappedCount(county, { flags: ['RETURNED'] }),
    });
    const label = `${size.toLocaleString('en')} cases, ${dialect}`;
    const key = measured['primary-key read'];
    return [
      {
        work: 'primary-key read, p99',
        size: label,
        value: key.p99,
        unit: 'ms',
        note: `median ${key.median.toFixed(2)} ms; filled in ${Math.round(filledSeconds)} s`,
      },
      ...Object.entries(measured)
        .filter(([name]) => name !== 'primary-key read')
        .map(([name, { p99, median }]) => {
          const note = `${p99.toFixed(2)} ms; median ${median.toFixed(2)} ms, ${(median / key.median).toFixed(1)} ×`;
          return atMost({ work: `queue page: ${name}`, size: label, value: p99 / key.p99, unit: '×', note }, bar);
        }),
      { work: 'figures of the rail, p99', size: label, value: counts.p99, unit: 'ms', note: `median ${counts.median.toFixed(2)} ms` },
      { work: 'count of a rare flag, p99', size: label, value: rare.p99, unit: 'ms', note: `median ${rare.median.toFixed(2)} ms` },
    ];
  } finally {
    await subgraph.stop();
  }
}

/** The queue at scale on SQLite and MariaDB; `--full` at a million cases. `ONETHING_BENCH_CASES=10000` takes one size only, `ONETHING_BENCH_DATABASE=sqlite` one database. */
export async function queueBenchmark({ full }: BenchmarkOptions): Promise<Measurement[]> {
  const only = Number(process.env['ONETHING_BENCH_CASES'] ?? 0);
  const results: Measurement[] = [];
  const database = process.env['ONETHING_BENCH_DATABASE'];
  const databases = (await dialects()).filter((dialect) => !database || dialect === database);
  for (const dialect of databases) {
    for (const size of only > 0 ? [only] : full ? fullSizes : sizes) results.push(...(await measure(dialect, size)));
  }
  return results;
}

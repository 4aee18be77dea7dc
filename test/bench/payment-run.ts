import {
  approveRun,
  carrySending,
  continuePreparation,
  PaymentRun,
  paymentsSubgraph,
  requestSending,
  reviewRun,
  startRun,
} from '@onething/payments';
import type { BankAdapter, BankFile, PaymentsContext, PaymentsServices } from '@onething/payments';
import { clockAt } from '@onething/subgraph-kit';
import { asCaller, bootForTest, dialects } from '@onething/subgraph-kit/testing';
import type { Dialect, TestSubgraph } from '@onething/subgraph-kit/testing';
import { bulkLoadSeconds } from './bulk-load.ts';
import { atMost } from './measurement.ts';
import type { BenchmarkOptions, Measurement } from './measurement.ts';
import { fillDues, paid } from './payment-rows.ts';
import { secondsOf } from './processor-seconds.ts';

const sizes = [20_000, 100_000];
const fullSizes = [100_000, 1_000_000];
const bar = 3;

/** A bank that takes every file and keeps its size alone. */
class CountingBank implements BankAdapter {
  readonly kind = 'ONLINE';
  bytes = 0;

  async submit({ key, content }: BankFile): Promise<{ outcome: 'ACCEPTED'; reference: string }> {
    for await (const chunk of content()) this.bytes += chunk.length;
    return { outcome: 'ACCEPTED', reference: `REF-${key}` };
  }

  async enquire(): Promise<{ outcome: 'NOT_KNOWN' }> {
    return { outcome: 'NOT_KNOWN' };
  }

  async fetchReturns(): Promise<never[]> {
    return [];
  }
}

/** The parts of a run in seconds. */
interface RunTimes {
  prepared: number;
  decided: number;
  sent: number;
}

function boot(dialect: Dialect, bank: BankAdapter, before?: TestSubgraph<PaymentsServices>): Promise<TestSubgraph<PaymentsServices>> {
  return bootForTest(paymentsSubgraph({ bank, background: false }), {
    dialect,
    clock: clockAt('2026-05-10'),
    ...(before ? { location: before.location, keys: before.keys } : {}),
  });
}

/** One run from its start to the file at the bank, ended in the middle of its preparation and taken up again by a new process. */
async function run(
  first: TestSubgraph<PaymentsServices>,
  again: () => Promise<TestSubgraph<PaymentsServices>>,
  size: number,
): Promise<RunTimes & { subgraph: TestSubgraph<PaymentsServices> }> {
  let subgraph = first;
  const seconds = (work: () => Promise<unknown>): Promise<number> => secondsOf(subgraph.running.database, work);
  let keys = 0;
  const key = (): string => `key-of-bench-${(keys += 1)}`;
  const as = (role: 'paymentPreparer' | 'paymentReviewer' | 'paymentApprover' | 'paymentSender'): PaymentsContext =>
    subgraph.context(asCaller('STAFF', [[role, paid.county]]));
  const start = { idempotencyKey: key(), jurisdictionCode: paid.county, month: paid.month };
  const runId = await startRun(as('paymentPreparer'), start);
  const until = (isEnough: (pages: number) => boolean): Promise<number> =>
    seconds(async () => {
      let pages = 0;
      while ((await continuePreparation(subgraph.running.kit, runId)) && !isEnough((pages += 1)));
    });
  let prepared = await until((pages) => pages * 2_000 >= size / 2);
  await subgraph.stop({ keep: true });
  subgraph = await again();
  prepared += await until(() => false);
  const rowOf = (): Promise<PaymentRun> => subgraph.running.database.read.manager.findOneByOrFail(PaymentRun, { id: runId });
  const decided = await seconds(async () => {
    await reviewRun(as('paymentReviewer'), { idempotencyKey: key(), runId });
    const { itemCount, totalFen } = await rowOf();
    if (itemCount !== size) throw new Error(`${itemCount} payments for ${size} dues`);
    await approveRun(as('paymentApprover'), { idempotencyKey: key(), runId, itemCount, totalFen });
  });
  const sent = await seconds(async () => {
    await requestSending(as('paymentSender'), { idempotencyKey: key(), runId });
    const [batch] = await subgraph.running.database.read.query<{ id: string }[]>('SELECT id FROM bank_batch WHERE run_id = ?', [runId]);
    await carrySending(subgraph.running.kit, batch?.id ?? '');
  });
  const { state } = await rowOf();
  if (state !== 'SENT') throw new Error(`The run is ${state}`);
  return { prepared, decided, sent, subgraph };
}

/** The most memory a piece of work takes beyond what was there. */
async function peakMb<Result>(work: () => Promise<Result>): Promise<{ result: Result; peakMb: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  const result = await work();
  clearInterval(timer);
  return { result, peakMb: (most - before) / 1e6 };
}

async function measure(dialect: Dialect, size: number): Promise<Measurement[]> {
  const bank = new CountingBank();
  let subgraph = await boot(dialect, bank);
  const { location } = subgraph;
  try {
    await fillDues(subgraph, size);
    const { result, peakMb: peak } = await peakMb(() => run(subgraph, async () => (subgraph = await boot(dialect, bank, subgraph)), size));
    const loads: number[] = [];
    for (let time = 0; time < (size < 500_000 ? 3 : 1); time += 1)
      loads.push(await bulkLoadSeconds(subgraph.running.database, location, 'payments', 'payment_item'));
    const load = loads.toSorted((one, other) => one - other)[Math.floor(loads.length / 2)]!;
    const { prepared, decided, sent } = result;
    const whole = prepared + decided + sent;
    const label = `${size.toLocaleString('en')}, ${dialect}`;
    const perRow = (seconds: number): string => `${((seconds / size) * 1e6).toFixed(0)} µs a payment`;
    return [
      { work: 'bulk load by the database', size: label, value: load, unit: 's', note: `${perRow(load)}; median of ${loads.length}` },
      { work: 'run prepared', size: label, value: prepared, unit: 's', note: `${perRow(prepared)}; taken up again in the middle` },
      { work: 'run reviewed and approved', size: label, value: decided, unit: 's', note: perRow(decided) },
      {
        work: 'bank file fixed and sent',
        size: label,
        value: sent,
        unit: 's',
        note: `${perRow(sent)}; ${(bank.bytes / 1e6).toFixed(1)} MB`,
      },
      { work: 'memory beyond the start', size: label, value: peak, unit: 'MB' },
      atMost(
        {
          work: 'run to bulk load',
          size: label,
          value: whole / load,
          unit: '×',
          note: `prepared and reviewed ${((prepared + decided) / load).toFixed(1)} ×`,
        },
        bar,
      ),
    ];
  } finally {
    await subgraph.stop();
  }
}

/** A monthly run from its start to the bank's file, against the database's own bulk load of the same payments; `--full`: of a million. */
export async function paymentRunBenchmark({ full }: BenchmarkOptions): Promise<Measurement[]> {
  const only = Number(process.env['ONETHING_BENCH_PAYMENTS'] ?? 0);
  const database = process.env['ONETHING_BENCH_DATABASE'];
  const results: Measurement[] = [];
  for (const dialect of (await dialects()).filter((name) => !database || name === database))
    for (const size of only > 0 ? [only] : full ? fullSizes : sizes) results.push(...(await measure(dialect, size)));
  return results;
}

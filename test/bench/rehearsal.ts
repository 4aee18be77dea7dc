import { dialects } from '@onething/subgraph-kit/testing';
import type { BenchmarkOptions, Measurement } from './measurement.ts';
import { measureAmounts } from './rehearsal/rehearsed-amounts.ts';
import { measureCases } from './rehearsal/rehearsed-cases.ts';

const sizes = [5_000, 20_000];
const fullSizes = [100_000, 1_000_000];

/**
 * A rehearsal over the stored entitlements and over the stored cases, every one of which it changes, against the kernel alone and one reading; `--full`: a
 * million. `ONETHING_BENCH_CASES`, `ONETHING_BENCH_DATABASE` and `ONETHING_BENCH_PART` (`amounts`, `cases`) take one of each.
 */
export async function rehearsalBenchmark({ full }: BenchmarkOptions): Promise<Measurement[]> {
  const only = Number(process.env['ONETHING_BENCH_CASES'] ?? 0);
  const database = process.env['ONETHING_BENCH_DATABASE'];
  const part = process.env['ONETHING_BENCH_PART'];
  const results: Measurement[] = [];
  for (const dialect of (await dialects()).filter((name) => !database || name === database)) {
    for (const size of only > 0 ? [only] : full ? fullSizes : sizes) {
      if (part !== 'cases') results.push(...(await measureAmounts(dialect, size)));
      if (part !== 'amounts') results.push(...(await measureCases(dialect, size)));
    }
  }
  return results;
}

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { tableOf } from './measurement.ts';
import type { Benchmark, Measurement } from './measurement.ts';

// Each is loaded only when it is asked for: what it needs can be half the platform.
const benchmarks: Record<string, () => Promise<Benchmark>> = {
  start: async () => (await import('./start.ts')).startBenchmark,
  policy: async () => (await import('./policy.ts')).policyBenchmark,
  page: async () => (await import('./page.ts')).pageBenchmark,
  queue: async () => (await import('./queue.ts')).queueBenchmark,
  gateway: async () => (await import('./gateway.ts')).gatewayBenchmark,
  'payment-run': async () => (await import('./payment-run.ts')).paymentRunBenchmark,
  rehearsal: async () => (await import('./rehearsal.ts')).rehearsalBenchmark,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, full: { type: 'boolean', default: false } },
});
const names = positionals.length > 0 ? positionals : Object.keys(benchmarks);
const unknown = names.filter((name) => !benchmarks[name]);
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}.`);
  process.exit(2);
}

const results: Record<string, Measurement[]> = {};
for (const name of names) {
  console.log(`\n${name}`);
  const benchmark = await benchmarks[name]!();
  results[name] = await benchmark({ full: values.full });
  console.log(tableOf(results[name]));
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
const missed = Object.values(results)
  .flat()
  .filter(({ holds }) => holds === false);
console.log(
  missed.length === 0
    ? '\nEvery bar holds.'
    : `\n${missed.length} bars do not hold: ${missed.map(({ work, size }) => `${work} (${size})`).join(', ')}`,
);

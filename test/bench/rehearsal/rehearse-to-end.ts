import type { RehearsalRequested } from '@onething/events';
import type { PolicyLayerRelease } from '@onething/policy';
import { runJob } from '@onething/subgraph-kit';
import type { Job } from '@onething/subgraph-kit';
import type { TestSubgraph } from '@onething/subgraph-kit/testing';
import { atMost } from '../measurement.ts';
import type { Measurement } from '../measurement.ts';
import { secondsOf } from '../processor-seconds.ts';

/** The day the rehearsals are asked for. */
export const today = '2026-03-10';

/**
 * Three times what cannot be spared: the kernel on both sides and one reading of the rows. The rest is the keyset, what else is known of each, the comparison of
 * both sides and the rows of those that change.
 */
const bar = 3;

/** What is rehearsed over stored rows, all of which it changes. */
export interface MeasuredRehearsal<S> {
  subgraph: TestSubgraph<S>;
  job: Job<S>;
  part: new () => { state: string; done: number; total: number; changed: number };
  code: string;
  published: readonly PolicyLayerRelease[];
  candidate: PolicyLayerRelease;
  size: number;
  /** Named in the figures: `amounts`. */
  what: string;
  /** Seconds of the kernel on both sides, and of one reading of the rows with everything opened. */
  kernelSeconds: number;
  scan(): Promise<unknown>;
}

/** A rehearsal from the request to its last figure, with its progress told on the way; held against the kernel alone and one reading. */
export async function measureRehearsal<S>(measured: MeasuredRehearsal<S>): Promise<Measurement[]> {
  const { subgraph, size, what, kernelSeconds: kernel } = measured;
  const { database } = subgraph.running;
  const scanned = await secondsOf(database, () => measured.scan());
  let outcome = { peakMb: 0, told: 0 };
  const whole = await secondsOf(database, async () => (outcome = await rehearseToEnd(measured)));
  const label = `${what}, ${size.toLocaleString('en')}, ${database.dialect}`;
  const perCase = (seconds: number): string => `${((seconds / size) * 1e6).toFixed(0)} µs a case`;
  return [
    { work: 'kernel alone, both sides', size: label, value: kernel, unit: 's', note: perCase(kernel) },
    { work: 'one reading of the rows', size: label, value: scanned, unit: 's', note: perCase(scanned) },
    { work: 'rehearsal over the stored cases', size: label, value: whole, unit: 's', note: `${perCase(whole)}; every case changes` },
    { work: 'memory beyond the start', size: label, value: outcome.peakMb, unit: 'MB', note: `progress told ${outcome.told} times` },
    atMost({ work: 'rehearsal to kernel and reading', size: label, value: whole / (kernel + scanned), unit: '×' }, bar),
  ];
}

async function rehearseToEnd<S>(measured: MeasuredRehearsal<S>): Promise<{ peakMb: number; told: number }> {
  const { subgraph, job, part: table, size } = measured;
  const { kit } = subgraph.running;
  const rehearsalId = await request(measured);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  let told = 0;
  for (;;) {
    await runJob(kit, job);
    const part = await kit.database.read.manager.findOneByOrFail(table, { rehearsalId } as never);
    peak = Math.max(peak, process.memoryUsage().rss);
    told += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r  ${part.done.toLocaleString('en')} of ${part.total.toLocaleString('en')} `);
    if (part.state === 'RUNNING') continue;
    if (part.state !== 'COMPLETED' || part.changed !== size) throw new Error(`${part.state}: ${part.changed} of ${size} change`);
    return { peakMb: (peak - before) / 1e6, told };
  }
}

async function request<S>({ subgraph, code, published, candidate }: MeasuredRehearsal<S>): Promise<string> {
  const { kit } = subgraph.running;
  const rehearsalId = kit.ids.next();
  const rules = { code, releases: published.map(({ code: level, hash }) => ({ code: level, hash })), heldOn: null };
  const on = candidate.effectiveFrom;
  const data: RehearsalRequested = {
    rehearsalId,
    code,
    on,
    fromMonth: on.slice(0, 7),
    today,
    before: { ...rules, laid: [] },
    after: { ...rules, laid: [candidate] },
  };
  await subgraph.bus.publish({
    specversion: '1.0',
    id: kit.ids.next(),
    source: '/subgraphs/jurisdictions',
    type: 'jurisdictions.rehearsal-requested',
    subject: rehearsalId,
    time: kit.clock.now(),
    datacontenttype: 'application/json',
    data,
  });
  await subgraph.drainEvents();
  return rehearsalId;
}

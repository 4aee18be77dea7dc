import { compilePolicy } from '@onething/policy';
import type { Policy } from '@onething/policy';
import { loadPacks } from '@onething/policy-packs';
import { atLeast, atMost } from './measurement.ts';
import type { Measurement } from './measurement.ts';

const kinds = ['DEAD', 'SERVING_SENTENCE', 'OUT_OF_CONTACT', 'SEVERE_DISABILITY', 'COMPULSORY_DETOX', 'SERIOUS_ILLNESS'];

/** A family whose facts follow from its number alone: every run decides the same children. */
function familyFacts(index: number): object {
  const circumstance = (seed: number): object[] => {
    const kind = kinds[seed % (kinds.length + 1)];
    if (!kind) return [];
    const facts: Record<string, object> = {
      DEAD: { on: '2024-05-06' },
      SERVING_SENTENCE: { termMonths: seed % 9 },
      COMPULSORY_DETOX: { termMonths: 24 },
      OUT_OF_CONTACT: { reportedOn: `2025-${String((seed % 12) + 1).padStart(2, '0')}-01`, policeResult: seed % 2 === 0 },
      SEVERE_DISABILITY: { disability: seed % 2 === 0 ? 'MENTAL' : 'PHYSICAL', grade: (seed % 4) + 1, certificate: true },
      SERIOUS_ILLNESS: { illness: 'CANCER', diagnosed: true },
    };
    return [{ kind, ...facts[kind] }];
  };
  return {
    child: { bornOn: `20${String(8 + (index % 17)).padStart(2, '0')}-0${(index % 9) + 1}-11`, registeredAt: '370112002' },
    father: { circumstances: circumstance(index % 31) },
    mother: { circumstances: circumstance((index * 7) % 37) },
    household: { hardshipClass: index % 3 === 0 ? 'DIBAO' : 'NONE' },
  };
}

/** Decisions a second of the compiled recognition over `count` families kept in memory. */
function decisionsPerSecond(policy: Policy, families: object[], count: number): number {
  const { decide } = policy.compileRecognition('370112', '2026-03-01');
  for (let index = 0; index < 20_000; index += 1) decide(families[index % families.length]!);
  const started = performance.now();
  for (let index = 0; index < count; index += 1) decide(families[index % families.length]!);
  return count / ((performance.now() - started) / 1000);
}

/** Before and after a changed parameter: how many children each release finds eligible, and how many differ. */
function simulate(policy: Policy, families: object[], count: number): { seconds: number; changed: number } {
  const before = policy.compileRecognition('370112', '2026-03-01');
  const after = policy.compileRecognition('370112', '2026-03-01', '2026-03-01', { minimumTermMonths: 3 });
  const started = performance.now();
  let changed = 0;
  for (let index = 0; index < count; index += 1) {
    const facts = families[index % families.length]!;
    const first = before.decide(facts);
    const second = after.decide(facts);
    for (let category = 0; category < first.length; category += 1) {
      if (first[category] !== second[category]) {
        changed += 1;
        break;
      }
    }
  }
  return { seconds: (performance.now() - started) / 1000, changed };
}

/** The kernel: decisions per second, and one million children before and after a changed parameter, single thread. */
export function policyBenchmark(): Measurement[] {
  const loading = performance.now();
  const policy = compilePolicy(loadPacks());
  const loadSeconds = (performance.now() - loading) / 1000;
  const families = Array.from({ length: 50_000 }, (_, index) => familyFacts(index));
  globalThis.gc?.();
  const residentBefore = process.memoryUsage().rss;
  const sizes = [100_000, 1_000_000];
  const rates = sizes.map((size) => decisionsPerSecond(policy, families, size));
  const runs = sizes.map((size) => simulate(policy, families, size));
  const residentMb = (process.memoryUsage().rss - residentBefore) / 1e6;
  return [
    { work: 'load and compile all packs', size: 'repository', value: loadSeconds, unit: 's' },
    ...rates.map((value, index) =>
      atLeast({ work: 'recognitions', size: sizes[index]!.toLocaleString('en'), value, unit: '/s' }, 1_000_000),
    ),
    { work: 'before/after', size: '100,000 children', value: runs[0]!.seconds, unit: 's', note: `${runs[0]!.changed} change` },
    atMost({ work: 'before/after', size: '1,000,000 children', value: runs[1]!.seconds, unit: 's', note: `${runs[1]!.changed} change` }, 3),
    atMost({ work: 'before/after, memory added', size: '1,000,000 children', value: residentMb, unit: 'MB' }, 150),
  ];
}

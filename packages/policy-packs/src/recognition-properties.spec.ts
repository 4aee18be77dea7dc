import { compilePolicy, type RecognitionAnswer, recordDecision, replay, simulateRecognition } from '@onething/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childFacts } from './cases/child-facts.arbitrary.ts';
import { loadPacks } from './loading/load-packs.ts';

const packs = loadPacks();
const policy = compilePolicy(packs);
const on = '2026-03-01';
const place = fc.constantFrom('370112', '370112002', '210102', '210000', '370114', '410100');
const CODES = ['INELIGIBLE', 'ELIGIBLE', 'UNDETERMINED'];

const ask = (jurisdiction: string, given: object): RecognitionAnswer => policy.recognise({ jurisdiction, on, given });
type Settable = Record<string, unknown>;

/** The same facts with one more of them known. `PROVED` stands for a paper now in hand. */
function learn(given: object, path: string, value: unknown): object {
  const facts = structuredClone(given) as Record<string, Settable | undefined>;
  const [first = '', second, third] = path.split('.');
  if (second === undefined) facts[first] = value as Settable;
  else if (third === undefined) facts[first] = { ...facts[first], [second]: value };
  else {
    const all = (facts[first]?.['circumstances'] ?? []) as Settable[];
    for (const entry of all) if (entry['kind'] === second && (entry[third] === undefined || entry[third] === false)) entry[third] = value;
  }
  return facts;
}

const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  bornOn: ['2000-01-01', '2015-01-01'],
  registration: ['RURAL', 'URBAN'],
  hardshipClass: ['DIBAO', 'NONE'],
  grade: [1, 2, 3, 4],
  disability: ['PHYSICAL', 'MENTAL', 'MULTIPLE'],
  includes: [['MENTAL'], ['VISUAL']],
  illness: ['CANCER', 'HYPERTENSION'],
  longTermTreatment: [true, false],
  guardianConsent: [true, false],
  termMonths: [3, 12],
  reportedOn: ['2020-01-01', '2026-02-01'],
  judgmentOn: ['2024-01-01'],
  father: [{ circumstances: [] }, { circumstances: [{ kind: 'DEAD' }] }],
  mother: [{ circumstances: [] }, { circumstances: [{ kind: 'SERVING_SENTENCE', termMonths: 9 }] }],
};

describe('recognition', () => {
  it('decides and explains alike', () => {
    fc.assert(
      fc.property(place, childFacts, (code, given) => {
        const answer = ask(code, given);
        const { categories, decide } = policy.compileRecognition(code, on);
        expect([...decide(given)].map((decision) => CODES[decision])).toEqual(
          categories.map((category) => answer.decisions[category]?.decision),
        );
      }),
      { numRuns: 600 },
    );
  });

  it('never contradicts a settled answer once more becomes known', () => {
    fc.assert(
      fc.property(place, childFacts, fc.nat(), (code, given, choice) => {
        const before = ask(code, given);
        const missing = [...new Set(Object.values(before.decisions).flatMap((decision) => decision.missing))];
        fc.pre(missing.length > 0);
        const path = missing[choice % missing.length] ?? '';
        const candidates = VALUES[path.split('.').at(-1) ?? ''] ?? [true];
        const after = ask(code, learn(given, path, candidates[choice % candidates.length]));
        for (const [category, { decision }] of Object.entries(before.decisions)) {
          if (decision !== 'UNDETERMINED') expect(after.decisions[category]?.decision, `${category} after ${path}`).toBe(decision);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('reports something missing exactly where it is undetermined, and reasons with clauses where it refuses', () => {
    fc.assert(
      fc.property(place, childFacts, (code, given) => {
        for (const { decision, missing, reasons, trace, outlook } of Object.values(ask(code, given).decisions)) {
          expect(missing.length > 0).toBe(decision === 'UNDETERMINED');
          expect(reasons.length > 0).toBe(decision === 'INELIGIBLE');
          expect(outlook?.map(({ path }) => path) ?? []).toEqual(missing);
          expect(trace.truth).toBe(decision === 'ELIGIBLE' ? 'YES' : decision === 'INELIGIBLE' ? 'NO' : 'UNKNOWN');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never puts a child on public notice and never says orphan and de facto unsupported at once', () => {
    fc.assert(
      fc.property(place, childFacts, (code, given) => {
        const { publicNotice, categories } = ask(code, given);
        expect(publicNotice).toBe(false);
        expect(categories.filter((category) => category === 'ORPHAN' || category === 'DE_FACTO_UNSUPPORTED').length).toBeLessThan(2);
      }),
    );
  });

  it('replays to the same bytes from the recorded releases', () => {
    fc.assert(
      fc.property(place, childFacts, (jurisdiction, given) => {
        const record = recordDecision(policy, 'recognition', { jurisdiction, on, given });
        expect(replay(JSON.parse(JSON.stringify(record)) as typeof record, packs)).toEqual({ same: true, bytes: record.traceBytes });
      }),
      { numRuns: 25 },
    );
    const record = recordDecision(policy, 'recognition', { jurisdiction: '370112', on, given: {} });
    expect(() =>
      replay(
        record,
        packs.filter(({ code }) => code !== '370100'),
      ),
    ).toThrow(expect.objectContaining({ code: 'LAYER_UNKNOWN' }));
    expect(replay({ ...record, kernelVersion: '0' }, packs).same).toBe(false);
  });

  it('shows who a changed term would bring in before anything is published', () => {
    const child = (termMonths: number): object => ({
      child: { bornOn: '2016-02-11' },
      father: { circumstances: [{ kind: 'SERVING_SENTENCE', termMonths }] },
      mother: { circumstances: [{ kind: 'DEAD' }] },
    });
    const effects = simulateRecognition(policy, { jurisdiction: '210102', on, after: { minimumTermMonths: 3 } }, [2, 3, 5, 6].map(child));
    expect(effects.get('DE_FACTO_UNSUPPORTED')).toEqual({
      before: 1,
      after: 3,
      gained: 2,
      lost: 0,
      undeterminedBefore: 0,
      undeterminedAfter: 0,
    });
  });
});

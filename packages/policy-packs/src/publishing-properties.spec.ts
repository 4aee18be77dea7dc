import { canonicalJson, compilePolicy, type DraftChange, type PolicyLayerRelease, releaseOfDraft, standardLineage } from '@onething/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childFacts } from './cases/child-facts.arbitrary.ts';
import { loadPacks } from './loading/load-packs.ts';

const packs = loadPacks();
const places = ['410100', '410102', '370100', '370112', '210000', '210106'] as const;
const layers = ['000000', '410000', '410100', '370100', '370112', '210000'] as const;
const categories = ['ORPHAN', 'DE_FACTO_UNSUPPORTED'] as const;

const month = fc
  .tuple(fc.integer({ min: 2024, max: 2028 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, one]) => `${year}-${String(one).padStart(2, '0')}`);
const day = month.map((one) => `${one}-15`);

/** A change of any kind that bears on answers. */
const change: fc.Arbitrary<DraftChange> = fc.oneof(
  fc.record({
    path: fc.constantFrom(...categories.map((category) => `standards/${category}`)),
    value: fc.record({ fen: fc.integer({ min: 0, max: 500_000 }), mode: fc.constantFrom('SET', 'FLOOR', 'RAISE') }),
  }),
  fc.record({ path: fc.constant('parameters/minimumTermMonths'), value: fc.record({ value: fc.integer({ min: 1, max: 24 }) }) }),
  fc.record({ path: fc.constant('parameters/visitFrequency'), value: fc.constant({ merge: true, value: { VILLAGE: 'WEEKLY' } }) }),
  fc.constant({ path: 'decisions/DE_FACTO_UNSUPPORTED/age', value: { fact: 'child.bornOn', ageBelow: 16 } }),
  fc.constant({ path: 'materials/EVERY_CHILD/childPhoto', value: null }),
  fc.constant({ path: 'linkedServices/ORPHAN_REHABILITATION', value: null }),
  fc.constant({ path: 'contacts/zhengzhou-township-window', value: null }),
  fc.constant({
    path: 'calendars/2026',
    value: { notice: { document: '示例', date: '2026-01-01' }, holidays: [], makeUpWorkingDays: [] },
  }),
);

/** A release made of a draft, on any layer, effective before or after its publication. */
const release: fc.Arbitrary<PolicyLayerRelease> = fc
  .record({
    code: fc.constantFrom(...layers),
    effectiveFrom: month,
    publishedOn: day,
    number: fc.integer({ min: 1, max: 99 }),
    changes: fc.uniqueArray(change, { selector: ({ path }) => path, minLength: 1, maxLength: 5 }),
  })
  .map(({ code, effectiveFrom, publishedOn, number, changes }) => {
    const layer = packs.find((pack) => pack.code === code)!;
    const draft = {
      code,
      place: { name: layer.name, kind: layer.kind },
      title: '示例',
      basis: { document: '示例', clause: '一' },
      effectiveFrom: `${effectiveFrom}-01`,
      transition: { openCases: 'UNTIL_DECIDED' as const },
    };
    return releaseOfDraft(draft, changes, { publishedOn, releaseId: `${publishedOn}.${number}` });
  });

/** Everything a place can be asked, as bytes. */
function answers(releases: readonly PolicyLayerRelease[], code: string, on: string, knownOn: string, given: object): string {
  const policy = compilePolicy(releases);
  const asked = { jurisdiction: code, on, knownOn, given };
  const child = { category: 'DE_FACTO_UNSUPPORTED', ...given };
  return canonicalJson([
    policy.recognise(asked),
    policy.materials({ ...asked, given: child }),
    policy.linkedServices({ ...asked, given: child }),
    policy.deadline({ ...asked, given: { service: 'CHILD_WELFARE', step: 'WHOLE', receivedOn: '2026-02-10' } }),
    policy.benefit({ ...asked, given: { enrolments: [{ category: 'DE_FACTO_UNSUPPORTED', confirmedOn: '2026-02-10' }] } }),
    policy.parameter(code, 'minimumTermMonths', on, knownOn),
    policy.parameter(code, 'visitFrequency', on, knownOn),
    policy.contacts(code, on, knownOn),
    policy.portal(code, on, knownOn),
    policy.layers(code, on, knownOn),
    categories.map((category) => standardLineage(releases, { code, category, month: on.slice(0, 7), knownOn })),
  ]);
}

const before = (date: string): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: 900 }).map((days) => new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10));

describe('publishing', () => {
  it('never changes an answer about the past: whatever was known before is answered byte for byte alike', () => {
    const scenario = fc
      .record({
        earlier: fc.array(release, { maxLength: 3 }),
        later: release,
        code: fc.constantFrom(...places),
        on: day,
        given: childFacts,
      })
      .chain((one) => before(one.later.publishedOn).map((knownOn) => ({ ...one, knownOn })));
    fc.assert(
      fc.property(scenario, ({ earlier, later, code, on, given, knownOn }) => {
        const known = [...packs, ...earlier];
        expect(answers([...known, later], code, on, knownOn, given)).toBe(answers(known, code, on, knownOn, given));
      }),
      { numRuns: 150 },
    );
  });

  it('answers alike in whatever order the releases arrive', () => {
    const scenario = fc
      .array(release, { minLength: 2, maxLength: 5 })
      .filter((releases) => new Set(releases.map(({ code, releaseId }) => `${code} ${releaseId}`)).size === releases.length)
      .chain((releases) =>
        fc.record({
          releases: fc.constant(releases),
          arrived: fc.shuffledSubarray([...packs, ...releases], { minLength: packs.length + releases.length }),
        }),
      );
    fc.assert(
      fc.property(scenario, fc.constantFrom(...places), day, childFacts, ({ releases, arrived }, code, on, given) => {
        expect(answers(arrived, code, on, '2029-01-01', given)).toBe(answers([...packs, ...releases], code, on, '2029-01-01', given));
      }),
      { numRuns: 100 },
    );
  });

  it('loses no dated value: each stands in the lineage of its place and of every place below', () => {
    fc.assert(
      fc.property(fc.array(release, { minLength: 1, maxLength: 4 }), (releases) => {
        for (const { code, releaseId, content } of releases) {
          for (const { category, fen } of content.policy?.['changes']?.standards ?? []) {
            const below = places.filter((place) => place.startsWith(code.replace(/(00)+$/, '')));
            for (const place of [code, ...below]) {
              const { entries } = standardLineage([...packs, ...releases], {
                code: place,
                category,
                month: '2028-12',
                knownOn: '2029-01-01',
              });
              expect(entries).toContainEqual(
                expect.objectContaining({ level: code, fen, layer: expect.objectContaining({ releaseId }) as object }),
              );
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

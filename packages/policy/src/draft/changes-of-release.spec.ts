import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftChange, DraftDescription } from './policy-draft.ts';
import { changesOfRelease } from './changes-of-release.ts';
import { releaseOfDraft } from './release-of-draft.ts';

const basis = { document: '示例文〔2026〕1号', clause: '一' };
const draft: DraftDescription = {
  code: '410100',
  place: { name: { zh: '郑州市', en: 'Zhengzhou' }, kind: 'city' },
  title: '示例',
  basis,
  effectiveFrom: '2027-01-01',
  transition: { openCases: 'UNTIL_DECIDED' },
};
const publication = { publishedOn: '2026-12-01', releaseId: '2026-12-01.1' };

const text = fc.string({ maxLength: 12 });
const citation = fc.constantFrom(undefined, { document: '他文', clause: '二' });
const cited = <Value extends object>(value: fc.Arbitrary<Value>): fc.Arbitrary<object> =>
  fc.tuple(value, citation).map(([entry, clause]) => (clause ? { ...entry, citation: clause } : entry));
const localised = fc.record({ zh: text, en: text });
const change: fc.Arbitrary<DraftChange> = fc.oneof(
  fc.record({
    path: fc.constantFrom('standards/ORPHAN', 'standards/HIV_INFECTED'),
    value: cited(fc.record({ fen: fc.nat(), mode: fc.constantFrom('SET', 'RAISE', 'FLOOR'), from: fc.constant('2027-01') })),
  }),
  fc.record({
    path: fc.constantFrom('parameters/one', 'parameters/two'),
    value: cited(fc.record({ value: fc.jsonValue(), from: fc.constant('2027-02-01') })),
  }),
  fc.record({
    path: fc.constantFrom('definitions/one', 'definitions/two'),
    value: cited(fc.record({ label: localised, when: fc.record({ fact: text, is: text }) })),
  }),
  fc.record({
    path: fc.constantFrom('decisions/ORPHAN/age', 'decisions/ORPHAN/place'),
    value: fc.oneof(fc.constant(null), cited(fc.record({ fact: text, is: fc.boolean() }))),
  }),
  fc.record({
    path: fc.constantFrom('materials/ORPHAN/a', 'materials/ORPHAN/b'),
    value: fc.oneof(fc.constant(null), cited(fc.record({ code: text, because: localised }))),
  }),
  fc.record({
    path: fc.constantFrom('contacts/a', 'contacts/b'),
    value: fc.oneof(fc.constant(null), cited(fc.record({ name: localised, unit: fc.constant('410100') }))),
  }),
  fc.record({ path: fc.constantFrom('forms/ONE', 'guides/one'), value: fc.record({ title: localised, anything: fc.jsonValue() }) }),
);
const changes = fc.uniqueArray(change, { selector: ({ path }) => path, maxLength: 8 });

describe('a release taken apart', () => {
  it('says what the draft said: put together again it is the same release, to the hash', () => {
    fc.assert(
      fc.property(changes, (made) => {
        const release = releaseOfDraft(draft, made, publication);
        const apart = changesOfRelease(release, basis);
        expect(apart.notDraftable).toEqual([]);
        expect(apart.changes.map(({ path }) => path)).toEqual(made.map(({ path }) => path).toSorted());
        expect(releaseOfDraft(draft, apart.changes, publication).hash).toBe(release.hash);
      }),
    );
  });

  it('names what a draft has no words for', () => {
    const dated = { id: 'x', effectiveFrom: '2026-01-01', publishedOn: '2026-01-01', citations: {} };
    const { changes: taken, notDraftable } = changesOfRelease(
      {
        content: {
          precheck: { questions: {} } as never,
          policy: {
            x: {
              ...dated,
              parameters: {
                limit: {
                  values: [
                    { from: '2026-01-01', value: 1 },
                    { from: '2027-01-01', value: 2 },
                  ],
                },
              },
              decisions: { ORPHAN: { label: { zh: '孤儿', en: 'Orphan' }, conditions: { age: 'minor' } } },
            },
          },
        },
      },
      basis,
    );
    expect(taken).toEqual([{ path: 'decisions/ORPHAN/age', value: 'minor' }]);
    expect(notDraftable).toEqual([
      { place: 'parameters/limit', why: 'SEVERAL_VALUES' },
      { place: 'decisions/ORPHAN', why: 'DECLARATION' },
      { place: 'precheck', why: 'PART' },
    ]);
  });
});

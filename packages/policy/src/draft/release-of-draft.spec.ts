import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashLayer } from '../records/hash-layer.ts';
import type { DraftChange, DraftDescription } from './policy-draft.ts';
import { parseDraftPath } from './draft-path.ts';
import { releaseOfDraft } from './release-of-draft.ts';

const draft: DraftDescription = {
  code: '410100',
  place: { name: { zh: '郑州市', en: 'Zhengzhou' }, kind: 'city' },
  title: '示例调整',
  basis: { document: '示例号', clause: '一' },
  effectiveFrom: '2027-01-01',
  transition: { openCases: 'UNTIL_DECIDED' },
};
const publication = { publishedOn: '2026-12-01', releaseId: '2026-12-01.1' };
const release = (changes: DraftChange[], more: Partial<DraftDescription> = {}) =>
  releaseOfDraft({ ...draft, ...more }, changes, publication);

describe('paths of a draft', () => {
  it.each([
    'standards/ORPHAN',
    'parameters/limitWorkingDays.CHILD_WELFARE.WHOLE',
    'decisions/ORPHAN/age',
    'materials/ORPHAN/form',
    'portal',
    'units/410105',
    'calendars/2027',
  ])('know %s', (path) => expect(parseDraftPath(path)).toBeDefined());

  it.each([
    '',
    'standards',
    'standards/NOBODY',
    'standards/ORPHAN/x',
    'portal/x',
    'calendars/27',
    'units/41',
    'parameters/__proto__',
    'forms/../x',
    'policy/x',
  ])('do not know %j', (path) => expect(parseDraftPath(path)).toBeUndefined());
});

describe('the release of a draft', () => {
  it('says only what the draft changes, each on its clause or that of the draft', () => {
    const { content } = release([
      { path: 'standards/ORPHAN', value: { fen: 180_000, mode: 'RAISE', replaces: true } },
      { path: 'standards/POOR_FAMILY', value: { fen: 40_000, from: '2027-03', citation: { document: '另一件', clause: '二' } } },
      { path: 'parameters/visitFrequency', value: { value: { VILLAGE: 'WEEKLY' }, from: '2027-02', merge: true } },
      { path: 'decisions/ORPHAN/age', value: { fact: 'child.bornOn', ageBelow: 18 } },
      { path: 'decisions/ORPHAN/other', value: null },
      { path: 'contacts/window', value: null },
    ]);
    expect(content).toEqual({
      releaseId: '2026-12-01.1',
      title: '示例调整',
      basis: [draft.basis],
      transition: { openCases: 'UNTIL_DECIDED' },
      contacts: { effectiveFrom: '2027-01-01', publishedOn: '2026-12-01', citation: draft.basis, contacts: [], withdrawn: ['window'] },
      policy: {
        changes: {
          id: 'changes-2026-12-01-1',
          effectiveFrom: '2027-01-01',
          publishedOn: '2026-12-01',
          citations: { basis: draft.basis },
          standards: [
            { category: 'ORPHAN', from: '2027-01', fen: 180_000, mode: 'RAISE', citation: 'basis' },
            { category: 'POOR_FAMILY', from: '2027-03', fen: 40_000, citation: { document: '另一件', clause: '二' } },
          ],
          parameters: {
            visitFrequency: { merge: true, values: [{ from: '2027-02-01', value: { VILLAGE: 'WEEKLY' }, citation: 'basis' }] },
          },
          decisions: { ORPHAN: { conditions: { age: { fact: 'child.bornOn', ageBelow: 18, citation: 'basis' }, other: null } } },
        },
      },
    });
  });

  it('is the same whatever the order of its changes, and another on another day or under another id', () => {
    const changes: DraftChange[] = ['ORPHAN', 'POOR_FAMILY', 'HIV_INFECTED', 'SELF_DIFFICULTY'].map((category, index) => ({
      path: `standards/${category}`,
      value: { fen: index * 100 },
    }));
    fc.assert(
      fc.property(fc.shuffledSubarray(changes, { minLength: changes.length }), (shuffled) => {
        expect(release(shuffled)).toEqual(release(changes));
      }),
    );
    const { hash, content } = release(changes);
    expect(hash).toBe(hashLayer(content));
    expect(releaseOfDraft(draft, changes, { ...publication, releaseId: '2026-12-01.2' }).hash).not.toBe(hash);
    expect(releaseOfDraft(draft, changes, { ...publication, publishedOn: '2026-12-02' }).hash).not.toBe(hash);
  });
});

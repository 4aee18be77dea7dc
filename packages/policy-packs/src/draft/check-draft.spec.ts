import { compilePolicy, type DraftChange, type DraftDescription, type PolicyLayerRelease, releaseOfDraft } from '@onething/policy';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../loading/load-packs.ts';
import { checkDraft } from './check-draft.ts';
import { layDraftOver } from './lay-draft-over.ts';

const packs = loadPacks();
const draft: DraftDescription = {
  code: '410100',
  place: { name: { zh: '郑州市', en: 'Zhengzhou City' }, kind: 'city' },
  title: '示例',
  basis: { document: '示例', clause: '一' },
  effectiveFrom: '2027-01-01',
  transition: { openCases: 'UNTIL_DECIDED' },
};

/** A release of the province with the given standards of orphans. */
const province = (...values: { fen: number; mode: string; from: string }[]): PolicyLayerRelease[] =>
  values.map((value, index) =>
    releaseOfDraft(
      { ...draft, code: '410000', place: { name: { zh: '河南省', en: 'Henan Province' }, kind: 'province' }, effectiveFrom: '2026-01-01' },
      [{ path: 'standards/ORPHAN', value }],
      { publishedOn: '2026-02-01', releaseId: `2026-02-01.${index + 1}` },
    ),
  );

function problemsOf(
  changes: DraftChange[],
  above: PolicyLayerRelease[] = [],
  more: { paidThrough?: string; retroactive?: boolean } = {},
): string[] {
  const published = [...packs, ...above];
  return checkDraft({
    draft,
    changes,
    published,
    policy: compilePolicy(published),
    layOver: () => layDraftOver(published, draft, changes, { publishedOn: '2026-06-01', releaseId: 'draft' }),
    today: '2026-06-01',
    retroactive: false,
    ...more,
  }).map(({ path, code, severity }) => `${path} ${code} ${severity}`);
}

const orphan = (value: object): DraftChange[] => [{ path: 'standards/ORPHAN', value }];

describe('a standard of a draft', () => {
  const floor = province({ fen: 170_000, mode: 'FLOOR', from: '2026-01' });

  it.each([
    [169_999, ['standards/ORPHAN BELOW_FLOOR ERROR']],
    [170_000, []],
    [170_001, []],
  ])('of %i fen stands to a floor of 170000 as it should', (fen, expected) => expect(problemsOf(orphan({ fen }), floor)).toEqual(expected));

  it('that raises an amount above counts with what it adds to', () => {
    const above = province({ fen: 165_000, mode: 'SET', from: '2026-01' }, { fen: 170_000, mode: 'FLOOR', from: '2026-01' });
    expect(problemsOf(orphan({ fen: 5_000, mode: 'RAISE' }), above)).toEqual([]);
    const low = province({ fen: 100_000, mode: 'SET', from: '2026-01' }, { fen: 170_000, mode: 'FLOOR', from: '2026-01' });
    // The floor of a level holds there too: what is added to is never below it, so a raise can only lie above.
    expect(problemsOf(orphan({ fen: 5_000, mode: 'RAISE' }), low)).toEqual(['standards/ORPHAN BELOW_FLOOR ERROR']);
  });

  it('is warned of a floor that rises later', () => {
    const rising = province({ fen: 150_000, mode: 'FLOOR', from: '2026-01' }, { fen: 190_000, mode: 'FLOOR', from: '2027-07' });
    expect(problemsOf(orphan({ fen: 180_000 }), rising)).toEqual(['standards/ORPHAN FLOOR_RISES_LATER WARNING']);
  });

  it('may not begin in a month that was paid, and may in the next', () => {
    expect(problemsOf(orphan({ fen: 1 }), [], { paidThrough: '2027-01' })).toEqual(['standards/ORPHAN EFFECTIVE_MONTH_PAID ERROR']);
    expect(problemsOf(orphan({ fen: 1 }), [], { paidThrough: '2026-12' })).toEqual([]);
    expect(problemsOf(orphan({ fen: 1, from: '2027-02' }), [], { paidThrough: '2027-01' })).toEqual([]);
    expect(problemsOf(orphan({ fen: 1 }), [], { paidThrough: '2027-01', retroactive: true })).toEqual([]);
  });

  it('does not keep a contact point from holding at once', () => {
    const contact = { unit: '410100', purpose: 'CONSULTATION', name: { zh: '咨询', en: 'Enquiries' }, phone: '0371-00000000' };
    expect(problemsOf([{ path: 'contacts/city-line', value: contact }], [], { paidThrough: '2027-01' })).toEqual([]);
    expect(problemsOf([{ path: 'contacts/city-line', value: { ...contact, unit: '370112' } }])).toEqual([
      'contacts/city-line UNIT_ELSEWHERE ERROR',
    ]);
  });
});

describe('what a draft takes back', () => {
  const changes: DraftChange[] = [
    { path: 'contacts/zhengzhou-township-window', value: null },
    { path: 'linkedServices/ORPHAN_REHABILITATION', value: null },
    { path: 'materials/EVERY_CHILD/childPhoto', value: null },
  ];

  it('is gone from its day on, and was there before', () => {
    expect(problemsOf(changes)).toEqual([]);
    const release = releaseOfDraft(draft, changes, { publishedOn: '2026-06-01', releaseId: '2026-06-01.1' });
    const policy = compilePolicy([...packs, release]);
    const given = { category: 'ORPHAN', child: { bornOn: '2020-06-01', circumstances: [] } };
    const ask = (on: string, knownOn: string): [number, boolean, boolean] => [
      policy.contacts('410102', on, knownOn).length,
      policy.linkedServices({ jurisdiction: '410102', on, knownOn, given }).services.includes('ORPHAN_REHABILITATION'),
      JSON.stringify(policy.materials({ jurisdiction: '410102', on, knownOn, given })).includes('CHILD_PHOTO'),
    ];
    expect(ask('2027-01-01', '2026-06-01')).toEqual([0, false, false]);
    expect(ask('2026-12-31', '2026-06-01')).toEqual([1, true, true]);
    expect(ask('2027-01-01', '2026-05-31')).toEqual([1, true, true]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Misuse } from '../errors/misuse.ts';
import { asCaller } from '../testing/index.ts';
import { anonymousCaller, type Caller, type Role } from './caller.ts';
import { coveredPrefixes, covers, holds, jurisdictionPrefix } from './jurisdiction-codes.ts';
import { requireAccess } from './require-access.ts';
import { anyOf, owner, rule, staffCovering } from './rules.ts';
import type { AccessRequest } from './access.ts';

const county = fc
  .tuple(fc.integer({ min: 11, max: 65 }), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(''));

describe('jurisdiction codes', () => {
  it.each([
    ['000000', ''],
    ['370000', '37'],
    ['370100', '3701'],
    ['370112', '370112'],
    ['370110', '370110'],
    ['371000', '3710'],
    ['370112001', '370112001'],
    ['370112001000', '370112001'],
    ['370112001010', '370112001010'],
  ])('%s covers what begins with "%s"', (code, prefix) => expect(jurisdictionPrefix(code)).toBe(prefix));

  it('cover themselves and what lies below, nothing beside or above', () => {
    fc.assert(
      fc.property(county, county, (one, other) => {
        for (const area of ['000000', `${one.slice(0, 2)}0000`, `${one.slice(0, 4)}00`, one]) {
          expect(covers(area, one)).toBe(true);
          expect(covers(area, `${one}001`)).toBe(true);
          expect(covers(area, `${one}001002`)).toBe(true);
        }
        expect(covers(one, `${one.slice(0, 4)}00`)).toBe(false);
        expect(covers(`${one}001`, one)).toBe(false);
        expect(covers(`${one}001`, `${one}002`)).toBe(false);
        expect(covers(one, other)).toBe(one === other);
      }),
    );
  });

  it('list exactly the prefixes by which a list is filtered', () => {
    const caller = asCaller('STAFF', [
      ['countyOfficer', '370112'],
      ['countyOfficer', '370100'],
      ['analyst', '000000'],
      ['countyOfficer', '210106'],
    ]);
    expect(coveredPrefixes(caller, ['countyOfficer']).toSorted()).toEqual(['210106', '3701']);
    expect(coveredPrefixes(caller, ['countyConfirmer'])).toEqual([]);
    fc.assert(
      fc.property(fc.array(county, { maxLength: 6 }), county, (areas, code) => {
        const staff = asCaller(
          'STAFF',
          areas.map((area): [Role, string] => ['countyOfficer', area]),
        );
        expect(coveredPrefixes(staff, ['countyOfficer']).some((prefix) => code.startsWith(prefix))).toBe(
          holds(staff, ['countyOfficer'], code),
        );
      }),
    );
  });
});

describe('requireAccess', () => {
  const outcome = (caller: Caller, requirement: Parameters<typeof requireAccess>[1]): string => {
    try {
      requireAccess({ caller }, requirement);
      return 'allowed';
    } catch (error) {
      return (error as Misuse).code;
    }
  };
  const here = { roles: ['countyOfficer'], jurisdiction: '370112' } as const;
  const withScope = {
    kind: 'STAFF',
    subject: 's',
    grants: [{ role: 'countyOfficer', jurisdiction: '370112', scopes: ['hivRecords'] }],
  } satisfies Caller;

  it.each([
    ['nobody', anonymousCaller, here, 'UNAUTHENTICATED'],
    ['an officer of the county', asCaller('STAFF', [['countyOfficer', '370112']]), here, 'allowed'],
    ['an officer of the city', asCaller('STAFF', [['countyOfficer', '370100']]), here, 'allowed'],
    ['an officer of the next county', asCaller('STAFF', [['countyOfficer', '370113']]), here, 'NOT_FOUND'],
    ['an officer of a street', asCaller('STAFF', [['countyOfficer', '370112001']]), here, 'NOT_FOUND'],
    ['another role there', asCaller('STAFF', [['townshipOfficer', '370112']]), here, 'FORBIDDEN'],
    [
      'the right role elsewhere, another one here',
      asCaller('STAFF', [
        ['countyOfficer', '210106'],
        ['analyst', '370112'],
      ]),
      here,
      'NOT_FOUND',
    ],
    ['the owner', asCaller('PERSON', [], { subject: 'p' }), { ...here, owner: 'p' }, 'allowed'],
    ['another person', asCaller('PERSON', [], { subject: 'q' }), { ...here, owner: 'p' }, 'NOT_FOUND'],
    ['a person where nobody owns', asCaller('PERSON', [], { subject: 'q' }), { ...here, owner: null }, 'NOT_FOUND'],
    ['a person at a staff door', asCaller('PERSON'), here, 'FORBIDDEN'],
    ['staff without the scope', asCaller('STAFF', [['countyOfficer', '370112']]), { ...here, scope: 'hivRecords' }, 'FORBIDDEN'],
    ['staff with the scope', withScope, { ...here, scope: 'hivRecords' }, 'allowed'],
    ['nobody as owner of nothing', anonymousCaller, { owner: '' }, 'UNAUTHENTICATED'],
  ])('%s', (_, caller, requirement, expected) => expect(outcome(caller, requirement)).toBe(expected));
});

describe('rules', () => {
  const ask = (root: unknown, caller: Caller): AccessRequest => ({ root, args: {}, context: { caller } as AccessRequest['context'] });
  it('never take an empty subject for the owner', () => {
    const mine = owner<{ by: string | null }>(({ by }) => by);
    expect(mine.allows(ask({ by: '' }, anonymousCaller))).toBe(false);
    expect(mine.allows(ask({ by: null }, asCaller('PERSON')))).toBe(false);
    expect(mine.allows(ask({ by: 'p' }, asCaller('PERSON', [], { subject: 'p' })))).toBe(true);
  });

  it('let in whoever one of several lets in, also when one has to wait', async () => {
    const slowNo = rule('slow', async () => false);
    const here = staffCovering<{ code: string }>(['auditor'], ({ code }) => code);
    const both = anyOf(slowNo, here);
    expect(await both.allows(ask({ code: '370112' }, asCaller('STAFF', [['auditor', '370000']])))).toBe(true);
    expect(await both.allows(ask({ code: '370112' }, asCaller('STAFF', [['auditor', '210000']])))).toBe(false);
    expect(both.denial).toBe('NOT_FOUND');
  });
});

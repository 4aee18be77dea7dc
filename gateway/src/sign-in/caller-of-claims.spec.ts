import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callerOfClaims } from './caller-of-claims.ts';

describe('caller of claims', () => {
  it('is a person with nothing but what sign-in proved', () => {
    expect(callerOfClaims({ sub: 's', name: 'n', resident_id: 'r', phone_number: 'p', onething_kind: 'PERSON' })).toEqual({
      kind: 'PERSON',
      subject: 's',
      name: 'n',
      grants: [],
      person: { name: 'n', residentId: 'r', phone: 'p' },
    });
  });

  it('keeps the grants of staff it understands and no others', () => {
    const grants = [
      { role: 'countyConfirmer', jurisdiction: '370112' },
      { role: 'countyOfficer', jurisdiction: '370112', scopes: ['hivRecords', 7] },
      { role: 'root', jurisdiction: '370112' },
      { role: 'auditor', jurisdiction: '%' },
      { role: 'auditor', jurisdiction: '' },
      { role: 'auditor', jurisdiction: '3701' },
      { role: 'auditor' },
      null,
      'auditor',
    ];
    expect(callerOfClaims({ sub: 's', onething_kind: 'STAFF', onething_grants: grants }).grants).toEqual([
      { role: 'countyConfirmer', jurisdiction: '370112' },
      { role: 'countyOfficer', jurisdiction: '370112', scopes: ['hivRecords'] },
    ]);
  });

  it('gives a person no grants, whatever the token lists', () => {
    expect(callerOfClaims({ sub: 's', onething_grants: [{ role: 'administrator', jurisdiction: '000000' }] }).grants).toEqual([]);
  });

  it('refuses a token that names nobody', () => {
    for (const sub of [undefined, '', 7, null]) expect(() => callerOfClaims({ sub })).toThrow();
  });

  it('never makes staff out of anything but the word', () => {
    fc.assert(
      fc.property(fc.anything(), (kind) => {
        fc.pre(kind !== 'STAFF' && kind !== 'INTEGRATOR');
        expect(
          callerOfClaims({ sub: 's', onething_kind: kind, onething_grants: [{ role: 'auditor', jurisdiction: '000000' }] }),
        ).toMatchObject({ kind: 'PERSON', grants: [] });
      }),
    );
  });
});

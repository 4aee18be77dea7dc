import { describe, expect, it } from 'vitest';
import type { Session } from '../host/host.ts';
import { areasOf, isOfficersPath } from './officer-areas.ts';

const as = (...roles: string[]): Session => ({
  signedIn: true,
  kind: 'STAFF',
  grants: roles.map((role) => ({ role, jurisdiction: '370112' })),
});
const namesOf = (session: Session) => areasOf(session).map(({ name }) => name);

describe('the front ends of officers', () => {
  it('are told by their paths, and by whole words', () => {
    expect(['/workbench', '/finance', '/finance/runs/1', '/studio/drafts'].map(isOfficersPath)).toEqual([true, true, true, true]);
    expect(['/', '/financed', '/370112/finance'].map(isOfficersPath)).toEqual([false, false, false]);
  });

  it.each([
    [['paymentPreparer'], ['finance']],
    [
      ['paymentSender', 'countyOfficer'],
      ['workbench', 'finance'],
    ],
    [['countyOfficer'], ['workbench']],
    [['auditor'], ['workbench', 'finance']],
    [['townshipOfficer'], ['workbench']],
    [['policyApprover'], ['studio']],
    [['administrator'], ['studio', 'finance', 'workbench']],
    [
      ['administrator', 'countyOfficer'],
      ['workbench', 'finance', 'studio'],
    ],
    [[], ['workbench']],
  ])('of %j are %j', (roles, expected) => {
    expect(namesOf(as(...roles))).toEqual(expected);
  });
});

import type { Role } from '@onething/subgraph-kit';

/**
 * The roles an administrator may give. Scopes for restricted records are never given here: they are granted by name by whoever keeps the
 * accounts. Nor are the roles of programs.
 */
export const appointableRoles = [
  'villageDirector',
  'reliefHelper',
  'windowClerk',
  'townshipOfficer',
  'townshipHead',
  'countyOfficer',
  'countyReviewer',
  'countyConfirmer',
  'paymentPreparer',
  'paymentReviewer',
  'paymentApprover',
  'paymentSender',
  'administrator',
  'policyApprover',
  'auditor',
] as const satisfies readonly Role[];

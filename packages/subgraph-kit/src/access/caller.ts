/** Roles of staff and others; granted on the subtree of a jurisdiction. */
export const roles = [
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
  'agencyClerk',
  'administrator',
  'policyApprover',
  'analyst',
  'auditor',
  'integrator',
  'applicant',
  'anonymous',
] as const;
export type Role = (typeof roles)[number];

/** A role on a jurisdiction and everything below it. */
export interface Grant {
  role: Role;
  /** 6, 9 or 12 digits; `000000` is the country. */
  jurisdiction: string;
  /** Scopes granted by name on top of the role, e.g. `hivRecords`; of integrators the scopes of their client. */
  scopes?: string[];
}

/** Who is asking. */
export interface Caller {
  kind: 'PERSON' | 'STAFF' | 'INTEGRATOR' | 'ANONYMOUS';
  /** Stable id of the account at the identity provider; empty for nobody. */
  subject: string;
  name?: string;
  grants: Grant[];
  /** What sign-in proved about a person. */
  person?: { name: string; residentId?: string; phone?: string };
}

/** Nobody in particular: what a request without sign-in runs as. */
export const anonymousCaller: Caller = Object.freeze({ kind: 'ANONYMOUS', subject: '', grants: [] });

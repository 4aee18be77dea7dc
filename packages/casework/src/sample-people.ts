import type { RecordedAction } from './case-action.ts';
import type { CaseActor } from './admission.ts';

/** Synthetic people for the tests of this package. */
export const guardian: CaseActor = { subject: 'sample-guardian', kind: 'APPLICANT', roles: [] };
export const handler: CaseActor = { subject: 'sample-handler', kind: 'STAFF', roles: ['townshipOfficer'] };
export const secondHandler: CaseActor = { subject: 'sample-second-handler', kind: 'STAFF', roles: ['townshipOfficer'] };
export const head: CaseActor = { subject: 'sample-head', kind: 'STAFF', roles: ['townshipHead'] };
export const countyOfficer: CaseActor = { subject: 'sample-county-officer', kind: 'STAFF', roles: ['countyOfficer'] };
export const reviewer: CaseActor = { subject: 'sample-reviewer', kind: 'STAFF', roles: ['countyReviewer'] };
export const confirmer: CaseActor = { subject: 'sample-confirmer', kind: 'STAFF', roles: ['countyConfirmer'] };
/** One person with every role at once: the rules must hold all the same. */
export const allRounder: CaseActor = {
  subject: 'sample-all-rounder',
  kind: 'STAFF',
  roles: ['townshipOfficer', 'townshipHead', 'countyOfficer', 'countyReviewer', 'countyConfirmer'],
};
const system: CaseActor = { subject: 'system', kind: 'SYSTEM', roles: [] };
export const everybody = [guardian, handler, secondHandler, head, countyOfficer, reviewer, confirmer, allRounder, system];

/** An action of one of them on a day of 2026, without examination. */
export function action(kind: RecordedAction['kind'], actor: CaseActor, on: string, details: Partial<RecordedAction> = {}): RecordedAction {
  return { kind, at: `${on}T01:00:00.000Z`, on, by: { kind: actor.kind, subject: actor.subject }, ...details };
}

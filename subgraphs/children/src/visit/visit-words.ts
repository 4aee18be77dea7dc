import { enumeration } from '../enumerations.ts';

/** Who owes visits, as the policy's visit frequency names them. COUNTY_DATA: the county's data about the child is verified again; RESCUE_AGENCY: return visits to a child brought home, by the county. */
export const visitActors = ['VILLAGE', 'TOWNSHIP', 'COUNTY', 'COUNTY_DATA', 'RESCUE_AGENCY'] as const;
export const VisitActor = enumeration(
  'VisitActor',
  'Who owes visits to an enrolled child: village child director, township, county, the county as to its data alone, or the county for its rescue agency to a child that was brought home.',
  visitActors,
);
export type VisitActor = keyof typeof VisitActor;

/** Who owes visits to every enrolled child; return visits are planned for a child alone. */
export const usualActors = ['VILLAGE', 'TOWNSHIP', 'COUNTY', 'COUNTY_DATA'] as const satisfies readonly VisitActor[];

export const VisitDutyState = enumeration(
  'VisitDutyState',
  'How a duty to visit stands: past its last day, to be done in the period that runs, done for this period; UNSET: the county has published no frequency, so that nothing is due.',
  ['OVERDUE', 'DUE', 'DONE', 'UNSET'],
);
export type VisitDutyState = keyof typeof VisitDutyState;

export const VisitOutcome = enumeration(
  'VisitOutcome',
  'What a recorded visit means for the duty: it fulfils it; the same person fulfilled it already; somebody else had fulfilled it already, both stay; the child was not seen; none was owed then.',
  ['COUNTED', 'EXTRA', 'CONFLICT', 'NOT_SEEN', 'UNSCHEDULED'],
);
export type VisitOutcome = keyof typeof VisitOutcome;

export const VisitHome = enumeration('VisitHome', 'Where the child lives now, beside the address that is known.', ['SAME', 'ELSEWHERE']);
export type VisitHome = keyof typeof VisitHome;

export const VisitCarer = enumeration('VisitCarer', 'Who looks after the child from day to day.', ['GUARDIAN', 'OTHER_RELATIVE', 'NOBODY']);
export type VisitCarer = keyof typeof VisitCarer;

export const VisitSchooling = enumeration('VisitSchooling', 'Whether the child goes to school.', [
  'IN_SCHOOL',
  'OUT_OF_SCHOOL',
  'NOT_OF_AGE',
]);
export type VisitSchooling = keyof typeof VisitSchooling;

export const VisitHealth = enumeration('VisitHealth', 'How the child is.', ['WELL', 'ILL']);
export type VisitHealth = keyof typeof VisitHealth;

export const VisitRegistration = enumeration('VisitRegistration', 'Whether the child is in the household register.', [
  'REGISTERED',
  'UNREGISTERED',
  'UNCLEAR',
]);
export type VisitRegistration = keyof typeof VisitRegistration;

export const VisitParent = enumeration('VisitParent', 'Which parent something is said of.', ['FATHER', 'MOTHER']);
export type VisitParent = keyof typeof VisitParent;

export const VisitParentChange = enumeration('VisitParentChange', 'What changed about a parent.', [
  'REAPPEARED',
  'RELEASED',
  'DIED',
  'OTHER',
]);
export type VisitParentChange = keyof typeof VisitParentChange;

/** What may have to be done after a visit. */
export const findingKinds = [
  'URGENT',
  'POOR_GUARDIANSHIP',
  'OUT_OF_SCHOOL',
  'NO_REGISTRATION',
  'PARENT_CHANGE',
  'MOVED',
  'ILLNESS',
  'DATA_CHANGE',
] as const;
export const VisitFindingKind = enumeration(
  'VisitFindingKind',
  'What a visit showed that somebody has to see to: danger, poor guardianship, out of school, not registered, a parent’s state changed, lives elsewhere, ill; DATA_CHANGE: an agency answers otherwise than before.',
  findingKinds,
);
export type VisitFindingKind = keyof typeof VisitFindingKind;

export const VisitFindingState = enumeration('VisitFindingState', 'How a finding stands: to be seen to, seen to, not confirmed.', [
  'OPEN',
  'SETTLED',
  'NOT_CONFIRMED',
]);
export type VisitFindingState = keyof typeof VisitFindingState;

export const FindingAnswer = enumeration('FindingAnswer', 'What becomes of a finding: seen to, not confirmed, handed on to the county.', [
  'SETTLED',
  'NOT_CONFIRMED',
  'HANDED_ON',
]);
export type FindingAnswer = keyof typeof FindingAnswer;

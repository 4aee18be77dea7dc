import { enumeration } from '../enumerations.ts';

export const ProtectionState = enumeration(
  'ProtectionState',
  'Link of the protection chain a report has reached: reported, emergency response, assessment and help, intervention in guardianship; closed.',
  ['REPORTED', 'EMERGENCY_RESPONSE', 'ASSESSMENT', 'GUARDIANSHIP_INTERVENTION', 'CLOSED'],
);
export type ProtectionState = keyof typeof ProtectionState;

export const ReporterKind = enumeration('ReporterKind', 'Who reports a child in danger, by kind and never by name.', [
  'NEIGHBOUR',
  'RELATIVE',
  'CHILD_ITSELF',
  'VILLAGE_COMMITTEE',
  'CHILD_DIRECTOR',
  'SCHOOL',
  'HOSPITAL',
  'CHILD_INSTITUTION',
  'POLICE',
  'OTHER',
]);
export type ReporterKind = keyof typeof ReporterKind;

export const DangerNow = enumeration('DangerNow', 'Whether the child is in danger at this moment, as the reporter sees it.', [
  'YES',
  'NO',
  'UNSURE',
]);
export type DangerNow = keyof typeof DangerNow;

export const Worry = enumeration(
  'Worry',
  'What somebody worries about: the threats the classes of children name, and a child nobody looks after.',
  ['ABUSE', 'ABANDONMENT', 'ALONE', 'UNLAWFUL_HARM', 'ACCIDENTAL_INJURY', 'SUDDEN_EVENT', 'OTHER'],
);
export type Worry = keyof typeof Worry;

export const ProtectionStepKind = enumeration('ProtectionStepKind', 'What was done about a report.', [
  'REPORT',
  'TAKE_UP',
  'FORWARD',
  'RESPOND',
  'ASSESS',
  'INTERVENE',
  'PLACE',
  'END_PLACEMENT',
  'LINK_CASE',
  'ASK_APPLICATION',
  'BEGIN_APPLICATION',
  'CLOSE',
  'REOPEN',
  'CORRECT',
  'ESCALATE',
]);
export type ProtectionStepKind = keyof typeof ProtectionStepKind;

export const ProtectionApplication = enumeration(
  'ProtectionApplication',
  'How far an application is that an office asked for: asked for, begun and not yet handed in.',
  ['ASKED', 'BEGUN'],
);
export type ProtectionApplication = keyof typeof ProtectionApplication;

export const ProtectionMeasure = enumeration(
  'ProtectionMeasure',
  'What was done for the child at once, or decided about its guardianship.',
  [
    'CHILD_SEEN',
    'POLICE_CALLED',
    'MEDICAL_CARE',
    'TAKEN_TO_SAFETY',
    'CHILD_NOT_FOUND',
    'GUARDIAN_ADMONISHED',
    'GUARDIAN_GUIDED',
    'TEMPORARY_CARE',
    'REVOCATION_APPLIED',
    'CRIME_REPORTED',
  ],
);
export type ProtectionMeasure = keyof typeof ProtectionMeasure;

/** What the first people on the spot may have done. */
export const responseMeasures: readonly ProtectionMeasure[] = [
  'CHILD_SEEN',
  'POLICE_CALLED',
  'MEDICAL_CARE',
  'TAKEN_TO_SAFETY',
  'GUARDIAN_ADMONISHED',
  'CHILD_NOT_FOUND',
];
/** What may be decided about the guardianship. */
export const interventionMeasures: readonly ProtectionMeasure[] = [
  'GUARDIAN_ADMONISHED',
  'GUARDIAN_GUIDED',
  'TEMPORARY_CARE',
  'REVOCATION_APPLIED',
  'CRIME_REPORTED',
];

export const ProtectionParticipant = enumeration('ProtectionParticipant', 'Who took part in a step, by role and never by name.', [
  'TOWNSHIP',
  'COUNTY',
  'CHILD_SUPERVISOR',
  'CHILD_DIRECTOR',
  'POLICE',
  'PROTECTION_AGENCY',
  'WELFARE_INSTITUTION',
  'HOSPITAL',
  'SCHOOL',
  'SOCIAL_WORKER',
]);
export type ProtectionParticipant = keyof typeof ProtectionParticipant;

export const AssessmentOutcome = enumeration(
  'AssessmentOutcome',
  'What an assessment comes to: help in the family, intervention in guardianship, nothing found.',
  ['HELP', 'INTERVENTION', 'UNFOUNDED'],
);
export type AssessmentOutcome = keyof typeof AssessmentOutcome;

export const CarePlace = enumeration(
  'CarePlace',
  'Where a child is looked after for the time being; which of them a place knows stands in its packs.',
  ['PROTECTION_AGENCY', 'WELFARE_INSTITUTION', 'RELATIVE'],
);
export type CarePlace = keyof typeof CarePlace;

export const PublicProtectionState = enumeration(
  'PublicProtectionState',
  'What a reporter learns of their report: received, being dealt with, finished.',
  ['RECEIVED', 'IN_HAND', 'FINISHED'],
);
export type PublicProtectionState = keyof typeof PublicProtectionState;

import type { CaseActionKind as ActionKind, CaseStatus as Status } from '@onething/casework';
import { caseActionKinds, caseStatuses } from '@onething/casework';
import { registerEnumType } from 'type-graphql';
import { recordFormats } from './national-record/record-formats.ts';
import { enquiryKinds, enquiryPeople } from './enquiry/enquiry-kinds.ts';

/** Registers a list of words as a GraphQL enumeration and gives the words by name. */
export function enumeration<const Words extends readonly string[]>(
  name: string,
  description: string,
  words: Words,
): { readonly [W in Words[number]]: W } {
  const members = Object.fromEntries(words.map((word) => [word, word])) as { readonly [W in Words[number]]: W };
  registerEnumType(members, { name, description });
  return members;
}

export const CaseStatus = enumeration<typeof caseStatuses>('CaseStatus', 'Where a case stands.', caseStatuses);
export type CaseStatus = Status;

export const CaseActionKind = enumeration<typeof caseActionKinds>(
  'CaseActionKind',
  'Something that can be done with a case.',
  caseActionKinds,
);
export type CaseActionKind = ActionKind;

export const ApplicantCapacity = enumeration(
  'ApplicantCapacity',
  'As whom somebody applies for a child: guardian, relative entrusted by the guardian, village committee in special cases.',
  ['GUARDIAN', 'ENTRUSTED_RELATIVE', 'VILLAGE_COMMITTEE'],
);
export type ApplicantCapacity = keyof typeof ApplicantCapacity;

export const FilingChannel = enumeration(
  'FilingChannel',
  'How an application came in: online by the applicant, on paper at a window, through the village child director, through a relief helper.',
  ['ONLINE', 'WINDOW', 'VILLAGE_DIRECTOR', 'RELIEF_HELPER'],
);
export type FilingChannel = keyof typeof FilingChannel;

export const ApplicantPlace = enumeration(
  'ApplicantPlace',
  "From where the applicant applies, seen from the child's registered residence: the same county, elsewhere in the province, another province.",
  ['HERE', 'SAME_PROVINCE', 'OTHER_PROVINCE'],
);
export type ApplicantPlace = keyof typeof ApplicantPlace;

export const HomeCheckAnswer = enumeration('HomeCheckAnswer', 'Answer to a question of a home check.', ['YES', 'NO', 'UNCLEAR']);
export type HomeCheckAnswer = keyof typeof HomeCheckAnswer;

export const CaseQueueSort = enumeration(
  'CaseQueueSort',
  'Order of the queue: fewest working days left first, latest received first, or by place and there fewest days left first.',
  ['DAYS_LEFT', 'RECEIVED_ON', 'PLACE'],
);
export type CaseQueueSort = keyof typeof CaseQueueSort;

export const QueueView = enumeration('QueueView', 'A part of the work queue.', [
  'MINE',
  'TODAY',
  'PAUSED',
  'FORWARDED',
  'ALL_OPEN',
  'TO_ACCEPT',
  'VERIFYING',
  'READY',
  'REPORTED',
  'RETURNED',
  'ENDANGERED',
]);
export type QueueView = keyof typeof QueueView;

export const HandlerFilter = enumeration('HandlerFilter', 'Whose cases.', ['ME', 'NOBODY', 'ME_OR_NOBODY', 'ANYBODY']);
export type HandlerFilter = keyof typeof HandlerFilter;

export const CaseFlag = enumeration(
  'CaseFlag',
  'What stands out about a case: data differ, everything agrees and is ready, applied for by proxy, from another province, near 18, an agency has not answered, new, overdue or brought before the supervisor, due date in danger, returned by the county, due date open for want of a calendar, perhaps applied for twice.',
  [
    'DATA_MISMATCH',
    'READY',
    'PROXY',
    'CROSS_PROVINCE',
    'NEARING_18',
    'AWAITING_ANSWER',
    'NEW',
    'ESCALATED',
    'ENDANGERED',
    'RETURNED',
    'CALENDAR_OPEN',
    'DUPLICATE',
  ],
);
export type CaseFlag = keyof typeof CaseFlag;

export const StageKind = enumeration('StageKind', 'Stage of a case from application to payment.', [
  'APPLICATION',
  'ACCEPTANCE',
  'VERIFICATION',
  'CONFIRMATION',
  'PAYMENT',
]);
export type StageKind = keyof typeof StageKind;
export const StageState = enumeration('StageState', 'Whether a stage lies behind, is the current one or ahead.', [
  'DONE',
  'CURRENT',
  'AHEAD',
]);
export type StageState = keyof typeof StageState;

export const ClockStep = enumeration('ClockStep', 'What a limit is set for: the township, the county, or both together.', [
  'VERIFICATION',
  'CONFIRMATION',
  'WHOLE',
]);
export type ClockStep = keyof typeof ClockStep;
export const ClockState = enumeration('ClockState', 'State of a clock. OPEN: no due date can be computed, a calendar year is not loaded.', [
  'NOT_STARTED',
  'RUNNING',
  'PAUSED',
  'OVERDUE',
  'ON_TIME',
  'LATE',
  'OPEN',
]);
export type ClockState = keyof typeof ClockState;
export const ClockTickKind = enumeration('ClockTickKind', 'One working day of a clock: used, stopped, or left.', [
  'USED',
  'PAUSED',
  'LEFT',
]);
export type ClockTickKind = keyof typeof ClockTickKind;

export const MaterialRequirement = enumeration(
  'MaterialRequirement',
  'Whether a material is needed. CONDITIONAL: depends on a fact not known yet. WAIVED: shared data stands for it.',
  ['REQUIRED', 'CONDITIONAL', 'WAIVED'],
);
export type MaterialRequirement = keyof typeof MaterialRequirement;
export const MaterialState = enumeration('MaterialState', 'State of a material. DEFERRED: to be brought to the window.', [
  'MISSING',
  'UPLOADED',
  'DEFERRED',
  'CHECKED',
  'REJECTED',
]);
export type MaterialState = keyof typeof MaterialState;

export const AgencyAnswerState = enumeration('AgencyAnswerState', "An agency's answer beside what was declared.", [
  'AGREES',
  'DIFFERS',
  'AWAITED',
  'NO_DATA',
]);
export type AgencyAnswerState = keyof typeof AgencyAnswerState;
export const FactEffect = enumeration('FactEffect', 'What a fact matters for.', ['ELIGIBILITY', 'AMOUNT', 'NONE']);
export type FactEffect = keyof typeof FactEffect;
export const FactOrigin = enumeration(
  'FactOrigin',
  'Where the value the policy uses comes from. SELF_DECLARED_UNPROVEN: said by the applicant and not used until proved.',
  ['DECLARED', 'SELF_DECLARED_UNPROVEN', 'AGENCY', 'PAPER', 'VISIT'],
);

export const PolicyDecision = enumeration('PolicyDecision', 'What the policy answers. UNDETERMINED: a fact is missing.', [
  'ELIGIBLE',
  'INELIGIBLE',
  'UNDETERMINED',
]);
export const Truth = enumeration('Truth', 'Whether a condition holds. An unknown fact is never a no.', ['YES', 'NO', 'UNKNOWN']);

export const NoticeKind = enumeration(
  'NoticeKind',
  'Kind of a notice: everything missing, told once; a later supplement; the decision; joined with another application; the decision on a change after it.',
  ['ONE_TIME_NOTICE', 'SUPPLEMENT_REQUEST', 'DECISION', 'MERGED', 'CHANGE'],
);
export type NoticeKind = keyof typeof NoticeKind;
export const DuplicateState = enumeration('DuplicateState', 'What was decided about a probable duplicate.', [
  'OPEN',
  'DISMISSED',
  'MERGED',
]);
export type DuplicateState = keyof typeof DuplicateState;
export const SharedTrait = enumeration('SharedTrait', 'What two applications agree on, wholly or nearly.', [
  'NAME',
  'BORN_ON',
  'RESIDENCE',
  'PARENT',
]);
export type SharedTrait = keyof typeof SharedTrait;
export const DecisionKind = enumeration('DecisionKind', 'To confirm or to refuse.', ['CONFIRM', 'REFUSE']);
export type DecisionKind = keyof typeof DecisionKind;
export const VerificationConclusion = enumeration('VerificationConclusion', "The township's conclusion.", ['MEETS', 'DOES_NOT_MEET']);
export type VerificationConclusion = keyof typeof VerificationConclusion;
export const ObjectionOutcome = enumeration(
  'ObjectionOutcome',
  'How an objection ends: the refusal stands, or the case goes back to be decided or to be verified anew.',
  ['UPHELD', 'TO_CONFIRMATION', 'TO_VERIFICATION'],
);
export type ObjectionOutcome = keyof typeof ObjectionOutcome;
export const CaseActor = enumeration('CaseActor', 'Who acted.', ['APPLICANT', 'STAFF', 'SYSTEM']);
export type CaseActor = keyof typeof CaseActor;
export const RecordFormat = enumeration<typeof recordFormats>(
  'RecordFormat',
  'How records are handed out: a table, or whole with all answers.',
  recordFormats,
);
export type RecordFormat = keyof typeof RecordFormat;
export const EnquiryKind = enumeration<typeof enquiryKinds>(
  'EnquiryKind',
  'Way of verifying again what is in doubt: home visit, neighbours, a letter asking for proof, a review meeting.',
  enquiryKinds,
);
export type EnquiryKind = keyof typeof EnquiryKind;
export const EnquiryPerson = enumeration<typeof enquiryPeople>(
  'EnquiryPerson',
  'Who took part in an enquiry, by role and never by name.',
  enquiryPeople,
);
export type EnquiryPerson = keyof typeof EnquiryPerson;
export const CaseLevel = enumeration('CaseLevel', 'Level of government.', ['TOWNSHIP', 'COUNTY']);
export type CaseLevel = keyof typeof CaseLevel;

export const CalendarDayKind = enumeration(
  'CalendarDayKind',
  "A kind of day by the State Council's calendar: working day, weekend, holiday, or a weekend day worked in exchange.",
  ['WORKING_DAY', 'WEEKEND', 'HOLIDAY', 'MAKE_UP_WORKING_DAY'],
);
export type CalendarDayKind = keyof typeof CalendarDayKind;

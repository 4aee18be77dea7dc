import {
  closeReport,
  endPlacement,
  forwardReport,
  linkReport,
  placeChild,
  recordAssessment,
  recordIntervention,
  recordResponse,
  takeUpReport,
} from './protection.operations.ts';

/** Steps an office takes, in the order in which they are offered; the first one allowed is the page's filled button. */
export const stepKinds = ['TAKE_UP', 'RESPOND', 'ASSESS', 'INTERVENE', 'PLACE', 'END_PLACEMENT', 'CLOSE', 'FORWARD', 'LINK_CASE'] as const;
export type StepKind = (typeof stepKinds)[number];

export const participants = [
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
] as const;
export const responseMeasures = [
  'CHILD_SEEN',
  'POLICE_CALLED',
  'MEDICAL_CARE',
  'TAKEN_TO_SAFETY',
  'GUARDIAN_ADMONISHED',
  'CHILD_NOT_FOUND',
] as const;
export const interventionMeasures = [
  'GUARDIAN_ADMONISHED',
  'GUARDIAN_GUIDED',
  'TEMPORARY_CARE',
  'REVOCATION_APPLIED',
  'CRIME_REPORTED',
] as const;
export const outcomes = ['HELP', 'INTERVENTION', 'UNFOUNDED'] as const;

/** Names of the fields of the forms, as the server's inputs call them. */
export type StepField =
  | 'onDate'
  | 'startedOn'
  | 'endedOn'
  | 'participants'
  | 'measures'
  | 'outcome'
  | 'place'
  | 'placeCode'
  | 'carer'
  | 'caseNumber'
  | 'finding'
  | 'decision'
  | 'reason'
  | 'nextStep'
  | 'photoReceipts';

interface StepForm {
  act: typeof takeUpReport;
  fields: readonly StepField[];
}

/** What each step asks for. The server checks all of it; the page says the same at the fields. */
export const stepForms: Record<StepKind, StepForm> = {
  TAKE_UP: { act: takeUpReport, fields: ['nextStep'] },
  RESPOND: { act: recordResponse, fields: ['onDate', 'participants', 'measures', 'finding', 'nextStep', 'photoReceipts'] },
  ASSESS: { act: recordAssessment, fields: ['onDate', 'participants', 'outcome', 'finding', 'decision', 'nextStep', 'photoReceipts'] },
  INTERVENE: { act: recordIntervention, fields: ['onDate', 'participants', 'measures', 'decision', 'nextStep', 'photoReceipts'] },
  PLACE: { act: placeChild, fields: ['place', 'carer', 'startedOn', 'decision'] },
  END_PLACEMENT: { act: endPlacement, fields: ['endedOn', 'reason'] },
  CLOSE: { act: closeReport, fields: ['decision'] },
  FORWARD: { act: forwardReport, fields: ['placeCode', 'reason'] },
  LINK_CASE: { act: linkReport, fields: ['caseNumber'] },
};

/** What an officer has typed into a form. */
export interface StepDraft {
  texts: Partial<Record<StepField, string>>;
  lists: Partial<Record<StepField, string[]>>;
  photos: { fileId: string; fileName: string; receipt: string }[];
}

export const emptyDraft: StepDraft = { texts: {}, lists: {}, photos: [] };

const listFields: readonly StepField[] = ['participants', 'measures'];

/** The input of a step's mutation: every field of its form, empty where nothing was typed, so that the server names all that is missing. */
export function inputOf(kind: StepKind, draft: StepDraft): Record<string, unknown> {
  return Object.fromEntries(
    stepForms[kind].fields.flatMap((field): [string, unknown][] => {
      if (field === 'photoReceipts') return [[field, draft.photos.map(({ receipt }) => receipt)]];
      if (listFields.includes(field)) return [[field, draft.lists[field] ?? []]];
      return [[field, draft.texts[field]?.trim() ?? '']];
    }),
  );
}

/** What the page can say itself before anything is sent: days and choices that the server could not even read. */
export function unchosen(kind: StepKind, draft: StepDraft): StepField[] {
  const needed: StepField[] = ['onDate', 'startedOn', 'endedOn', 'outcome', 'place', 'placeCode'];
  return needed.filter((field) => stepForms[kind].fields.includes(field) && !draft.texts[field]);
}

import {
  askApplication,
  closeReport,
  correctProtectionStep,
  endPlacement,
  forwardReport,
  linkReport,
  placeChild,
  recordAssessment,
  recordIntervention,
  recordResponse,
  reopenReport,
  takeUpReport,
} from './protection.operations.ts';
import type { ProtectionReport, ProtectionStep } from './protection.operations.ts';

/** Steps an office takes, in the order in which they are offered; the first one allowed is the page's filled button. */
export const stepKinds = [
  'TAKE_UP',
  'RESPOND',
  'ASSESS',
  'INTERVENE',
  'PLACE',
  'END_PLACEMENT',
  'ASK_APPLICATION',
  'CLOSE',
  'REOPEN',
  'FORWARD',
  'LINK_CASE',
] as const;
export type StepKind = (typeof stepKinds)[number] | 'CORRECT';

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
  | 'photoReceipts'
  | 'category'
  | 'childName'
  | 'childBornOn'
  | 'address'
  | 'guardianName'
  | 'guardianPhone'
  | 'situation';

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
  ASK_APPLICATION: {
    act: askApplication,
    fields: ['category', 'placeCode', 'childName', 'childBornOn', 'address', 'guardianName', 'guardianPhone', 'situation'],
  },
  REOPEN: { act: reopenReport, fields: ['reason'] },
  // What is asked depends on the step that is put right: `fieldsOf`.
  CORRECT: { act: correctProtectionStep, fields: ['reason'] },
};

/** What of a step may be put right, in the server's order. */
const correctable: Record<string, readonly StepField[]> = {
  TAKE_UP: ['nextStep'],
  RESPOND: ['onDate', 'participants', 'measures', 'finding', 'nextStep'],
  ASSESS: ['onDate', 'participants', 'finding', 'decision', 'nextStep'],
  INTERVENE: ['onDate', 'participants', 'measures', 'decision', 'nextStep'],
  PLACE: ['onDate', 'carer', 'decision'],
  END_PLACEMENT: ['onDate', 'decision'],
  CLOSE: ['decision'],
};

/** The questions of a step, of a correction those of the step it puts right and why. */
export function fieldsOf(kind: StepKind, corrected?: ProtectionStep): readonly StepField[] {
  return corrected ? [...(correctable[corrected.kind] ?? []), 'reason'] : stepForms[kind].fields;
}

/** What stands in a form before anybody typed: of an application what the report knows, of a correction what is recorded now. */
export function startingDraft(kind: StepKind, report: ProtectionReport, corrected?: ProtectionStep): StepDraft {
  if (kind === 'ASK_APPLICATION') return { ...emptyDraft, texts: { address: report.where, placeCode: placeOf(report) } };
  const now = corrected && (report.steps.find(({ id }) => id === corrected.correctedBy) ?? corrected);
  if (!now) return emptyDraft;
  const { onDate, participants: people, measures } = now;
  const words = { finding: now.finding, decision: now.decision, nextStep: now.nextStep, carer: now.carer };
  const texts = Object.fromEntries(Object.entries(words).filter(([, text]) => text !== null)) as StepDraft['texts'];
  return { ...emptyDraft, texts: { ...texts, onDate }, lists: { participants: people, measures } };
}

/** The township unit of the report, where it has one. */
function placeOf({ areaCode }: ProtectionReport): string {
  return areaCode.length > 6 ? areaCode : '';
}

/** What an officer has typed into a form. */
export interface StepDraft {
  texts: Partial<Record<StepField, string>>;
  lists: Partial<Record<StepField, string[]>>;
  photos: { fileId: string; fileName: string; receipt: string }[];
}

export const emptyDraft: StepDraft = { texts: {}, lists: {}, photos: [] };

const listFields: readonly StepField[] = ['participants', 'measures'];
/** Left out where nothing was typed. */
const optional: readonly StepField[] = ['childBornOn', 'address', 'guardianName', 'guardianPhone', 'situation'];

/** The input of a step's mutation: every field of its form, empty where nothing was typed, so that the server names all that is missing. */
export function inputOf(fields: readonly StepField[], draft: StepDraft): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      if (optional.includes(field) && !draft.texts[field]?.trim()) return [];
      if (field === 'photoReceipts') return [[field, draft.photos.map(({ receipt }) => receipt)]];
      if (listFields.includes(field)) return [[field, draft.lists[field] ?? []]];
      return [[field, draft.texts[field]?.trim() ?? '']];
    }),
  );
}

/** What the page can say itself before anything is sent: days and choices that the server could not even read. */
export function unchosen(fields: readonly StepField[], draft: StepDraft): StepField[] {
  const needed: StepField[] = ['onDate', 'startedOn', 'endedOn', 'outcome', 'place', 'category', 'placeCode'];
  return needed.filter((field) => fields.includes(field) && !draft.texts[field]);
}

/** The desk for reports of children in danger: the list, one report, and the steps of the chain. */
import { operation } from '@onething/portal-kit';
import type { LocalisedText, Operation } from '@onething/portal-kit';
import type { Refusal } from '../case/acts.operations.ts';

export type ProtectionState = 'REPORTED' | 'EMERGENCY_RESPONSE' | 'ASSESSMENT' | 'GUARDIANSHIP_INTERVENTION' | 'CLOSED';
export type DangerNow = 'YES' | 'NO' | 'UNSURE';

export interface ReportItem {
  id: string;
  number: string;
  state: ProtectionState;
  dangerNow: DangerNow;
  reporterKind: string;
  office: LocalisedText;
  reportedAt: string;
  dueOn: string | null;
  overdue: boolean;
  inCare: boolean;
}

export interface ProtectionStep {
  id: string;
  kind: string;
  onDate: string;
  at: string;
  by: string | null;
  participants: string[];
  measures: string[];
  outcome: string | null;
  finding: string | null;
  decision: string | null;
  nextStep: string | null;
  reference: LocalisedText | null;
  files: { fileId: string; mediaType: string; url: string }[];
  carer: string | null;
  reason: string | null;
  corrects: string | null;
  correctedBy: string | null;
  correctable: boolean;
}

export interface Placement {
  id: string;
  place: string;
  carer: string;
  startedOn: string;
  reviewBy: string | null;
  reviewOverdue: boolean;
  endedOn: string | null;
  endReason: string | null;
}

export interface ProtectionReport extends ReportItem {
  version: number;
  countyCode: string;
  areaCode: string;
  /** How far the application is that was asked for. */
  application: 'ASKED' | 'BEGUN' | null;
  askableCategories: string[];
  worries: string[];
  what: string;
  where: string;
  child: string;
  reporterKnown: boolean;
  steps: ProtectionStep[];
  placements: Placement[];
  allowedSteps: string[];
  carePlaces: string[];
  linkedCaseId: string | null;
  /** Cases that may be the child's, by the name the reporter said. */
  possibleCases: {
    id: string;
    number: string | null;
    statusLabel: LocalisedText;
    child: { name: string | null; ageYears: number | null };
  }[];
}

export interface ReportPage {
  protectionReports: { edges: { node: ReportItem }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}

export const reportsQuery = operation<ReportPage, { filter: { states?: ProtectionState[]; overdue?: boolean }; after?: string }>(
  `query WorkbenchProtectionReports($filter: ProtectionReportFilter, $after: String) {
  protectionReports(filter: $filter, first: 50, after: $after) {
    edges { node { id number state dangerNow reporterKind office { zh en } reportedAt dueOn overdue inCare } }
    pageInfo { endCursor hasNextPage }
  }
}`,
);

export const reportQuery = operation<{ protectionReport: ProtectionReport | null }, { id: string }>(
  `query WorkbenchProtectionReport($id: ID!) {
  protectionReport(reportId: $id) {
    id number version state dangerNow reporterKind office { zh en } reportedAt dueOn overdue inCare countyCode areaCode application askableCategories
    worries what where child reporterKnown allowedSteps carePlaces linkedCaseId
    possibleCases { id number statusLabel { zh en } child { name ageYears } }
    steps { id kind onDate at by participants measures outcome finding decision nextStep reference { zh en } files { fileId mediaType url } carer reason corrects correctedBy correctable }
    placements { id place carer startedOn reviewBy reviewOverdue endedOn endReason }
  }
}`,
);

/** Whether the officer's county has the chain, how many reports nobody has taken up, and its township units. */
export const protectionTabQuery = operation<
  { protectionEntry: { places: { code: string; name: LocalisedText }[] } | null; newProtectionReportCount: number | null },
  { code: string }
>(`query WorkbenchProtectionTab($code: JurisdictionCode!) {
  protectionEntry(code: $code) { places { code name { zh en } } }
  newProtectionReportCount
}`);

type StepAct = Operation<
  { act: { id: string; version: number } | Refusal },
  { input: Record<string, unknown> & { reportId: string; version: number; idempotencyKey: string } }
>;

export const takeUpReport: StepAct = operation(`mutation WorkbenchTakeUpReport($input: TakeUpReportInput!) {
  act: takeUpReport(input: $input) {
    ... on ProtectionReport { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const recordResponse: StepAct = operation(`mutation WorkbenchRecordResponse($input: RecordResponseInput!) {
  act: recordResponse(input: $input) {
    ... on ProtectionReport { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const recordAssessment: StepAct = operation(`mutation WorkbenchRecordAssessment($input: RecordAssessmentInput!) {
  act: recordAssessment(input: $input) {
    ... on ProtectionReport { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const recordIntervention: StepAct = operation(`mutation WorkbenchRecordIntervention($input: RecordInterventionInput!) {
  act: recordIntervention(input: $input) {
    ... on ProtectionReport { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const placeChild: StepAct = operation(`mutation WorkbenchPlaceChild($input: PlaceChildInput!) {
  act: placeChild(input: $input) {
    ... on ProtectionReport { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const endPlacement: StepAct = operation(`mutation WorkbenchEndPlacement($input: EndPlacementInput!) {
  act: endPlacement(input: $input) {
    ... on ProtectionReport { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const closeReport: StepAct = operation(`mutation WorkbenchCloseReport($input: CloseReportInput!) {
  act: closeReport(input: $input) {
    ... on ProtectionReport { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const forwardReport: StepAct = operation(`mutation WorkbenchForwardReport($input: ForwardReportInput!) {
  act: forwardReport(input: $input) {
    ... on ProtectionReport { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const askApplication: StepAct = operation(`mutation WorkbenchAskApplication($input: AskApplicationInput!) {
  act: askApplication(input: $input) {
    ... on ProtectionReport { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const reopenReport: StepAct = operation(`mutation WorkbenchReopenReport($input: ReopenReportInput!) {
  act: reopenReport(input: $input) {
    ... on ProtectionReport { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const correctProtectionStep: StepAct = operation(`mutation WorkbenchCorrectProtectionStep($input: CorrectProtectionStepInput!) {
  act: correctProtectionStep(input: $input) {
    ... on ProtectionReport { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const linkReport: Operation<
  { act: { id: string; version: number } | Refusal },
  { input: { reportId: string; version: number; caseNumber: string; idempotencyKey: string } }
> = operation(`mutation WorkbenchLinkReport($input: LinkReportInput!) {
  act: linkReport(input: $input) {
    ... on ProtectionReport { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const revealReporter = operation<
  { act: { name: string; phone: string } | Refusal },
  { input: { reportId: string; reason: string; idempotencyKey: string } }
>(`mutation WorkbenchRevealReporter($input: RevealReporterInput!) {
  act: revealReporter(input: $input) {
    ... on RevealedReporter { name phone }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

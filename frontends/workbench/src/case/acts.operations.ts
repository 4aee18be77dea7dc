/**
 * What officers do with a case. Every act answers with the case's new version or a lawful refusal, and carries a key
 * that makes a repetition harmless; the page asks for the case again afterwards.
 */
import { operation } from '@onething/portal-kit';
import type { Operation } from '@onething/portal-kit';
import type { DecisionKind } from '../case-types.ts';

/** A refusal in the officer's language; `details` point at fields. */
export interface Refusal {
  code: string;
  message: string;
  details: { path: string | null; code: string; message: string }[];
}

/** The case's id and new version, or the refusal. */
export type ActResult = { id: string; version: number } | Refusal;

export interface NoticeItemInput {
  materialCode?: string;
  factPath?: string;
  text: string;
}

/** On what a finding rests; at least one of the three. */
export interface FindingBasis {
  materialId?: string;
  visitNote?: string;
  evidenceId?: string;
}

/** A reason of the composed decision by its code, or `OTHER` with its text and clause. */
export interface ReasonInput {
  code: string;
  text?: string;
  document?: string;
  clause?: string;
}

/** An act whose input lacks only its idempotency key. */
export type Act<Input> = Operation<{ act: ActResult }, { input: Input & { idempotencyKey: string } }>;

export const acceptApplication: Act<{ caseId: string; version: number }> =
  operation(`mutation WorkbenchAcceptApplication($input: AcceptApplicationInput!) {
  act: acceptApplication(input: $input) {
    ... on Case { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const sendNotice: Act<{
  caseId: string;
  version: number;
  kind: 'ONE_TIME_NOTICE' | 'SUPPLEMENT_REQUEST';
  items: NoticeItemInput[];
}> = operation(`mutation WorkbenchSendNotice($input: SendNoticeInput!) {
  act: sendNotice(input: $input) {
    ... on Case { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const answerNotice: Act<{ caseId: string; noticeId: string }> =
  operation(`mutation WorkbenchAnswerNotice($input: AnswerNoticeInput!) {
  act: answerNotice(input: $input) {
    ... on Case { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const checkMaterial: Act<{ caseId: string; version: number; materialId: string; accepted: boolean; note?: string }> =
  operation(`mutation WorkbenchCheckMaterial($input: CheckMaterialInput!) {
  act: checkMaterial(input: $input) {
    ... on Case { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const recordFinding: Act<{ caseId: string; version: number; path: string; value: unknown; basis: FindingBasis; note?: string }> =
  operation(`mutation WorkbenchRecordFinding($input: RecordFindingInput!) {
  act: recordFinding(input: $input) {
    ... on Case { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const refreshEvidence: Act<{ caseId: string }> = operation(`mutation WorkbenchRefreshEvidence($input: RefreshEvidenceInput!) {
  act: refreshEvidence(input: $input) {
    ... on Case { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const prepareVerification: Act<{ caseId: string; version: number; conclusion: 'MEETS' | 'DOES_NOT_MEET'; opinion: string }> =
  operation(`mutation WorkbenchPrepareVerification($input: PrepareVerificationInput!) {
  act: prepareVerification(input: $input) {
    ... on Case { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const signVerification: Act<{ caseId: string; version: number }> =
  operation(`mutation WorkbenchSignVerification($input: SignVerificationInput!) {
  act: signVerification(input: $input) {
    ... on Case { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const sendBackVerification: Act<{ caseId: string; version: number; reason: string }> =
  operation(`mutation WorkbenchSendBackVerification($input: SendBackVerificationInput!) {
  act: sendBackVerification(input: $input) {
    ... on Case { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const prepareDecision: Act<{
  caseId: string;
  version: number;
  kind: DecisionKind;
  paragraphs: string[];
  reasons?: ReasonInput[];
  firstMonth?: string;
  deviationReason?: string;
}> = operation(`mutation WorkbenchPrepareDecision($input: PrepareDecisionInput!) {
  act: prepareDecision(input: $input) {
    ... on Case { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const signDecision: Act<{ caseId: string; version: number }> =
  operation(`mutation WorkbenchSignDecision($input: SignDecisionInput!) {
  act: signDecision(input: $input) {
    ... on Case { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const returnToTownship: Act<{ caseId: string; version: number; reason: string; items?: NoticeItemInput[] }> =
  operation(`mutation WorkbenchReturnToTownship($input: ReturnToTownshipInput!) {
  act: returnToTownship(input: $input) {
    ... on Case { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

/** Shows one masked value, after the server has written down who asked and why. */
export const revealField = operation<
  { reveal: { path: string; value: string } | Refusal },
  { input: { caseId: string; path: string; reason: string; idempotencyKey: string } }
>(`mutation WorkbenchRevealField($input: RevealFieldInput!) {
  reveal: revealField(input: $input) {
    ... on RevealedField { path value }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

import { hasOwnSentence } from '@onething/portal-kit/official-form';
import type { OpinionPlace } from '@onething/portal-kit/official-form';
import { shanghaiDate } from '@onething/portal-kit';
import type { FormDefinition, PrintSystemValue } from '@onething/policy/labels';
import type { CaseFile } from '../case/case.operations.ts';
import { proposedOpinion } from '../case/proposed-opinion.ts';
import type { SignatureLine } from '../case-types.ts';

/** What the officers' pages know for the printed form besides the applicant's answers. Absent values print as blanks. */
export type PrintValues = Partial<Record<PrintSystemValue, string | number>>;

/** What the paper needs of a case. */
export type PrintedCase = Pick<
  CaseFile,
  | 'number'
  | 'submittedAt'
  | 'declarationSignedAt'
  | 'applicantName'
  | 'child'
  | 'categoryLabel'
  | 'policy'
  | 'form'
  | 'opinion'
  | 'decision'
  | 'entitlement'
>;

/** The decision on paper before it is signed. */
export interface PendingDecision {
  kind: 'CONFIRM' | 'REFUSE';
  /** Reasons of a refusal, as they are ticked now. */
  reasons?: string[];
  firstMonth?: string | null;
  monthlyFen?: number | null;
  preparedBy?: string;
}

/** Fills the official form's own fields from the case; a decision still being written may stand in for the signed one. */
export function printValues(file: PrintedCase, pending?: PendingDecision): PrintValues {
  const { opinion, decision, entitlement } = file;
  const firstMonthAmount = entitlement?.months[0]?.amountFen ?? pending?.monthlyFen;
  const values: Record<string, string | number | null | undefined> = {
    'case.number': file.number,
    'case.appliedOn': dayOf(file.submittedAt),
    'applicant.signature': file.declarationSignedAt ? file.applicantName : undefined,
    'applicant.signedOn': dayOf(file.declarationSignedAt),
    'township.opinion': townshipOpinion(file),
    'township.handler': opinion?.preparedBy.name,
    'township.verifier': middleSigner(opinion?.signatures, 'verifier'),
    'township.head': signer(opinion?.signatures, 'head'),
    'township.signedOn': dayOf(opinion?.signedAt),
    'county.opinion': countyOpinion(file, pending),
    'county.handler': pending?.preparedBy ?? decision?.preparedBy?.name,
    'county.reviewer': middleSigner(decision?.signatures, 'reviewer'),
    'county.confirmer': signer(decision?.signatures, 'confirmer'),
    'county.signedOn': dayOf(decision?.decidedAt),
    'benefit.firstMonth': entitlement?.firstMonth ?? pending?.firstMonth ?? decision?.firstMonth,
    'benefit.monthlyFen': firstMonthAmount,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''));
}

/** Whose printed sentence of agreement has to be struck out: the township that proposes a refusal, the county that refuses. */
export function struckSentences(file: PrintedCase, pending?: PendingDecision): OpinionPlace[] {
  return [
    ...(file.opinion?.conclusion === 'DOES_NOT_MEET' ? (['township.opinion'] as const) : []),
    ...((pending ?? file.decision)?.kind === 'REFUSE' ? (['county.opinion'] as const) : []),
  ];
}

/** Where the form's own sentence says the usual, only what departs from it is written below; else the whole opinion. */
function townshipOpinion(file: PrintedCase): string | undefined {
  if (!file.opinion) return undefined;
  const { opinion } = file.opinion;
  const usual = opinion === proposedOpinion(file, 'MEETS') && hasSentence(file, 'township.opinion');
  return usual ? undefined : withName(file, opinion);
}

function countyOpinion(file: PrintedCase, pending: PendingDecision | undefined): string | undefined {
  const { decision } = file;
  const kind = (pending ?? decision)?.kind;
  const category = file.categoryLabel.zh;
  if (kind === 'REFUSE') return refusalOnPaper(category, pending?.reasons ?? decision?.reasons.map(({ text }) => text.zh) ?? []);
  if (kind !== 'CONFIRM' || hasSentence(file, 'county.opinion')) return undefined;
  return withName(file, `经复核，${file.child.name ?? ''}符合${category}保障条件，予以确认。`);
}

function hasSentence(file: PrintedCase, place: OpinionPlace): boolean {
  const definition = file.form.definition as FormDefinition | null;
  return definition !== null && hasOwnSentence(definition, place);
}

/** Opinions are written with the masked name; the paper shows it as the answers beside it do. */
function withName(file: PrintedCase, text: string): string {
  const child = file.form.answers['child'] as { name?: unknown } | undefined;
  return file.child.name && typeof child?.name === 'string' ? text.replaceAll(file.child.name, child.name) : text;
}

/** The calendar day of a moment, where the paper is signed. */
function dayOf(moment: string | null | undefined): string | undefined {
  return moment ? shanghaiDate(moment) : undefined;
}

/** The county's short wording of a refusal; the decision itself has the reasons with their clauses. */
export function refusalOnPaper(category: string, reasons: readonly string[]): string {
  const because = reasons.map((reason) => reason.replace(/[。；，]$/u, '')).join('；');
  return `经复核，${because === '' ? '' : `${because}，`}不符合${category}保障条件，不予确认。`;
}

function signer(signatures: SignatureLine[] | undefined, step: string): string | undefined {
  return signatures?.find((line) => line.step === step && line.signedAt !== null)?.by?.name;
}

/**
 * The middle of the form's three lines (查验人, 复核人): whoever signed that step; where the place has two people sign, the second looked
 * over what the first prepared and then decided, and stands in both lines. Never the one who prepared it.
 */
function middleSigner(signatures: SignatureLine[] | undefined, step: 'verifier' | 'reviewer'): string | undefined {
  if (!signatures || signatures.some((line) => line.step === step)) return signer(signatures, step);
  const last = signatures.at(-1);
  return signatures.length > 1 && last?.signedAt ? last.by?.name : undefined;
}

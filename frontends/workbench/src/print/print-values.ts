import { shanghaiDate } from '@onething/portal-kit';
import type { PrintSystemValue } from '@onething/policy/labels';
import type { CaseFile } from '../case/case.operations.ts';
import { proposedOpinion } from '../case/proposed-opinion.ts';
import type { SignatureLine } from '../case-types.ts';

/** What the officers' pages know for the printed form besides the applicant's answers. Absent values print as blanks. */
export type PrintValues = Partial<Record<PrintSystemValue, string | number>>;

/** The decision on paper before it is signed. */
export interface PendingDecision {
  /** Only where it departs from the form's own sentence of confirmation. */
  opinion?: string;
  firstMonth?: string | null;
  monthlyFen?: number | null;
  preparedBy?: string;
}

/** Fills the official form's own fields from the case; a decision still being written may stand in for the signed one. */
export function printValues(file: CaseFile, pending?: PendingDecision): PrintValues {
  const { opinion, decision, entitlement } = file;
  const firstMonthAmount = entitlement?.months[0]?.amountFen ?? pending?.monthlyFen;
  const values: Record<string, string | number | null | undefined> = {
    'case.number': file.number,
    'case.appliedOn': dayOf(file.submittedAt),
    'applicant.signature': file.declarationSignedAt ? file.applicantName : undefined,
    'applicant.signedOn': dayOf(file.declarationSignedAt),
    // The form's own sentence says the usual; only what departs from it is written below.
    'township.opinion': opinion && opinion.opinion !== proposedOpinion(file, 'MEETS') ? opinion.opinion : undefined,
    'township.handler': opinion?.preparedBy.name,
    'township.verifier': signer(opinion?.signatures, 'verifier'),
    'township.head': signer(opinion?.signatures, 'head'),
    'township.signedOn': dayOf(opinion?.signedAt),
    'county.opinion': pending ? pending.opinion : decision?.kind === 'REFUSE' ? refusalOnPaper(file.categoryLabel.zh) : undefined,
    'county.handler': pending?.preparedBy ?? decision?.preparedBy?.name,
    'county.reviewer': signer(decision?.signatures, 'reviewer'),
    'county.confirmer': signer(decision?.signatures, 'confirmer'),
    'county.signedOn': dayOf(decision?.decidedAt),
    'benefit.firstMonth': entitlement?.firstMonth ?? pending?.firstMonth ?? decision?.firstMonth,
    'benefit.monthlyFen': firstMonthAmount,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''));
}

/** The calendar day of a moment, where the paper is signed. */
function dayOf(moment: string | null | undefined): string | undefined {
  return moment ? shanghaiDate(moment) : undefined;
}

/** The county's short wording of a refusal; the reasons stand in the decision itself. */
export function refusalOnPaper(category: string): string {
  return `经复核，不符合${category}保障条件，不予确认。`;
}

function signer(signatures: SignatureLine[] | undefined, step: string): string | undefined {
  return signatures?.find((line) => line.step === step && line.signedAt !== null)?.by?.name;
}

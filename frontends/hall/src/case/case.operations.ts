import { operation } from '@onething/portal-kit';
import type { Citation, ClockReading, LocalisedText, Refusal } from '@onething/portal-kit';
import type { FormDefinition } from '@onething/policy/labels';
import type { CaseStatus } from '../draft/draft.operations.ts';
import type { Objection } from '../objection/objection.operations.ts';

export interface CaseStage {
  stage: 'APPLICATION' | 'ACCEPTANCE' | 'VERIFICATION' | 'CONFIRMATION' | 'PAYMENT';
  state: 'DONE' | 'CURRENT' | 'AHEAD';
  on: string | null;
  note: LocalisedText | null;
}

export type CaseClock = ClockReading & {
  step: 'VERIFICATION' | 'CONFIRMATION' | 'WHOLE';
  state: 'NOT_STARTED' | 'RUNNING' | 'PAUSED' | 'OVERDUE' | 'ON_TIME' | 'LATE' | 'OPEN';
  dueOn: string | null;
  citation: Citation | null;
  openYear: number | null;
};

export interface Notice {
  id: string;
  kind: 'ONE_TIME_NOTICE' | 'SUPPLEMENT_REQUEST' | 'DECISION' | 'MERGED' | 'CHANGE';
  level: 'TOWNSHIP' | 'COUNTY';
  sentAt: string;
  answeredAt: string | null;
  text: LocalisedText;
  items: { materialCode: string | null; label: LocalisedText; factPath: string | null; text: string }[];
}

export interface Decision {
  id: string;
  kind: 'CONFIRM' | 'REFUSE';
  title: LocalisedText;
  paragraphs: string[];
  paragraphsEn: string[];
  reasons: { code: string; text: LocalisedText; citation: Citation | null }[];
  citations: Citation[];
  firstMonth: string | null;
  decidedAt: string | null;
  appeal: LocalisedText;
}

export interface AmountLine {
  kind: string;
  label: LocalisedText;
  amountFen: number;
  citation: Citation | null;
  sample: boolean;
}

export interface EntitlementMonth {
  month: string;
  amountFen: number;
  basis: string;
  sample: boolean;
  lines: AmountLine[];
}

export interface Entitlement {
  id: string;
  state: 'ESTABLISHED' | 'STANDARD_UNSET' | 'FACTS_MISSING' | 'CARE_ONLY';
  firstMonth: string | null;
  months: EntitlementMonth[];
  refusal: { code: string; message: LocalisedText } | null;
}

export interface ApplicantCase {
  id: string;
  number: string | null;
  status: CaseStatus;
  statusLabel: LocalisedText;
  version: number;
  categoryLabel: LocalisedText;
  jurisdiction: { code: string; name: LocalisedText };
  townshipUnit: { code: string; name: LocalisedText } | null;
  child: { id: string; name: string | null };
  submittedAt: string | null;
  completedAt: string | null;
  clock: CaseClock | null;
  stages: CaseStage[];
  notices: Notice[];
  decision: Decision | null;
  certificate: { number: string; issuedOn: string } | null;
  actions: { id: string; at: string; text: LocalisedText }[];
  allowedActions: string[];
  calendarOpen: boolean;
  form: { step: string | null };
  objections: Objection[];
  /** Last day to object to the refusal in force. */
  objectionUntil: string | null;
  rating: { score: number; comment: string | null; ratedAt: string } | null;
  entitlement: Entitlement | null;
}

/** A handed-in case as its applicant follows it. */
export const caseQuery = operation<{ case: ApplicantCase | null }, { id: string }>(`
  query ApplicantCase($id: ID!) {
    case(id: $id) {
      id
      number
      status
      statusLabel { zh en }
      version
      categoryLabel { zh en }
      jurisdiction { code name { zh en } }
      townshipUnit { code name { zh en } }
      child { id name }
      submittedAt
      completedAt
      clock {
        step
        state
        limitWorkingDays
        workingDaysUsed
        workingDaysLeft
        dueOn
        ticks { date kind }
        pausedDays
        citation { document clause assumed }
        openYear
      }
      stages { stage state on note { zh en } }
      notices {
        id
        kind
        level
        sentAt
        answeredAt
        text { zh en }
        items { materialCode label { zh en } factPath text }
      }
      decision {
        id
        kind
        title { zh en }
        paragraphs
        paragraphsEn
        reasons { code text { zh en } citation { document clause assumed } }
        citations { document clause assumed }
        firstMonth
        decidedAt
        appeal { zh en }
      }
      certificate { number issuedOn }
      actions { id at text { zh en } }
      allowedActions
      calendarOpen
      form { step }
      objections { id reason raisedAt outcome answer answeredAt }
      objectionUntil
      rating { score comment ratedAt }
      entitlement {
        id
        state
        firstMonth
        months(first: 12) {
          month
          amountFen
          basis
          sample
          lines { kind label { zh en } amountFen citation { document clause assumed } sample }
        }
        refusal { code message { zh en } }
      }
    }
  }
`);

type Acted = { __typename: 'Case'; id: string; status: CaseStatus; version: number };

/** Says that what a notice asked for has been supplied. */
export const answerNoticeMutation = operation<
  { answerNotice: Acted | Refusal },
  { input: { caseId: string; noticeId: string; idempotencyKey: string } }
>(`
  mutation AnswerNotice($input: AnswerNoticeInput!) {
    answerNotice(input: $input) {
      __typename
      ... on Case { id status version }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Takes the application back. */
export const withdrawApplicationMutation = operation<
  { withdrawApplication: Acted | Refusal },
  { input: { caseId: string; version: number; reason: string; idempotencyKey: string } }
>(`
  mutation WithdrawApplication($input: WithdrawApplicationInput!) {
    withdrawApplication(input: $input) {
      __typename
      ... on Case { id status version }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

export interface PrintedCase {
  id: string;
  number: string | null;
  submittedAt: string | null;
  declarationSignedAt: string | null;
  applicantName: string;
  jurisdiction: { code: string; children: { code: string; name: LocalisedText }[] };
  form: { title: LocalisedText; definition: FormDefinition; answers: Record<string, unknown> };
  decision: { firstMonth: string | null } | null;
  materials: { code: string; files: { mediaType: string; url: string }[] }[];
}

/** What stands on the official form. */
export const printedCaseQuery = operation<{ case: PrintedCase | null }, { id: string }>(`
  query PrintedCase($id: ID!) {
    case(id: $id) {
      id
      number
      submittedAt
      declarationSignedAt
      applicantName
      jurisdiction { code children { code name { zh en } } }
      form { title { zh en } definition answers }
      decision { firstMonth }
      materials { code files { mediaType url } }
    }
  }
`);

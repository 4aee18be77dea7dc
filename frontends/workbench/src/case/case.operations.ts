/** Everything the case page shows, in one question; the entitlement comes from payments and may be missing alone. */
import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import type { Entitlement } from '../amount-types.ts';
import type { CaseDuplicate, OtherCase } from '../duplicate/duplicate.operations.ts';
import type { Enquiry } from '../enquiry/enquiry.operations.ts';
import type {
  CaseClock,
  CaseHead,
  CaseHistoryEntry,
  ComparisonCounts,
  ComparisonSection,
  DecisionDocument,
  Material,
  Notice,
  Place,
  PolicyResult,
  VerificationOpinion,
} from '../case-types.ts';

export interface CaseFile extends CaseHead {
  capacity: 'GUARDIAN' | 'ENTRUSTED_RELATIVE' | 'VILLAGE_COMMITTEE';
  jurisdiction: Place;
  townshipUnit: Place | null;
  applicantName: string;
  completedAt: string | null;
  declarationSignedAt: string | null;
  clocks: CaseClock[];
  /** `definition` is a FormDefinition of the release the case is pinned to; `answers` are masked for staff. */
  form: {
    code: string;
    title: LocalisedText;
    definition: unknown;
    answers: Record<string, unknown>;
    revision: number;
    revealablePaths: string[];
  };
  materials: Material[];
  comparison: ComparisonSection[];
  comparisonCounts: ComparisonCounts;
  policy: PolicyResult | null;
  duplicates: CaseDuplicate[];
  /** Applications of the same parents or guardian: brothers and sisters. */
  family: OtherCase[];
  enquiries: Enquiry[];
  opinion: VerificationOpinion | null;
  notices: Notice[];
  decision: DecisionDocument | null;
  certificate: { number: string; issuedOn: string } | null;
  actions: CaseHistoryEntry[];
  calendarOpen: boolean;
  /** Null when payments does not answer; the answer's problems then name it. */
  entitlement: Entitlement | null;
}

export const caseQuery = operation<{ case: CaseFile | null }, { id: string }>(`query WorkbenchCase($id: ID!) {
  case(id: $id) {
    id number version status statusLabel { zh en } category categoryLabel { zh en }
    capacity applicantName submittedAt completedAt declarationSignedAt calendarOpen flags allowedActions
    jurisdiction { code name { zh en } }
    townshipUnit { code name { zh en } }
    child { id name sex ageYears bornOn residentId }
    clock { step state limitWorkingDays workingDaysUsed workingDaysLeft dueOn ticks { date kind } pausedDays citation { document clause } openYear }
    clocks { step state limitWorkingDays workingDaysUsed workingDaysLeft dueOn ticks { date kind } pausedDays citation { document clause } openYear }
    stages { stage state on by note { zh en } }
    nextStep { verb { zh en } reason { zh en } action }
    handler { subject name }
    form { code title { zh en } definition answers revision revealablePaths }
    materials {
      id code label { zh en } required because { zh en } citation { document clause } state
      files { fileId fileName mediaType sizeBytes url sameAs { zh en } }
      provesPaths note waivedBy { zh en }
    }
    comparison {
      id section { zh en }
      rows {
        path factPath label { zh en } declared declaredText { zh en } materials { id } waived
        agency { state text { zh en } source { zh en } answeredAt evidenceId }
        affects origin finding { zh en } revealable
      }
    }
    comparisonCounts { agrees differs awaited noData }
    policy {
      decision categoryLabel { zh en }
      conditions { id depth label { zh en } truth detail { zh en } citation { document clause } }
      missing { path label { zh en } whenYes whenNo yesText { zh en } noText { zh en } materialCode }
      reasons { code text { zh en } citation { document clause } }
      otherCategories { category label { zh en } decision }
      releases { code releaseId hash }
    }
    duplicates {
      id state score shared text { zh en } canMerge decidedBy reason
      otherCase { id number statusLabel { zh en } categoryLabel { zh en } child { name ageYears } }
    }
    family { id number statusLabel { zh en } categoryLabel { zh en } child { name ageYears } }
    enquiries {
      id kind label { zh en } level onDate people { zh en } finding
      facts { path label { zh en } value { zh en } } files { fileId fileName mediaType sizeBytes url } by { subject name } at
    }
    opinion { conclusion opinion preparedBy { subject name } preparedAt signedAt signatures { step stepLabel { zh en } by { subject name } signedAt } }
    notices { id kind level sentAt by { subject name } items { materialCode label { zh en } factPath text } answeredAt }
    decision {
      id kind title { zh en } paragraphs paragraphsEn
      reasons { code text { zh en } citation { document clause } fromPolicy }
      citations { document clause }
      firstMonth deviationReason preparedBy { subject name } preparedAt
      signatures { step stepLabel { zh en } by { subject name } signedAt }
      decidedAt appeal { zh en } layers { code releaseId hash }
    }
    certificate { number issuedOn }
    actions { id at actor by { subject name } kind text { zh en } }
    entitlement {
      id state firstMonth payer { code name { zh en } }
      months(first: 12) { month amountFen basis sample lines { kind label { zh en } amountFen citation { document clause } releaseId sample } }
      refusal { code message { zh en } }
      amountObjections { id outcome }
    }
  }
}`);

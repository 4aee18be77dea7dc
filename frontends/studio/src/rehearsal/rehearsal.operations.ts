import type { Category } from '@onething/policy/labels';
import { operation } from '@onething/portal-kit';
import type { Citation, LocalisedText } from '@onething/portal-kit';
import type { ActRefusal, ListPage } from '@onething/portal-kit/officers';

type PartState = 'RUNNING' | 'COMPLETED' | 'CANCELLED' | 'FAILED';
export type AmountKind = 'GAINS' | 'LOSES' | 'SHIFTS' | 'UNDECIDED';
export type AmountGrouping = 'COUNTY' | 'CATEGORY' | 'CLAUSE';

/** How far one part has come. */
export interface Progress {
  state: PartState;
  total: number;
  done: number;
  changed: number;
  unanswered: number;
  /** Why it could not be carried out. */
  failure: 'RELEASE_MISSING' | 'CASES_UNANSWERABLE' | null;
}

/** What a month costs on either side. */
export interface MonthCost {
  month: string;
  beforeFen: number;
  afterFen: number;
}

/** What a year costs a county, beside its budget. */
export interface YearCost {
  county: { code: string; name: LocalisedText };
  fiscalYear: number;
  throughMonth: string;
  beforeFen: number;
  afterFen: number;
  budgetFen: number | null;
  breachMonthAfter: string | null;
}

/** Something that changes amounts or cases, with its clause. */
export interface Cause {
  id: string;
  label: LocalisedText;
  citation: Citation | null;
}

/** Changed amounts, added up. */
export interface AmountSum {
  kind: AmountKind;
  county: { code: string; name: LocalisedText } | null;
  category: Category | null;
  cause: Cause | null;
  cases: number;
  beforeFen: number;
  afterFen: number;
  differenceFen: number;
  arrearsFen: number;
}

export type CaseKind =
  | 'NEWLY_ELIGIBLE'
  | 'NO_LONGER_ELIGIBLE'
  | 'NEWLY_OPEN'
  | 'DEADLINE_BROKEN'
  | 'DEADLINE_EARLIER'
  | 'MATERIALS_REQUIRED'
  | 'ANSWERS_REQUIRED';

/** Cases that would come out otherwise, counted. */
export interface CaseCount {
  kind: CaseKind;
  open: number;
  enrolled: number;
}

/** A rehearsal with its figures, also while it runs. */
export interface Rehearsal {
  id: string;
  state: PartState;
  draftRevision: number | null;
  requestedBy: string;
  requestedAt: string;
  endedAt: string | null;
  fromMonth: string;
  amountProgress: Progress | null;
  amountSums: AmountSum[] | null;
  monthlyCost: MonthCost[] | null;
  yearCost: YearCost[] | null;
  caseProgress: Progress | null;
  caseEffectCounts: CaseCount[] | null;
  policyCaseFigures: { total: number; redBefore: number; redAfter: number; newlyRed: number } | null;
}

/** The latest rehearsal of a draft. */
export const rehearsalsQuery = operation<{ rehearsals: ListPage<Rehearsal> }, { code: string; draftId: string }>(`
  query StudioRehearsals($code: JurisdictionCode!, $draftId: ID) {
    rehearsals(code: $code, draftId: $draftId, first: 1) {
      edges {
        node {
          id
          state
          draftRevision
          requestedBy
          requestedAt
          endedAt
          fromMonth
          amountProgress { state total done changed unanswered failure }
          amountSums { kind county { code name { zh en } } category cause { id label { zh en } citation { document clause assumed } } cases beforeFen afterFen differenceFen arrearsFen }
          monthlyCost { month beforeFen afterFen }
          yearCost { county { code name { zh en } } fiscalYear throughMonth beforeFen afterFen budgetFen breachMonthAfter }
          caseProgress { state total done changed unanswered failure }
          caseEffectCounts { kind open enrolled }
          policyCaseFigures { total redBefore redAfter newlyRed }
        }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

/** Amounts added up by county, category or clause. */
export const amountSumsQuery = operation<
  { rehearsal: { id: string; amountSums: AmountSum[] | null } },
  { id: string; by: AmountGrouping }
>(`
  query StudioAmountSums($id: ID!, $by: AmountGrouping!) {
    rehearsal(id: $id) {
      id
      amountSums(by: $by) { kind county { code name { zh en } } category cause { id label { zh en } citation { document clause assumed } } cases beforeFen afterFen differenceFen arrearsFen }
    }
  }
`);

/** One child that would be paid otherwise. */
export interface AmountEffect {
  id: string;
  kind: AmountKind;
  /** Masked; null: another office has it now. */
  case: { id: string; childName: string | null } | null;
  county: { code: string; name: LocalisedText };
  category: Category;
  month: string;
  beforeFen: number;
  afterFen: number;
  differenceFen: number;
  cause: Cause;
}

/** Children that would be paid otherwise, one by one. */
export const amountEffectsQuery = operation<
  { rehearsal: { id: string; amountEffects: ListPage<AmountEffect> | null } },
  { id: string; kind?: AmountKind; after?: string }
>(`
  query StudioAmountEffects($id: ID!, $kind: AmountEffectKind, $after: String) {
    rehearsal(id: $id) {
      id
      amountEffects(kind: $kind, first: 20, after: $after) {
        edges {
          node {
            id
            kind
            case { id childName }
            county { code name { zh en } }
            category
            month
            beforeFen
            afterFen
            differenceFen
            cause { id label { zh en } citation { document clause assumed } }
          }
        }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);

/** Stops a rehearsal that runs. */
export const cancelRehearsal = operation<{ act: { id: string } | ActRefusal }, { input: { rehearsalId: string; idempotencyKey: string } }>(`
  mutation StudioCancelRehearsal($input: CancelRehearsalInput!) {
    act: cancelRehearsal(input: $input) {
      ... on Rehearsal { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

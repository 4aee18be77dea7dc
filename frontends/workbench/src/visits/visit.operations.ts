import { operation } from '@onething/portal-kit';
import type { LocalisedText, Refusal } from '@onething/portal-kit';

export type VisitActor = 'VILLAGE' | 'TOWNSHIP' | 'COUNTY' | 'COUNTY_DATA' | 'RESCUE_AGENCY';
export type VisitOutcome = 'COUNTED' | 'EXTRA' | 'CONFLICT' | 'NOT_SEEN' | 'UNSCHEDULED';
export type DutyState = 'OVERDUE' | 'DUE' | 'DONE' | 'UNSET';

/** A duty to visit one child, as lists show it. */
export interface VisitDuty {
  id: string;
  caseId: string;
  caseNumber: string | null;
  childName: string | null;
  ageYears: number | null;
  guardianName: string | null;
  address: string | null;
  state: DutyState;
  period: string;
  opensOn: string | null;
  dueOn: string | null;
  overduePeriods: string[];
  escalated: boolean;
  lastVisitOn: string | null;
  openFindings: number;
  village: { code: string; name: LocalisedText } | null;
  township: { code: string; name: LocalisedText } | null;
  latestVisits: { id: string; seenOn: string; by: string; outcome: VisitOutcome; note: string }[];
}

export interface VisitFrequency {
  actor: VisitActor;
  frequency: string | null;
  citation: { document: string; clause: string } | null;
}

export interface VisitList {
  visitDuties: { edges: { node: VisitDuty }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  visitDutyCounts: { overdue: number; due: number; done: number; unset: number; countedUpTo: number; today: string };
  visitFrequencies: VisitFrequency[];
}

export interface VisitDutyFilter {
  actor?: VisitActor;
  states?: DutyState[];
  places?: string[];
  withFindings?: boolean;
  withoutVillage?: boolean;
  caseId?: string;
}

export const visitListQuery = operation<VisitList, { first: number; after?: string; filter?: VisitDutyFilter }>(`
  query VisitList($first: Int, $after: String, $filter: VisitDutyFilter) {
    visitDuties(first: $first, after: $after, filter: $filter) {
      edges {
        node {
          id
          caseId
          caseNumber
          childName
          ageYears
          guardianName
          address
          state
          period
          opensOn
          dueOn
          overduePeriods
          escalated
          lastVisitOn
          openFindings
          village { code name { zh en } }
          township { code name { zh en } }
          latestVisits { id seenOn by outcome note }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
    visitDutyCounts(filter: $filter) { overdue due done unset countedUpTo today }
    visitFrequencies { actor frequency citation { document clause } }
  }
`);

/** What is answered at a visit. */
export interface VisitAnswers {
  childSeen: 'YES' | 'NO';
  home?: 'SAME' | 'ELSEWHERE';
  whereabouts?: string;
  carer?: 'GUARDIAN' | 'OTHER_RELATIVE' | 'NOBODY';
  schooling?: 'IN_SCHOOL' | 'OUT_OF_SCHOOL' | 'NOT_OF_AGE';
  health?: 'WELL' | 'ILL';
  registration?: 'REGISTERED' | 'UNREGISTERED' | 'UNCLEAR';
  parentChange?: { parent: 'FATHER' | 'MOTHER'; change: 'REAPPEARED' | 'RELEASED' | 'DIED' | 'OTHER' };
  urgent?: boolean;
  note: string;
}

export interface RecordVisitInput extends VisitAnswers {
  visitId: string;
  caseId: string;
  seenOn: string;
  photoReceipts: string[];
  corrects?: string;
  correctionReason?: string;
  idempotencyKey: string;
}

export interface RecordedVisit {
  __typename: 'Visit';
  id: string;
  outcome: VisitOutcome;
  counted: { by: string; seenOn: string } | null;
}

export const recordVisitMutation = operation<{ recordVisit: RecordedVisit | Refusal }, { input: RecordVisitInput }>(`
  mutation RecordVisit($input: RecordVisitInput!) {
    recordVisit(input: $input) {
      __typename
      ... on Visit { id outcome counted { by seenOn } }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

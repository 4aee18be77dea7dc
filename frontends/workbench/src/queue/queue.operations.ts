/** What the queue asks: its rows by key, its counts, the preview of one row, and taking a case. */
import type { Category } from '@onething/policy/labels';
import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import type {
  CaseFlag,
  CaseHead,
  CaseHistoryEntry,
  CaseStatus,
  ComparisonCounts,
  ComparisonRow,
  ComparisonSection,
  Place,
  PolicyResult,
} from '../case-types.ts';
import type { ActResult } from '../case/acts.operations.ts';

export type QueueView =
  | 'MINE'
  | 'TODAY'
  | 'PAUSED'
  | 'FORWARDED'
  | 'ALL_OPEN'
  | 'TO_ACCEPT'
  | 'VERIFYING'
  | 'READY'
  | 'REPORTED'
  | 'RETURNED'
  | 'ENDANGERED';
export type QueueSort = 'DAYS_LEFT' | 'RECEIVED_ON' | 'PLACE';
export type FilingChannel = 'ONLINE' | 'WINDOW' | 'VILLAGE_DIRECTOR' | 'RELIEF_HELPER';
export type HandlerFilter = 'ME' | 'NOBODY' | 'ME_OR_NOBODY' | 'ANYBODY';

export interface QueueFilter {
  view?: QueueView;
  statuses?: CaseStatus[];
  handler?: HandlerFilter;
  category?: Category[];
  flags?: CaseFlag[];
  text?: string;
  places?: string[];
  assignee?: string;
  overdue?: boolean;
  receivedFrom?: string;
  receivedTo?: string;
  dueFrom?: string;
  dueTo?: string;
  channels?: FilingChannel[];
}

export interface QueuePage {
  caseQueue: { edges: { cursor: string; node: CaseHead }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}

export interface QueueVariables {
  filter: QueueFilter;
  sort: QueueSort;
  first: number;
  after?: string | null;
}

export interface QueueCounts {
  caseQueueCounts: {
    overdue: number;
    dueWithinTwo: number;
    dueWithinFive: number;
    later: number;
    paused: number;
    total: number;
    /** A figure of this height means so many or more. */
    countedUpTo: number;
    views: { view: QueueView; count: number }[];
  };
}

export interface CasePreview {
  case:
    | (Pick<CaseHead, 'id'> & {
        applicantName: string;
        comparisonCounts: ComparisonCounts;
        comparison: (Pick<ComparisonSection, 'id' | 'section'> & { rows: Pick<ComparisonRow, 'path' | 'label' | 'agency'>[] })[];
        policy: Pick<PolicyResult, 'decision' | 'conditions' | 'missing'> | null;
        actions: CaseHistoryEntry[];
      })
    | null;
}

export const queueQuery = operation<
  QueuePage,
  QueueVariables
>(`query WorkbenchQueue($filter: CaseQueueFilter, $sort: CaseQueueSort, $first: Int, $after: String) {
  caseQueue(filter: $filter, sort: $sort, first: $first, after: $after) {
    edges {
      cursor
      node {
        id number version status statusLabel { zh en } category categoryLabel { zh en }
        child { id name sex ageYears residentId }
        clock { step state limitWorkingDays workingDaysUsed workingDaysLeft dueOn ticks { date kind } pausedDays openYear }
        stages { stage state on by note { zh en } }
        flags
        nextStep { verb { zh en } reason { zh en } action }
        handler { subject name }
        submittedAt allowedActions
      }
    }
    pageInfo { endCursor hasNextPage }
  }
}`);

/** What a county offers to apply for, and its township units: what its queue can be narrowed to. */
export interface OfferedPlace {
  offeredCategories: { category: Category; label: LocalisedText }[];
  children: Place[];
}

export const filterChoicesQuery = operation<
  { jurisdiction: OfferedPlace | null },
  { code: string }
>(`query WorkbenchFilterChoices($code: JurisdictionCode!) {
  jurisdiction(code: $code) { offeredCategories { category label { zh en } } children { code name { zh en } } }
}`);

export const queueCountsQuery = operation<QueueCounts, { filter: QueueFilter }>(`query WorkbenchQueueCounts($filter: CaseQueueFilter) {
  caseQueueCounts(filter: $filter) {
    overdue dueWithinTwo dueWithinFive later paused total countedUpTo
    views { view count }
  }
}`);

export const casePreviewQuery = operation<CasePreview, { id: string }>(`query WorkbenchCasePreview($id: ID!) {
  case(id: $id) {
    id applicantName
    comparisonCounts { agrees differs awaited noData }
    comparison { id section { zh en } rows { path label { zh en } agency { state text { zh en } source { zh en } answeredAt } } }
    policy {
      decision
      conditions { id depth label { zh en } truth detail { zh en } citation { document clause } }
      missing { path label { zh en } whenYes whenNo yesText { zh en } noText { zh en } materialCode }
    }
    actions { id at actor by { subject name } kind text { zh en } }
  }
}`);

export const assignCaseMutation = operation<
  { act: ActResult },
  { input: { caseId: string; version: number; idempotencyKey: string } }
>(`mutation WorkbenchAssignCase($input: AssignCaseInput!) {
  act: assignCase(input: $input) {
    ... on Case { id version }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

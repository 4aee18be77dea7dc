/** What stands around the queue: saved views, colleagues, giving many cases, the list as a file. */
import { operation } from '@onething/portal-kit';
import type { Refusal } from '../case/acts.operations.ts';
import type { QueueFilter, QueueSort } from './queue.operations.ts';

/** A filter as the server remembers it: what is not set is null. */
export type SavedFilter = { [Field in keyof Omit<QueueFilter, 'text'>]: QueueFilter[Field] | null };

export interface SavedView {
  id: string;
  name: string;
  shared: boolean;
  own: boolean;
  savedBy: string | null;
  filter: SavedFilter;
  sort: QueueSort;
  count: number;
  missingPlaces: string[];
}

export interface Colleague {
  id: string;
  name: string;
}

export interface AssignedRow {
  caseId: string;
  assigned: boolean;
  code: string | null;
  message: string | null;
}

export interface ExportedList {
  fileName: string;
  mediaType: string;
  rows: number;
  withheld: number;
  contentBase64: string;
}

type Keyed<Input> = { input: Input & { idempotencyKey: string } };

export const deskQuery = operation<
  { savedViews: SavedView[]; assignableOfficers: Colleague[] },
  Record<string, never>
>(`query WorkbenchDesk {
  savedViews {
    id name shared own savedBy sort count missingPlaces
    filter { view statuses handler category flags places assignee overdue receivedFrom receivedTo dueFrom dueTo channels }
  }
  assignableOfficers { id name }
}`);

export const saveViewMutation = operation<
  { act: { id: string; name: string } | Refusal },
  Keyed<{ name: string; shared: boolean; filter: QueueFilter; sort: QueueSort }>
>(`mutation WorkbenchSaveView($input: SaveViewInput!) {
  act: saveView(input: $input) {
    ... on SavedView { id name }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const removeViewMutation = operation<
  { act: { id: string } | Refusal },
  Keyed<{ id: string }>
>(`mutation WorkbenchRemoveView($input: RemoveViewInput!) {
  act: removeView(input: $input) {
    ... on RemovedView { id }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const assignCasesMutation = operation<
  { act: { rows: AssignedRow[] } | Refusal },
  Keyed<{ cases: { caseId: string; version: number }[]; assignee?: string }>
>(`mutation WorkbenchAssignCases($input: AssignCasesInput!) {
  act: assignCases(input: $input) {
    ... on AssignedCases { rows { caseId assigned code message } }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const exportQueueMutation = operation<
  { act: ExportedList | Refusal },
  Keyed<{ filter: QueueFilter; sort: QueueSort }>
>(`mutation WorkbenchExportQueue($input: ExportQueueInput!) {
  act: exportQueue(input: $input) {
    ... on ExportedList { fileName mediaType rows withheld contentBase64 }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

export const reportForDutyMutation = operation<
  { act: { releasedCases: number } | Refusal },
  Keyed<Record<never, never>>
>(`mutation WorkbenchReportForDuty($input: ReportForDutyInput!) {
  act: reportForDuty(input: $input) {
    ... on DutyReport { releasedCases }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

/** Files on their way between offices: what the pages ask, and what officers do with them. */
import { operation } from '@onething/portal-kit';
import type { LocalisedText, Operation } from '@onething/portal-kit';
import type { Place } from '../case-types.ts';
import type { Refusal } from '../case/acts.operations.ts';
import type { ListOrder } from '../pieces/list-sort.tsx';

export type TransferState = 'TO_HAND_OVER' | 'OFFERED' | 'ACCEPTED' | 'TAKEN_UP' | 'OUTSIDE' | 'CALLED_OFF';
export type TransferAct = 'HAND_OVER' | 'ACCEPT' | 'RETURN' | 'TAKE_UP';

export interface PlaceAnswer {
  jurisdiction: Place;
  decision: 'ELIGIBLE' | 'INELIGIBLE' | 'UNDETERMINED' | null;
  reasons: LocalisedText[];
  standardFen: number | null;
  sample: boolean;
  materials: { code: string; label: LocalisedText; held: boolean }[];
}

export interface Transfer {
  id: string;
  caseId: string;
  version: number;
  reason: 'MOVED' | 'REASSIGNED' | 'CORRECTED';
  state: TransferState;
  stateLabel: LocalisedText;
  from: Place;
  to: Place;
  fromCounty: Place;
  toCounty: Place;
  crossProvince: boolean;
  movedOn: string;
  lastMonth: string;
  firstMonth: string;
  openedAt: string;
  dueOn: string | null;
  escalated: boolean;
  offeredAt: string | null;
  offeredByName: string | null;
  answeredAt: string | null;
  answeredByName: string | null;
  acts: TransferAct[];
}

export interface WholeTransfer extends Transfer {
  note: string | null;
  file: {
    number: string | null;
    childName: string | null;
    bornOn: string | null;
    categoryLabel: LocalisedText;
    confirmedOn: string | null;
    firstMonth: string | null;
    papers: number;
    changes: number;
  };
  comparison: PlaceAnswer[];
}

export const transfersQuery = operation<
  { caseTransfers: { edges: { node: Transfer }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } },
  { side: 'FROM' | 'TO'; states?: TransferState[]; sort: ListOrder; after?: string }
>(`query WorkbenchTransfers($side: TransferSide!, $states: [TransferState!], $sort: ListOrder, $after: String) {
  caseTransfers(side: $side, states: $states, sort: $sort, first: 50, after: $after) { edges { node { id caseId version reason state stateLabel { zh en } from { code name { zh en } } to { code name { zh en } }
  fromCounty { code name { zh en } } toCounty { code name { zh en } } crossProvince movedOn lastMonth firstMonth openedAt dueOn escalated
  offeredAt offeredByName answeredAt answeredByName acts } } pageInfo { hasNextPage endCursor } }
}`);

export const transferQuery = operation<{ caseTransfer: WholeTransfer | null }, { id: string }>(`query WorkbenchTransfer($id: ID!) {
  caseTransfer(id: $id) {
    id caseId version reason state stateLabel { zh en } from { code name { zh en } } to { code name { zh en } }
  fromCounty { code name { zh en } } toCounty { code name { zh en } } crossProvince movedOn lastMonth firstMonth openedAt dueOn escalated
  offeredAt offeredByName answeredAt answeredByName acts note
    file { number childName bornOn categoryLabel { zh en } confirmedOn firstMonth papers changes }
    comparison { jurisdiction { code name { zh en } } decision reasons { zh en } standardFen sample materials { code label { zh en } held } }
  }
}`);

type Act<Input> = Operation<{ act: { id: string } | Refusal }, { input: Input & { idempotencyKey: string } }>;
export const handOverFile: Act<{ transferId: string; version: number; note: string }> = operation(
  `mutation WorkbenchHandOverFile($input: HandOverFileInput!) { act: handOverFile(input: $input) { ... on CaseTransfer { id } ... on LawfulRefusal { code message details { path code message } } } }`,
);
export const answerTransfer: Act<{
  transferId: string;
  version: number;
  act: 'ACCEPT' | 'RETURN';
  townshipCode?: string;
  reason?: string;
}> = operation(
  `mutation WorkbenchAnswerTransfer($input: AnswerTransferInput!) { act: answerTransfer(input: $input) { ... on CaseTransfer { id } ... on LawfulRefusal { code message details { path code message } } } }`,
);
export const takeUpTransfer: Act<{ transferId: string; version: number }> = operation(
  `mutation WorkbenchTakeUpTransfer($input: TakeUpTransferInput!) { act: takeUpTransfer(input: $input) { ... on CaseTransfer { id } ... on LawfulRefusal { code message details { path code message } } } }`,
);

export interface BulkTransfer {
  id: string;
  from: Place;
  to: Place;
  onDate: string;
  reason: string;
  byName: string;
  orderedAt: string;
  acceptedByName: string | null;
  total: number;
  pending: number;
  offered: number;
  done: number;
  refusals: { caseId: string; number: string | null; reason: LocalisedText }[];
  mayAccept: boolean;
}

export const bulkTransfersQuery = operation<{ bulkTransfers: BulkTransfer[] }, Record<string, never>>(
  `query WorkbenchBulkTransfers { bulkTransfers { id from { code name { zh en } } to { code name { zh en } } onDate reason byName orderedAt acceptedByName total pending offered done
  refusals { caseId number reason { zh en } } mayAccept } }`,
);

export const bulkPreviewQuery = operation<
  { bulkTransferPreview: { enrolled: number; running: number } | Refusal },
  { fromArea: string; toArea: string }
>(`query WorkbenchBulkPreview($fromArea: JurisdictionCode!, $toArea: JurisdictionCode!) {
  bulkTransferPreview(fromArea: $fromArea, toArea: $toArea) { ... on BulkTransferPreview { enrolled running } ... on LawfulRefusal { code message details { path code message } } }
}`);

export const beginBulkTransfer: Act<{ fromArea: string; toArea: string; onDate: string; reason: string }> = operation(
  `mutation WorkbenchBeginBulkTransfer($input: BeginBulkTransferInput!) { act: beginBulkTransfer(input: $input) { ... on BulkTransfer { id } ... on LawfulRefusal { code message details { path code message } } } }`,
);
export const acceptBulkTransfer: Act<{ batchId: string }> = operation(
  `mutation WorkbenchAcceptBulkTransfer($input: AcceptBulkTransferInput!) { act: acceptBulkTransfer(input: $input) { ... on BulkTransfer { id } ... on LawfulRefusal { code message details { path code message } } } }`,
);

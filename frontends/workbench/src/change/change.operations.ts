/** Changes of enrolled children: what the pages ask, and what officers do with them. */
import { operation } from '@onething/portal-kit';
import type { Citation, LocalisedText, Operation } from '@onething/portal-kit';
import type { Place } from '../case-types.ts';
import type { Refusal } from '../case/acts.operations.ts';
import type { ListOrder } from '../pieces/list-sort.tsx';

export const changeGrounds = [
  'CHILD_DIED',
  'TURNED_18',
  'PARENT_REAPPEARED',
  'PARENT_RELEASED',
  'PARENT_DIED',
  'CHILD_RESTRICTED',
  'MOVED',
  'OTHER_BENEFITS',
  'PAYEE_CHANGED',
  'OTHER_CAUSE',
  'CORRECTION',
] as const;
export type ChangeGround = (typeof changeGrounds)[number];

export const changeStatuses = ['PROPOSED', 'CHECKED', 'PREPARED', 'DECIDED', 'REFUSED', 'WITHDRAWN'] as const;
export type ChangeStatus = (typeof changeStatuses)[number];

export const changeSources = ['GUARDIAN', 'VILLAGE', 'TOWNSHIP', 'COUNTY', 'AGENCY', 'CALENDAR'] as const;
export type ChangeSource = (typeof changeSources)[number];

export type ChangeAct = 'CHECK' | 'PREPARE' | 'SIGN' | 'REFUSE' | 'WITHDRAW' | 'OBJECT';

export const changePapers = [
  'AGENCY_DATA',
  'DEATH_CERTIFICATE',
  'RELEASE_CERTIFICATE',
  'COURT_DOCUMENT',
  'POLICE_RECORD',
  'HOUSEHOLD_REGISTER',
  'SCHOOL_CERTIFICATE',
  'HOME_VISIT',
  'OTHER',
] as const;
export type ChangePaper = (typeof changePapers)[number];

/** What is said of a change, as the mutations take it. */
export interface ChangeDetailsInput {
  on?: string;
  parent?: 'father' | 'mother';
  circumstance?: string;
  to?: string;
  level?: string;
  graduatesOn?: string;
  otherBenefits?: { kind: string; fen?: number; from?: string; until?: string }[];
  payeeName?: string;
  payeeRelation?: string;
  corrects?: string;
  note?: string;
}

export interface ChangeEffect {
  fromMonth: string | null;
  lastMonth: string | null;
  stopMonth: string | null;
  reinstates: boolean;
  months: { month: string; beforeFen: number | null; afterFen: number | null; payerBefore: Place | null; payerAfter: Place | null }[];
  arrearsFen: number;
  overpaidFen: number;
  lumpSumMonth: string | null;
  lumpSumFen: number | null;
  remains: LocalisedText[];
  missing: string[];
  unset: boolean;
  careOnly: boolean;
}

export interface ChangeLine {
  id: string;
  version: number;
  ground: ChangeGround;
  groundLabel: LocalisedText;
  /** Absent in lists over many cases. */
  correctedBy?: string | null;
  source: ChangeSource;
  sourceLabel: LocalisedText;
  status: ChangeStatus;
  statusLabel: LocalisedText;
  proposedAt: string;
  closedAt: string | null;
  lastMonth: string | null;
}

export interface Change extends ChangeLine {
  proposedBy: { name: string } | null;
  details: {
    on: string | null;
    parent: 'father' | 'mother' | null;
    circumstance: string | null;
    circumstanceLabel: LocalisedText | null;
    to: Place | null;
    level: string | null;
    graduatesOn: string | null;
    otherBenefits: { kind: string; fen: number | null; from: string | null; until: string | null }[] | null;
    payeeName: string | null;
    payeeRelation: string | null;
    corrects: string | null;
    note: string | null;
  };
  evidence: { id: string; agencyName: LocalisedText | null; answeredAt: string | null; now: LocalisedText; before: LocalisedText }[];
  paperFiles: {
    paper: ChangePaper;
    by: { name: string } | null;
    file: { fileId: string; fileName: string; mediaType: string; url: string; attachedAt: string };
  }[];
  check: { papers: ChangePaper[]; finding: string; by: { name: string }; at: string } | null;
  effect: ChangeEffect | null;
  paragraphs: LocalisedText[];
  clause: Citation | null;
  preparedBy: { name: string } | null;
  signedBy: { name: string } | null;
  reason: string | null;
  acts: ChangeAct[];
}

export const changesOfCaseQuery = operation<
  { case: { id: string; enrolmentLastMonth: string | null; changes: ChangeLine[] } | null },
  { id: string }
>(`query WorkbenchChangesOfCase($id: ID!) {
  case(id: $id) { id enrolmentLastMonth changes { id version ground groundLabel { zh en } source sourceLabel { zh en } status statusLabel { zh en } proposedAt closedAt lastMonth correctedBy } }
}`);

export const changeQuery = operation<{ changeProposal: Change | null }, { id: string }>(`query WorkbenchChange($id: ID!) {
  changeProposal(id: $id) {
    id version ground groundLabel { zh en } source sourceLabel { zh en } status statusLabel { zh en } proposedAt closedAt lastMonth correctedBy
    proposedBy { name }
    details {
      on parent circumstance circumstanceLabel { zh en } to { code name { zh en } } level graduatesOn
      otherBenefits { kind fen from until } payeeName payeeRelation corrects note
    }
    evidence { id agencyName { zh en } answeredAt now { zh en } before { zh en } }
    paperFiles { paper by { name } file { fileId fileName mediaType url attachedAt } }
    check { papers finding by { name } at }
    effect {
      fromMonth lastMonth stopMonth reinstates arrearsFen overpaidFen lumpSumMonth lumpSumFen remains { zh en } missing unset careOnly
      months { month beforeFen afterFen payerBefore { code name { zh en } } payerAfter { code name { zh en } } }
    }
    paragraphs { zh en } clause { document clause }
    preparedBy { name } signedBy { name } reason acts
  }
}`);

export interface ChangeOfList extends ChangeLine {
  case: { id: string; number: string | null; child: { name: string | null }; categoryLabel: LocalisedText; townshipUnit: Place | null };
}

export interface ChangeFilter {
  statuses?: ChangeStatus[];
  grounds?: ChangeGround[];
  sources?: ChangeSource[];
}

export const changesQuery = operation<
  { changeProposals: { edges: { node: ChangeOfList }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } },
  { filter: ChangeFilter; sort: ListOrder; after?: string }
>(`query WorkbenchChanges($filter: ChangeProposalFilter, $sort: ListOrder, $after: String) {
  changeProposals(filter: $filter, sort: $sort, first: 30, after: $after) {
    edges { node { id version ground groundLabel { zh en } source sourceLabel { zh en } status statusLabel { zh en } proposedAt closedAt lastMonth case { id number child { name } categoryLabel { zh en } townshipUnit { code name { zh en } } } } }
    pageInfo { hasNextPage endCursor }
  }
}`);

type Act<Input> = Operation<{ act: { id: string; version: number } | Refusal }, { input: Input & { idempotencyKey: string } }>;

export const proposeChange: Act<{ caseId: string; ground: ChangeGround; details: ChangeDetailsInput }> = operation(
  `mutation WorkbenchProposeChange($input: ProposeChangeInput!) { act: proposeChange(input: $input) { ... on ChangeProposal { id version } ... on LawfulRefusal { code message details { path code message } } } }`,
);
export const attachChangePaper: Act<{ proposalId: string; paper: ChangePaper; receipt: string }> = operation(
  `mutation WorkbenchAttachChangePaper($input: AttachChangePaperInput!) { act: attachChangePaper(input: $input) { ... on ChangeProposal { id version } ... on LawfulRefusal { code message details { path code message } } } }`,
);
export const checkChange: Act<{
  proposalId: string;
  version: number;
  details: ChangeDetailsInput;
  papers: ChangePaper[];
  finding: string;
}> = operation(
  `mutation WorkbenchCheckChange($input: CheckChangeInput!) { act: checkChange(input: $input) { ... on ChangeProposal { id version } ... on LawfulRefusal { code message details { path code message } } } }`,
);
export const prepareChange: Act<{ proposalId: string; version: number; paragraphs: string[] }> = operation(
  `mutation WorkbenchPrepareChange($input: PrepareChangeInput!) { act: prepareChange(input: $input) { ... on ChangeProposal { id version } ... on LawfulRefusal { code message details { path code message } } } }`,
);
export const signChange: Act<{ proposalId: string; version: number }> = operation(
  `mutation WorkbenchSignChange($input: SignChangeInput!) { act: signChange(input: $input) { ... on ChangeProposal { id version } ... on LawfulRefusal { code message details { path code message } } } }`,
);
export const closeChange: Act<{ proposalId: string; version: number; act: 'REFUSE' | 'WITHDRAW'; reason: string }> = operation(
  `mutation WorkbenchCloseChange($input: CloseChangeInput!) { act: closeChange(input: $input) { ... on ChangeProposal { id version } ... on LawfulRefusal { code message details { path code message } } } }`,
);

/** The places below a place, to choose from. */
export const placesBelowQuery = operation<
  { jurisdiction: { children: Place[] } | null },
  { code: string }
>(`query WorkbenchPlacesBelow($code: JurisdictionCode!) {
  jurisdiction(code: $code) { children { code name { zh en } } }
}`);

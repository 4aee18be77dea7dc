import { operation } from '@onething/portal-kit';
import type { LocalisedText, Refusal, StoredFile } from '@onething/portal-kit';

export interface FamilyChange {
  id: string;
  version: number;
  ground: string;
  groundLabel: LocalisedText;
  status: 'PROPOSED' | 'CHECKED' | 'PREPARED' | 'DECIDED' | 'REFUSED' | 'WITHDRAWN';
  proposedAt: string;
  closedAt: string | null;
  noticeId: string | null;
  acts: string[];
  /** What the family itself handed in. */
  paperFiles: { file: StoredFile }[];
}

/** What a family told, what was decided, and the notices. */
export const familyChangesQuery = operation<
  { case: { id: string; changes: FamilyChange[]; notices: { id: string; text: LocalisedText }[] } | null },
  { id: string }
>(`
  query FamilyChanges($id: ID!) {
    case(id: $id) {
      id
      changes { id version ground groundLabel { zh en } status proposedAt closedAt noticeId acts paperFiles { file { fileId fileName mediaType sizeBytes url } } }
      notices { id text { zh en } }
    }
  }
`);

/** What families tell, in their words, and the ground it becomes. */
export const tellings = [
  'MOVED',
  'TURNED_18',
  'PARENT_REAPPEARED',
  'PARENT_RELEASED',
  'PARENT_DIED',
  'PAYEE_CHANGED',
  'CHILD_DIED',
  'OTHER_CAUSE',
] as const;
export type Telling = (typeof tellings)[number];

/** The papers families hand in, by what they prove. */
export type ProvingPaper = 'DEATH_CERTIFICATE' | 'SCHOOL_CERTIFICATE' | 'RELEASE_CERTIFICATE' | 'HOUSEHOLD_REGISTER' | 'OTHER';

export interface ToldDetails {
  on?: string;
  parent?: 'father' | 'mother';
  circumstance?: string;
  level?: string;
  graduatesOn?: string;
  payeeName?: string;
  note?: string;
}

/** Tells the office that something changed. */
export const tellChangeMutation = operation<
  { proposeChange: { __typename: 'ChangeProposal'; id: string } | Refusal },
  { input: { caseId: string; ground: Telling; details: ToldDetails; idempotencyKey: string } }
>(`
  mutation TellChange($input: ProposeChangeInput!) {
    proposeChange(input: $input) {
      __typename
      ... on ChangeProposal { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Hands in a paper that proves what was told. */
export const attachChangePaperMutation = operation<
  { attachChangePaper: { __typename: 'ChangeProposal'; id: string } | Refusal },
  { input: { proposalId: string; paper: ProvingPaper; receipt: string; idempotencyKey: string } }
>(`
  mutation AttachChangePaper($input: AttachChangePaperInput!) {
    attachChangePaper(input: $input) {
      __typename
      ... on ChangeProposal { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Takes back what was told. */
export const takeBackChangeMutation = operation<
  { closeChange: { __typename: 'ChangeProposal'; id: string } | Refusal },
  { input: { proposalId: string; version: number; act: 'WITHDRAW'; reason: string; idempotencyKey: string } }
>(`
  mutation TakeBackChange($input: CloseChangeInput!) {
    closeChange(input: $input) {
      __typename
      ... on ChangeProposal { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Objects to a change that was decided. */
export const objectToChangeMutation = operation<
  { objectToChange: { __typename: 'ChangeProposal'; id: string } | Refusal },
  { input: { proposalId: string; version: number; reason: string; idempotencyKey: string } }
>(`
  mutation ObjectToChange($input: ObjectToChangeInput!) {
    objectToChange(input: $input) {
      __typename
      ... on ChangeProposal { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

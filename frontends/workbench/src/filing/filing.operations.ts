import { operation } from '@onething/portal-kit';
import type { LocalisedText, Refusal, StoredFile } from '@onething/portal-kit';
import type { Category, FormDefinition } from '@onething/policy/labels';
import type { ConnectionPage } from '../pieces/use-pages.ts';

/** What a place offers to apply for, and the units a child may be registered in. */
export interface FilingPlace {
  code: string;
  name: LocalisedText;
  offeredCategories: { category: Category; label: LocalisedText; formCode: string | null }[];
  children: { code: string; name: LocalisedText }[];
}

export const filingPlaceQuery = operation<{ jurisdiction: FilingPlace | null }, { code: string }>(`
  query FilingPlace($code: JurisdictionCode!) {
    jurisdiction(code: $code) {
      code
      name { zh en }
      offeredCategories { category label { zh en } formCode }
      children { code name { zh en } }
    }
  }
`);

/** A form as published and the papers its guide names: what a phone keeps to go on without a network. */
export const filingFormQuery = operation<
  {
    form: { definition: FormDefinition } | null;
    serviceGuide: { materials: { code: string; label: LocalisedText; hint: LocalisedText }[] } | null;
  },
  { code: string; formCode: string; service: string }
>(`
  query FilingForm($code: JurisdictionCode!, $formCode: String!, $service: String!) {
    form(code: $code, formCode: $formCode) { definition }
    serviceGuide(code: $code, service: $service) { materials { code label { zh en } hint { zh en } } }
  }
`);

export interface FilingMaterial {
  code: string;
  label: LocalisedText;
  required: 'REQUIRED' | 'CONDITIONAL' | 'WAIVED';
  because: LocalisedText | null;
  state: 'MISSING' | 'UPLOADED' | 'DEFERRED' | 'CHECKED' | 'REJECTED';
  files: StoredFile[];
}

export interface FiledCase {
  __typename: 'Case';
  id: string;
  number: string | null;
  status: string;
  category: Category;
  form: {
    code: string;
    revision: number;
    answers: Record<string, unknown>;
    definition: FormDefinition;
    sources: { pointer: string; source: LocalisedText; value: unknown }[];
  };
  jurisdiction: Pick<FilingPlace, 'code' | 'name' | 'children'>;
  materials: FilingMaterial[];
}

export const filedCaseQuery = operation<{ case: FiledCase | null }, { id: string }>(`
  query FiledCase($id: ID!) {
    case(id: $id) {
      __typename
      id
      number
      status
      category
      form { code revision answers definition sources }
      jurisdiction { code name { zh en } children { code name { zh en } } }
      materials { code label { zh en } required because { zh en } state files { fileId fileName mediaType sizeBytes url } }
    }
  }
`);

/** Whom a filing speaks for. */
export type FilingCapacity = 'GUARDIAN' | 'ENTRUSTED_RELATIVE' | 'VILLAGE_COMMITTEE';

export interface StartFilingInput {
  code: string;
  category: Category;
  formCode: string;
  capacity: FilingCapacity;
  declarationAccepted: boolean;
  applicant?: { name: string; residentId?: string; phone?: string; relation?: string; reason?: string };
  receivedOn?: string;
  askedId?: string;
  idempotencyKey: string;
}

export const startFilingMutation = operation<
  { startApplication: { __typename: 'Case'; id: string } | Refusal },
  { input: StartFilingInput }
>(`
  mutation StartFiling($input: StartApplicationInput!) {
    startApplication(input: $input) {
      __typename
      ... on Case { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** An application that an office asks somebody here to begin. */
export interface AskedApplication {
  id: string;
  category: Category;
  code: string;
  childName: string;
  askedOn: string;
}

export const askedApplicationsQuery = operation<{ askedApplications: AskedApplication[] }, Record<string, never>>(`
  query AskedApplications {
    askedApplications { id category code childName askedOn }
  }
`);

export const saveFilingMutation = operation<
  { saveDraft: { __typename: 'SavedDraft'; case: { form: { revision: number } } } | Refusal },
  { input: { caseId: string; revision: number; answers: Record<string, unknown>; idempotencyKey: string } }
>(`
  mutation SaveFiling($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      __typename
      ... on SavedDraft { case { id form { revision } } }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

export const attachFilingPaperMutation = operation<
  { attachMaterial: { __typename: 'Case'; id: string } | Refusal },
  { input: { caseId: string; materialCode: string; receipt: string; idempotencyKey: string } }
>(`
  mutation AttachFilingPaper($input: AttachMaterialInput!) {
    attachMaterial(input: $input) {
      __typename
      ... on Case { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

export const deferFilingPaperMutation = operation<
  { deferMaterial: { __typename: 'Case'; id: string } | Refusal },
  { input: { caseId: string; materialCode: string; deferred: boolean; idempotencyKey: string } }
>(`
  mutation DeferFilingPaper($input: DeferMaterialInput!) {
    deferMaterial(input: $input) {
      __typename
      ... on Case { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

export const submitFilingMutation = operation<
  { submitApplication: { __typename: 'Case'; id: string; number: string | null } | Refusal },
  { input: { caseId: string; revision: number; signature: { name: string; acceptedText: boolean }; idempotencyKey: string } }
>(`
  mutation SubmitFiling($input: SubmitApplicationInput!) {
    submitApplication(input: $input) {
      __typename
      ... on Case { id number }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

export interface FilingListing {
  id: string;
  number: string | null;
  status: string;
  statusLabel: LocalisedText;
  child: { id: string; name: string | null };
  startedAt: string;
}

/** What the signed-in member of staff filed or is still filing. */
export const myFilingsQuery = operation<{ myCases: ConnectionPage<FilingListing> }, { first: number; after?: string }>(`
  query MyFilings($first: Int, $after: String) {
    myCases(first: $first, after: $after) {
      edges { node { id number status statusLabel { zh en } child { id name } startedAt } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

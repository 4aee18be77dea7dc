import { operation } from '@onething/portal-kit';
import type { LocalisedText, Refusal } from '@onething/portal-kit';
import type { Category, FormDefinition } from '@onething/policy/labels';

export type CaseStatus =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'NOTICE_SENT'
  | 'VERIFYING'
  | 'SUPPLEMENT_REQUESTED'
  | 'VERIFICATION_PREPARED'
  | 'CONFIRMING'
  | 'COUNTY_SUPPLEMENT_REQUESTED'
  | 'DECISION_PREPARED'
  | 'CONFIRMED'
  | 'OBJECTION_RAISED'
  | 'REFUSED'
  | 'WITHDRAWN'
  | 'MERGED'
  | 'ENDED';

export interface DraftForm {
  code: string;
  title: LocalisedText;
  definition: FormDefinition;
  answers: Record<string, unknown>;
  revision: number;
  step: string | null;
  /** Where answers came from that nobody typed here. */
  sources: { pointer: string; source: LocalisedText; value: unknown }[];
}

export interface DraftCase {
  id: string;
  status: CaseStatus;
  version: number;
  category: Category;
  categoryLabel: LocalisedText;
  jurisdiction: { code: string; name: LocalisedText; children: { code: string; name: LocalisedText }[] };
  form: DraftForm;
}

/** A case as its form needs it: definition, answers and the units one may be registered in. */
export const draftQuery = operation<{ case: DraftCase | null }, { id: string }>(`
  query Draft($id: ID!) {
    case(id: $id) {
      id
      status
      version
      category
      categoryLabel { zh en }
      jurisdiction { code name { zh en } children { code name { zh en } } }
      form { code title { zh en } definition answers revision step sources }
    }
  }
`);

export interface Prefill {
  values: Record<string, unknown>;
  sources: { pointer: string; source: LocalisedText }[];
  /** Agencies have not answered everything yet. */
  awaited: boolean;
}

/** What sign-in and shared data already know. */
export const prefillQuery = operation<{ prefill: Prefill }, { code: string; formCode: string; caseId: string }>(`
  query Prefill($code: JurisdictionCode!, $formCode: String!, $caseId: ID!) {
    prefill(code: $code, formCode: $formCode, caseId: $caseId)
  }
`);

export interface SavedDraft {
  __typename: 'SavedDraft';
  case: { id: string; version: number; form: { revision: number } };
  problems: Refusal['details'];
}

/** Stores the draft as it is, however incomplete. */
export const saveDraftMutation = operation<
  { saveDraft: SavedDraft | Refusal },
  { input: { caseId: string; revision: number; answers: Record<string, unknown>; step?: string; idempotencyKey: string } }
>(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      __typename
      ... on SavedDraft {
        case { id version form { revision } }
        problems { path code message }
      }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

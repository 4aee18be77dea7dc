import { operation } from '@onething/portal-kit';
import type { LocalisedText, Refusal, StoredFile } from '@onething/portal-kit';

export interface Material {
  id: string;
  code: string;
  label: LocalisedText;
  required: 'REQUIRED' | 'CONDITIONAL' | 'WAIVED';
  because: LocalisedText | null;
  state: 'MISSING' | 'UPLOADED' | 'DEFERRED' | 'CHECKED' | 'REJECTED';
  files: StoredFile[];
  note: string | null;
  waivedBy: LocalisedText | null;
}

export interface MaterialsCase {
  __typename: 'Case';
  id: string;
  status: string;
  materials: Material[];
}

/** The papers of a case, as its answers call for them. */
export const materialsQuery = operation<{ case: MaterialsCase | null }, { id: string }>(`
  query Materials($id: ID!) {
    case(id: $id) {
      __typename
      id
      status
      materials {
        id
        code
        label { zh en }
        required
        because { zh en }
        state
        files { fileId fileName mediaType sizeBytes url }
        note
        waivedBy { zh en }
      }
    }
  }
`);

export const attachMaterialMutation = operation<
  { attachMaterial: MaterialsCase | Refusal },
  { input: { caseId: string; materialCode: string; receipt: string; idempotencyKey: string } }
>(`
  mutation AttachMaterial($input: AttachMaterialInput!) {
    attachMaterial(input: $input) {
      __typename
      ... on Case {
        id
        status
        materials {
          id
          code
          label { zh en }
          required
          because { zh en }
          state
          files { fileId fileName mediaType sizeBytes url }
          note
          waivedBy { zh en }
        }
      }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

export const removeMaterialMutation = operation<
  { removeMaterial: MaterialsCase | Refusal },
  { input: { caseId: string; fileId: string; idempotencyKey: string } }
>(`
  mutation RemoveMaterial($input: RemoveMaterialInput!) {
    removeMaterial(input: $input) {
      __typename
      ... on Case {
        id
        status
        materials {
          id
          code
          label { zh en }
          required
          because { zh en }
          state
          files { fileId fileName mediaType sizeBytes url }
          note
          waivedBy { zh en }
        }
      }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

export const deferMaterialMutation = operation<
  { deferMaterial: MaterialsCase | Refusal },
  { input: { caseId: string; materialCode: string; deferred: boolean; idempotencyKey: string } }
>(`
  mutation DeferMaterial($input: DeferMaterialInput!) {
    deferMaterial(input: $input) {
      __typename
      ... on Case {
        id
        status
        materials {
          id
          code
          label { zh en }
          required
          because { zh en }
          state
          files { fileId fileName mediaType sizeBytes url }
          note
          waivedBy { zh en }
        }
      }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

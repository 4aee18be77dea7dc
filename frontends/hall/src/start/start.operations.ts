import type { Category } from '@onething/policy/labels';
import { operation } from '@onething/portal-kit';
import type { LocalisedText, Refusal } from '@onething/portal-kit';

export type ApplicantCapacity = 'GUARDIAN' | 'ENTRUSTED_RELATIVE' | 'VILLAGE_COMMITTEE';

export type ApplicantPlace = 'HERE' | 'SAME_PROVINCE' | 'OTHER_PROVINCE';

export interface OfferedForStart {
  category: Category;
  label: LocalisedText;
  summary: LocalisedText;
  formCode: string | null;
}

/** The matters one may apply for here. */
export const offeredQuery = operation<
  { jurisdiction: { code: string; name: LocalisedText; offeredCategories: OfferedForStart[] } | null },
  { code: string }
>(`
  query Offered($code: JurisdictionCode!) {
    jurisdiction(code: $code) {
      code
      name { zh en }
      offeredCategories { category label { zh en } summary { zh en } formCode }
    }
  }
`);

export interface StartedCase {
  __typename: 'Case';
  id: string;
  form: { definition: { steps: { id: string }[] } };
}

/** Opens a draft after the integrity declaration. */
export const startApplicationMutation = operation<
  { startApplication: StartedCase | Refusal },
  {
    input: {
      code: string;
      category: Category;
      formCode?: string;
      capacity: ApplicantCapacity;
      declarationAccepted: boolean;
      applicantPlace: ApplicantPlace;
      applicant?: { name: string; relation?: string; reason?: string };
      copyFrom?: string;
      idempotencyKey: string;
    };
  }
>(`
  mutation StartApplication($input: StartApplicationInput!) {
    startApplication(input: $input) {
      __typename
      ... on Case { id form { definition } }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

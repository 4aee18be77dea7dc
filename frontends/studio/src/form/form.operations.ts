import { operation } from '@onething/portal-kit';
import type { FormDefinition } from '@onething/policy/labels';
import type { FactNeed } from '@onething/policy/form-editing';
import type { Citation, LocalisedText } from '@onething/portal-kit';

/** A level of the tree that has a version of a form. */
export interface FormLevel {
  code: string;
  name: LocalisedText;
  effectiveFrom: string;
  publishedOn: string;
  citation: Citation | null;
  sample: boolean;
  draft: boolean;
  inForce: boolean;
}

/** A form in the list of a place. */
export interface FormLine {
  code: string;
  title: LocalisedText;
  category: string;
  lineage: FormLevel[];
  questionCount: number;
}

/** Which level asks an option first. */
export interface OptionSource {
  path: string;
  option: string;
  code: string;
}

/** A form with the open draft laid over, and what rules read of it. */
export interface StudioForm extends FormLine {
  definition: FormDefinition;
  /** In force without the draft; null where nobody publishes it yet. */
  published: FormDefinition | null;
  needs: (FactNeed & { label: LocalisedText })[];
  optionSources: OptionSource[];
}

/** The forms of a place, the draft laid over. */
export const formsQuery = operation<{ studioForms: FormLine[] }, { code: string; draftId?: string }>(`
  query StudioForms($code: JurisdictionCode!, $draftId: ID) {
    studioForms(code: $code, draftId: $draftId) {
      code
      title { zh en }
      category
      questionCount
      lineage { code name { zh en } effectiveFrom publishedOn citation { document clause assumed } sample draft inForce }
    }
  }
`);

/** One form whole. */
export const formQuery = operation<{ studioForm: StudioForm | null }, { code: string; formCode: string; draftId?: string }>(`
  query StudioForm($code: JurisdictionCode!, $formCode: String!, $draftId: ID) {
    studioForm(code: $code, formCode: $formCode, draftId: $draftId) {
      code
      title { zh en }
      category
      questionCount
      lineage { code name { zh en } effectiveFrom publishedOn citation { document clause assumed } sample draft inForce }
      definition
      published
      needs { fact label { zh en } rules { kind id label { zh en } citation { document clause } } }
      optionSources { path option code }
    }
  }
`);

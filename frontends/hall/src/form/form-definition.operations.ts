import { operation } from '@onething/portal-kit';
import type { FormDefinition } from '@onething/policy/labels';

/** A form of a place as published, for whoever reads it. */
export const formDefinitionQuery = operation<{ form: { definition: FormDefinition } | null }, { code: string; formCode: string }>(`
  query FormDefinition($code: JurisdictionCode!, $formCode: String!) {
    form(code: $code, formCode: $formCode) {
      definition
    }
  }
`);

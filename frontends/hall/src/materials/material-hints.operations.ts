import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';

/** What to photograph, paper by paper, as the guide says it. */
export const materialHintsQuery = operation<
  { serviceGuide: { materials: { code: string; hint: LocalisedText }[] } | null },
  { code: string; service: string }
>(`
  query MaterialHints($code: JurisdictionCode!, $service: String!) {
    serviceGuide(code: $code, service: $service) {
      materials { code hint { zh en } }
    }
  }
`);

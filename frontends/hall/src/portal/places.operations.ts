import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';

export interface PlaceWithParts {
  code: string;
  kind: 'COUNTRY' | 'PROVINCE' | 'CITY' | 'COUNTY' | 'SUBDISTRICT' | 'TOWNSHIP' | 'VILLAGE';
  children: { code: string; name: LocalisedText }[];
}

/** A place and the places in it. */
export const placesQuery = operation<{ jurisdiction: PlaceWithParts | null }, { code: string }>(`
  query Places($code: JurisdictionCode!) {
    jurisdiction(code: $code) {
      code
      kind
      children { code name { zh en } }
    }
  }
`);

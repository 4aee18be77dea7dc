import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';

export interface FoundPlace {
  code: string;
  name: LocalisedText;
  path: { code: string; name: LocalisedText }[];
}

export interface FoundPlaces {
  jurisdictionSearch: { edges: { node: FoundPlace }[]; pageInfo: { hasNextPage: boolean } };
}

/** Places by part of a name or the beginning of a code. */
export const placeSearchQuery = operation<FoundPlaces, { text: string }>(`
  query PlaceSearch($text: String!) {
    jurisdictionSearch(text: $text, first: 12) {
      edges {
        node {
          code
          name { zh en }
          path { code name { zh en } }
        }
      }
      pageInfo { hasNextPage }
    }
  }
`);

import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import type { ActRefusal, ListPage } from '@onething/portal-kit/officers';

/** A place below, and whether it says anything of its own. */
export interface PlaceLine {
  place: string;
  name: LocalisedText;
}

/** What somebody says of a new place. Empty texts are left out before it is sent. */
export interface NewPlace {
  parentCode: string;
  code: string;
  name: LocalisedText;
  shortName: LocalisedText;
  localCode: boolean;
  host: LocalisedText;
  accentColour: string;
  basis: { document: string; clause: string };
  contacts: {
    purpose: 'CONSULTATION' | 'SUPERVISION';
    name: LocalisedText;
    phone: string | null;
    email: string | null;
    address: LocalisedText | null;
  }[];
  units: { code: string; name: LocalisedText }[];
  officers: { officerSubject: string; officerName: string; role: string }[];
}

/** The places directly below another one. */
export const placesQuery = operation<{ jurisdictions: ListPage<PlaceLine> }, { parent: string; after?: string }>(`
  query StudioPlaces($parent: JurisdictionCode!, $after: String) {
    jurisdictions(parent: $parent, first: 50, after: $after) {
      edges { node { place: code name { zh en } } }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

/** What is known of a code, and what its portal looks like. */
export const placeQuery = operation<
  {
    jurisdiction: { name: LocalisedText; listed: boolean; parent: { place: string } | null } | null;
    portal: { accentColour: string } | null;
  },
  { code: string }
>(`
  query StudioPlace($code: JurisdictionCode!) {
    jurisdiction(code: $code) { name { zh en } listed parent { place: code } }
    portal(code: $code) { accentColour }
  }
`);

/** Gives a place a service of its own. */
export const addPlace = operation<{ act: { jurisdiction: PlaceLine } | ActRefusal }, { input: NewPlace & { idempotencyKey: string } }>(`
  mutation StudioAddPlace($input: AddJurisdictionInput!) {
    act: addJurisdiction(input: $input) {
      ... on JurisdictionAdded { jurisdiction { place: code name { zh en } } }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

import type { LocalisedText, PortalDescription } from '../host/host.ts';
import { operation } from '../graphql/operation.ts';

export interface HelpContact {
  id: string;
  name: LocalisedText;
  purpose: 'CONSULTATION' | 'SUPERVISION' | 'SUBMISSION';
  phone: string | null;
  unitCode: string;
}

export interface PortalResult {
  portal: (PortalDescription & { jurisdictionName: LocalisedText }) | null;
  jurisdiction: { code: string; contactPoints: HelpContact[] } | null;
}

/** What the frame of a portal's pages needs. */
export const portalQuery = operation<PortalResult, { code: string }>(`
  query Portal($code: JurisdictionCode!) {
    portal(code: $code) {
      code
      name { zh en }
      jurisdictionName { zh en }
      hostOrganisation { zh en }
      accentColour
      remotes { name entry routes }
    }
    jurisdiction(code: $code) {
      code
      contactPoints { id name { zh en } purpose phone unitCode }
    }
  }
`);

export interface PortalListing {
  code: string;
  name: LocalisedText;
  jurisdictionName: LocalisedText;
  hostOrganisation: LocalisedText;
  remotes: PortalDescription['remotes'];
}

/** Every portal that is on: for choosing one, and for finding the front end of a path without a jurisdiction in it. */
export const portalsQuery = operation<{ portals: PortalListing[] }>(`
  query Portals {
    portals {
      code
      name { zh en }
      jurisdictionName { zh en }
      hostOrganisation { zh en }
      remotes { name entry routes }
    }
  }
`);

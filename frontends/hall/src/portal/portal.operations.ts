import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';

export interface PortalHome {
  code: string;
  name: LocalisedText;
  jurisdictionName: LocalisedText;
  services: { code: string; title: LocalisedText; lead: LocalisedText }[];
  notices: LocalisedText[];
  onlineChannels: { label: LocalisedText; url: string }[];
  takesProtectionReports: boolean;
}

/** What the first page of a portal offers. */
export const portalHomeQuery = operation<{ portal: PortalHome | null }, { code: string }>(`
  query PortalHome($code: JurisdictionCode!) {
    portal(code: $code) {
      code
      name { zh en }
      jurisdictionName { zh en }
      services { code title { zh en } lead { zh en } }
      notices { zh en }
      onlineChannels { label { zh en } url }
      takesProtectionReports
    }
  }
`);

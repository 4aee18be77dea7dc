import { operation } from '@onething/portal-kit';
import type { Citation, LocalisedText } from '@onething/portal-kit';
import type { Category } from '@onething/policy/labels';

export interface GuideFact {
  text: LocalisedText;
  citation: Citation;
}

export interface ContactPoint {
  id: string;
  name: LocalisedText;
  purpose: 'CONSULTATION' | 'SUPERVISION' | 'SUBMISSION';
  phone: string | null;
  email: string | null;
  address: LocalisedText | null;
  note: LocalisedText | null;
  unitCode: string;
  unitName: LocalisedText;
}

export interface GuideMaterial {
  code: string;
  number: number | null;
  label: LocalisedText;
  hint: LocalisedText;
  neededWhen: LocalisedText | null;
  papersByState: { circumstance: string; label: LocalisedText; text: LocalisedText }[];
}

export interface OfferedCategory {
  category: Category;
  label: LocalisedText;
  summary: LocalisedText;
  formCode: string | null;
  citation: Citation | null;
}

export interface ServiceGuide {
  code: string;
  title: LocalisedText;
  officialTitle: LocalisedText;
  lead: LocalisedText;
  limitWorkingDays: number | null;
  limits: { step: string; limitWorkingDays: number | null; text: LocalisedText; citation: Citation }[];
  categories: OfferedCategory[];
  whoCanApply: GuideFact[];
  whereToApply: GuideFact[];
  steps: (GuideFact & { id: string; title: LocalisedText })[];
  materials: GuideMaterial[];
  fee: GuideFact;
  delivery: GuideFact[];
  channels: (GuideFact & { kind: 'WINDOW' | 'ONLINE'; url: string | null })[];
  assurances: GuideFact[];
  contactPoints: ContactPoint[];
  effectiveFrom: string;
  assumedDate: boolean;
  citations: Citation[];
}

/** Everything the guide page says. */
export const guideQuery = operation<{ serviceGuide: ServiceGuide | null }, { code: string; service: string }>(`
  query ServiceGuide($code: JurisdictionCode!, $service: String!) {
    serviceGuide(code: $code, service: $service) {
      code
      title { zh en }
      officialTitle { zh en }
      lead { zh en }
      limitWorkingDays
      limits { step limitWorkingDays text { zh en } citation { document clause assumed } }
      categories { category label { zh en } summary { zh en } formCode citation { document clause assumed } }
      whoCanApply { text { zh en } citation { document clause assumed } }
      whereToApply { text { zh en } citation { document clause assumed } }
      steps { id title { zh en } text { zh en } citation { document clause assumed } }
      materials {
        code
        number
        label { zh en }
        hint { zh en }
        neededWhen { zh en }
        papersByState { circumstance label { zh en } text { zh en } }
      }
      fee { text { zh en } citation { document clause assumed } }
      delivery { text { zh en } citation { document clause assumed } }
      channels { kind text { zh en } url citation { document clause assumed } }
      assurances { text { zh en } citation { document clause assumed } }
      contactPoints {
        id
        name { zh en }
        purpose
        phone
        email
        address { zh en }
        note { zh en }
        unitCode
        unitName { zh en }
      }
      effectiveFrom
      assumedDate
      citations { document clause assumed }
    }
  }
`);

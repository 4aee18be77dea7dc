/**
 * What a layer says besides rules: its place in the tree, contacts, portal, service guide, agencies and calendars.
 * Forms have a file of their own (form-types.ts). All of it is data read from the policy packs and safe in a browser.
 */
import type { Dated } from './dated.ts';
import type { Category, Citation, LocalisedText } from './vocabulary.ts';

export type * from './dated.ts';
export type * from './form-types.ts';
export type * from './precheck-types.ts';

export type JurisdictionKind = 'country' | 'province' | 'city' | 'county' | 'subdistrict' | 'township' | 'village';

/** Where a list of official codes comes from. */
export interface Provenance {
  source: string;
  version: string;
  /** Day of the extraction, ISO date. */
  extractedOn: string;
  note?: LocalisedText;
}

/** `jurisdiction.yaml`: the place a layer speaks for, and its release. */
export interface JurisdictionDescription {
  /** 6, 9 or 12 digits, zero-padded. */
  code: string;
  name: LocalisedText;
  /** As locals say it: 历城. */
  shortName: LocalisedText;
  kind: JurisdictionKind;
  /** A code of our own, where there is no official one. */
  localCode?: boolean;
  release: LayerReleaseDescription;
}

/** The release a directory of the packs amounts to. */
export interface LayerReleaseDescription {
  id: string;
  publishedOn: string;
  effectiveFrom: string;
  assumedDate?: boolean;
  basis: Citation[];
}

/** A unit of the tree without a directory of its own. Its parent is its significant prefix. */
export interface UnitListing {
  code: string;
  name: LocalisedText;
  kind: JurisdictionKind;
  /** A code of our own, where there is no official one. */
  localCode?: boolean;
}

/** `units.yaml`. */
export interface UnitsFile {
  effectiveFrom: string;
  publishedOn: string;
  provenance: Provenance;
  units: UnitListing[];
}

export type ContactPurpose = 'CONSULTATION' | 'SUPERVISION' | 'SUBMISSION';

/** Somebody to ask, or to complain to. Without `phone` none was published: say `note` instead. */
export interface ContactPoint {
  id: string;
  /** The unit that answers; 6 or 9 digits. */
  unit: string;
  name: LocalisedText;
  purpose: ContactPurpose;
  /** With area code, as dialled: 0531-88161181. */
  phone?: string;
  email?: string;
  address?: LocalisedText;
  note?: LocalisedText;
  citation: Citation;
}

/** `contacts.yaml`. */
export interface ContactsFile extends Dated {
  contacts: ContactPoint[];
  /** Ids of contact points that earlier releases published and this one takes back. */
  withdrawn?: string[];
}

/** A way to apply or look up online. */
export interface OnlineChannel {
  label: LocalisedText;
  url: string;
  citation: Citation;
}

/** `portal.yaml`: what the applicants' portal of a jurisdiction shows. */
export interface PortalConfiguration extends Dated {
  name: LocalisedText;
  /** The organisation that answers for the portal. */
  host: LocalisedText;
  /** `#rrggbb`, contrast at least 4.5 : 1 on white. */
  accentColour: string;
  /** Service codes, as the file names in `services/`. */
  services: string[];
  /** Names of the front ends the shell may load. */
  remotes: string[];
  notices: LocalisedText[];
  onlineChannels: OnlineChannel[];
}

/** A statement of a guide in our own words, with the clause it rests on. */
export interface GuideFact {
  text: LocalisedText;
  citation: Citation;
}

export interface GuideCategory {
  category: Category;
  /** Official name. */
  name: LocalisedText;
  /** For whom, in plain words. */
  plain: LocalisedText;
  /** Code of the form. */
  form: string;
  citation: Citation;
}

/** One material of a guide. Whether it is needed is the policy's answer; this says what it is. */
export interface GuideMaterial {
  code: string;
  /** Number in the published list. */
  number?: number;
  /** Official name. */
  label: LocalisedText;
  /** What to photograph, in plain words. */
  hint: LocalisedText;
  /** When it is needed, in plain words. */
  neededWhen?: LocalisedText;
  form: 'ORIGINAL' | 'COPY';
  medium: 'ELECTRONIC' | 'PAPER';
  source: LocalisedText;
  copies: number;
  /** Which paper proves which state of a parent; keys are circumstance kinds. */
  papersByState?: Record<string, GuideFact>;
  /** The source has no numbered list: we derived the material from what the text demands. */
  derived?: boolean;
  citation: Citation;
}

export interface GuideStep extends GuideFact {
  id: string;
  title: LocalisedText;
}

/** A limit in words; `{days}` stands for the working days the policy's parameter gives for `step`. */
export interface GuideLimit extends GuideFact {
  step: 'VERIFICATION' | 'CONFIRMATION' | 'WHOLE';
}

export interface GuideChannel extends GuideFact {
  kind: 'WINDOW' | 'ONLINE';
  url?: string;
}

/** `services/<service>.yaml`: everything a person wants to know before applying. */
export interface ServiceGuide extends Dated {
  /** `child-welfare`. */
  service: string;
  title: LocalisedText;
  /** The official name of the service. */
  officialTitle: LocalisedText;
  lead: LocalisedText;
  categories: GuideCategory[];
  whoCanApply: GuideFact[];
  whereToApply: GuideFact[];
  materials: GuideMaterial[];
  steps: GuideStep[];
  limits: GuideLimit[];
  fee: GuideFact;
  delivery: GuideFact[];
  channels: GuideChannel[];
  /** How to apply online, click by click; may be empty. */
  onlineSteps: GuideFact[];
  /** What the applicant may rely on: privacy, written reasons, help at the window. */
  assurances: GuideFact[];
  leaflet: { title: LocalisedText; paragraphs: GuideFact[] };
}

export type AgencyKind =
  | 'PUBLIC_SECURITY'
  | 'COURT'
  | 'JUSTICE'
  | 'CIVIL_AFFAIRS'
  | 'DISABLED_FEDERATION'
  | 'HEALTH'
  | 'MEDICAL_INSURANCE'
  | 'FINANCE'
  | 'PROCURATORATE'
  | 'EDUCATION'
  | 'HOUSING'
  | 'HUMAN_RESOURCES';

/** An agency that answers for a unit. */
export interface Agency {
  id: string;
  kind: AgencyKind;
  name: LocalisedText;
  unit: string;
  /** The name follows the usual pattern and stands in no source. */
  sample?: boolean;
  citation?: Citation;
}

/** `agencies.yaml`. */
export interface AgenciesFile extends Dated {
  agencies: Agency[];
}

/** `calendars/<year>.yaml`: the State Council's holiday notice of a year. Dates are ISO, ranges inclusive. */
export interface CalendarYear {
  year: number;
  effectiveFrom: string;
  publishedOn: string;
  notice: { document: string; date: string; url?: string };
  holidays: { name: LocalisedText; from: string; to: string }[];
  makeUpWorkingDays: string[];
}

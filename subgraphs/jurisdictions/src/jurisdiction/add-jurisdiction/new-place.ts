import type {
  Citation,
  ContactPoint,
  JurisdictionKind,
  LayerContent,
  LocalisedText,
  PortalConfiguration,
  UnitListing,
} from '@onething/policy';

/** A contact point of a new place. */
export interface NewContact {
  purpose: ContactPoint['purpose'];
  name: LocalisedText;
  phone?: string | null;
  email?: string | null;
  address?: LocalisedText | null;
  note?: LocalisedText | null;
}

/** A township or subdistrict office of a new county. */
export interface NewUnit {
  /** Nine digits. */
  code: string;
  name: LocalisedText;
}

/** What somebody says of a place that is to have a service of its own. Everything else it inherits. */
export interface NewPlace {
  /** GB/T 2260 code, six digits. */
  code: string;
  name: LocalisedText;
  shortName: LocalisedText;
  /** No official list has the code. */
  localCode: boolean;
  /** The organisation that answers for the portal. */
  host: LocalisedText;
  accentColour: string;
  /** The paper the place rests on. */
  basis: Citation;
  contacts: readonly NewContact[];
  units: readonly NewUnit[];
}

/** What the level above gives to a new place. */
export interface Inherited {
  kind: JurisdictionKind;
  portal: PortalConfiguration;
}

const present = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined && value !== '';

function contactOf(place: NewPlace, contact: NewContact, index: number): ContactPoint {
  const { phone, email, address, note } = contact;
  return {
    id: `${place.code}-${contact.purpose.toLowerCase()}-${index + 1}`,
    unit: place.code,
    name: contact.name,
    purpose: contact.purpose,
    ...(present(phone) && { phone }),
    ...(present(email) && { email }),
    ...(present(address) && { address }),
    ...(present(note) && { note }),
    citation: place.basis,
  };
}

/** Township codes from 100 on are towns and townships, below that subdistrict offices: the rule of the statistics codes. */
const unitOf = ({ code, name }: NewUnit): UnitListing => ({ code, name, kind: Number(code.slice(6)) < 100 ? 'subdistrict' : 'township' });

/**
 * The first release of a new place: who it is, whom to ask, how its portal looks, and its township units. No rule, amount, form or guide
 * is copied: those are the levels above, now and when they change.
 */
export function contentOfNewPlace(place: NewPlace, { kind, portal }: Inherited, releaseId: string, today: string): LayerContent {
  const dated = { effectiveFrom: today, publishedOn: today };
  const { code, name, shortName, localCode, basis, host, accentColour } = place;
  const provenance = { source: `${basis.document} ${basis.clause}`, version: releaseId, extractedOn: today };
  return {
    jurisdiction: {
      code,
      name,
      shortName,
      kind,
      ...(localCode && { localCode }),
      release: { id: releaseId, publishedOn: today, effectiveFrom: today, basis: [basis] },
    },
    contacts: { ...dated, citation: basis, contacts: place.contacts.map((contact, index) => contactOf(place, contact, index)) },
    portal: {
      ...portal,
      ...dated,
      citation: basis,
      name: { zh: `${name.zh}民政服务`, en: `${name.en} civil affairs services` },
      host,
      accentColour,
    },
    ...(place.units.length > 0 && { units: { ...dated, provenance, units: place.units.map(unitOf) } }),
  };
}

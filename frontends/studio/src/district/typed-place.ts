import type { NewPlace } from './places.operations.ts';

/** A new place as it stands in the form: every field a text, empty until typed. */
export interface TypedPlace {
  code: string;
  name: { zh: string; en: string };
  shortName: { zh: string; en: string };
  localCode: boolean;
  host: { zh: string; en: string };
  accentColour: string;
  basis: { document: string; clause: string };
  contacts: TypedContact[];
  units: TypedUnit[];
  officers: TypedOfficer[];
}

export interface TypedContact {
  purpose: 'CONSULTATION' | 'SUPERVISION';
  name: { zh: string; en: string };
  phone: string;
  email: string;
  address: { zh: string; en: string };
}

export interface TypedUnit {
  code: string;
  name: { zh: string; en: string };
}

export interface TypedOfficer {
  officerSubject: string;
  officerName: string;
  role: string;
}

const blank = (): { zh: string; en: string } => ({ zh: '', en: '' });

export const blankContact = (): TypedContact => ({ purpose: 'CONSULTATION', name: blank(), phone: '', email: '', address: blank() });
export const blankUnit = (code: string): TypedUnit => ({ code: /^\d{6}$/.test(code) ? code : '', name: blank() });
export const blankOfficer = (): TypedOfficer => ({ officerSubject: '', officerName: '', role: 'administrator' });

/** A form nobody has typed into yet. */
export function blankPlace(accentColour: string): TypedPlace {
  return {
    code: '',
    name: blank(),
    shortName: blank(),
    localCode: false,
    host: blank(),
    accentColour,
    basis: { document: '', clause: '' },
    contacts: [blankContact()],
    units: [],
    officers: [],
  };
}

/** What is sent: an empty optional text says nothing, and an English text left out is the Chinese one. */
export function placeOf(typed: TypedPlace, parentCode: string): NewPlace {
  return {
    parentCode,
    code: typed.code.trim(),
    name: bothOf(typed.name),
    shortName: bothOf(typed.shortName),
    localCode: typed.localCode,
    host: bothOf(typed.host),
    accentColour: typed.accentColour,
    basis: { document: typed.basis.document.trim(), clause: typed.basis.clause.trim() },
    contacts: typed.contacts.map(({ purpose, name, phone, email, address }) => ({
      purpose,
      name: bothOf(name),
      phone: phone.trim() || null,
      email: email.trim() || null,
      address: address.zh.trim() ? bothOf(address) : null,
    })),
    units: typed.units.map(({ code, name }) => ({ code: code.trim(), name: bothOf(name) })),
    officers: typed.officers.map(({ officerSubject, officerName, role }) => ({
      officerSubject: officerSubject.trim(),
      officerName: officerName.trim(),
      role,
    })),
  };
}

function bothOf({ zh, en }: { zh: string; en: string }): { zh: string; en: string } {
  return { zh: zh.trim(), en: en.trim() || zh.trim() };
}

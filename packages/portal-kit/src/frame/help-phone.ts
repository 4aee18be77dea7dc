import { pickText } from '../host/language.ts';
import type { Language } from '../host/host.ts';
import type { HelpContact } from './portal.operations.ts';

/** Whom the footer tells to call: the place's own advice line, else its supervision line. */
export function helpPhoneOf(code: string, contacts: HelpContact[], language: Language): { name: string; phone: string } | undefined {
  const own = contacts.find((contact) => contact.purpose === 'CONSULTATION' && contact.unitCode === code && contact.phone);
  const contact = own ?? contacts.find((candidate) => candidate.purpose === 'SUPERVISION' && candidate.phone);
  return contact?.phone ? { name: pickText(contact.name, language), phone: contact.phone } : undefined;
}

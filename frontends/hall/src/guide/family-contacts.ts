import type { ContactPoint } from './guide.operations.ts';

/** Whom a family may ask and whom it may complain to. Where agencies send their monthly lists is no business of a family. */
export function familyContacts(contacts: ContactPoint[]): { consultation: ContactPoint[]; supervision: ContactPoint[] } {
  return {
    consultation: contacts.filter(({ purpose }) => purpose === 'CONSULTATION'),
    supervision: contacts.filter(({ purpose }) => purpose === 'SUPERVISION'),
  };
}

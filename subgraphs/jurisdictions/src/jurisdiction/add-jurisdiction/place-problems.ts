import { ACCENT_CONTRAST_MIN, type Citation, contrastOnWhite, type LocalisedText, type Policy } from '@onething/policy';
import { covers, type RefusalPoint } from '@onething/subgraph-kit';
import type { NewContact, NewPlace } from './new-place.ts';
import { placePoint } from './place-refusals.ts';

const isFilled = (text: LocalisedText | null | undefined): boolean => !!text && text.zh.trim() !== '' && text.en.trim() !== '';
const isCited = ({ document, clause }: Citation): boolean => document.trim() !== '' && clause.trim() !== '';

/** A code of a province, city or county: six digits, each pair of them a level, none skipped. */
const PLACE_CODE = /^(?!00)\d{2}(0000|(?!00)\d{2}(00|(?!00)\d{2}))$/;

function codeProblems({ code }: NewPlace, parentCode: string, policy: Policy): RefusalPoint[] {
  if (!PLACE_CODE.test(code)) return [placePoint('PLACE_CODE_WRONG', 'code')];
  const parent = policy.jurisdiction(parentCode);
  return code !== parentCode && parent?.listed && covers(parentCode, code) ? [] : [placePoint('PLACE_PARENT_NOT_ABOVE', 'parentCode')];
}

function contactProblems(contact: NewContact, index: number): RefusalPoint[] {
  const { phone, email, address, note } = contact;
  const at = (field: string): string => `contacts/${index}/${field}`;
  return [
    ...(isFilled(contact.name) ? [] : [placePoint('PLACE_NAME_MISSING', at('name'))]),
    ...(phone || email || isFilled(address) || isFilled(note) ? [] : [placePoint('PLACE_CONTACT_UNREACHABLE', at('phone'))]),
    ...(phone && !/^\d[\d -]{4,28}\d$/.test(phone) ? [placePoint('PLACE_PHONE_WRONG', at('phone'))] : []),
    ...(email && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email) ? [placePoint('PLACE_EMAIL_WRONG', at('email'))] : []),
  ];
}

function unitProblems({ code, units }: NewPlace): RefusalPoint[] {
  const seen = new Set<string>();
  return units.flatMap((unit, index) => {
    const isNew = !seen.has(unit.code);
    seen.add(unit.code);
    const sound = /^\d{9}$/.test(unit.code) && unit.code.startsWith(code) && !unit.code.endsWith('000') && isNew;
    return [
      ...(sound ? [] : [placePoint('PLACE_UNIT_WRONG', `units/${index}/code`)]),
      ...(isFilled(unit.name) ? [] : [placePoint('PLACE_NAME_MISSING', `units/${index}/name`)]),
    ];
  });
}

/** Everything that is wrong with a new place below `parentCode`, each point at its field; empty: it can be added. */
export function placeProblems(place: NewPlace, parentCode: string, policy: Policy): RefusalPoint[] {
  const contrast = contrastOnWhite(place.accentColour) ?? 0;
  return [
    ...codeProblems(place, parentCode, policy),
    ...(['name', 'shortName', 'host'] as const).flatMap((field) =>
      isFilled(place[field]) ? [] : [placePoint('PLACE_NAME_MISSING', field)],
    ),
    ...(contrast < ACCENT_CONTRAST_MIN ? [placePoint('PLACE_ACCENT_UNREADABLE', 'accentColour')] : []),
    ...(isCited(place.basis) ? [] : [placePoint('PLACE_BASIS_MISSING', 'basis')]),
    ...(place.contacts.some(({ purpose }) => purpose === 'CONSULTATION') ? [] : [placePoint('PLACE_CONTACT_MISSING', 'contacts')]),
    ...place.contacts.flatMap(contactProblems),
    ...unitProblems(place),
  ];
}

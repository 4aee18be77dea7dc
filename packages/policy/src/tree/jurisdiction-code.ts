import type { JurisdictionCode } from '../types.ts';

/** The country; holds definitions, publishes no programme. */
const COUNTRY: JurisdictionCode = '000000';

/** The digits that say something: 370100 → 3701, 000000 → none. Codes of township units and villages count whole. */
export function significantPrefix(code: JurisdictionCode): string {
  if (code.length > 6) return code;
  if (code.endsWith('000000')) return '';
  if (code.endsWith('0000')) return code.slice(0, 2);
  return code.endsWith('00') ? code.slice(0, 4) : code;
}

const LEVELS = [2, 4, 6, 9, 12];

/** Country first, the code itself last. */
export function chainOf(code: JurisdictionCode): JurisdictionCode[] {
  const prefix = significantPrefix(code);
  const above = LEVELS.filter((length) => length <= prefix.length).map((length) => prefix.slice(0, length).padEnd(6, '0'));
  return [COUNTRY, ...above];
}

export function parentOf(code: JurisdictionCode): JurisdictionCode | null {
  return code === COUNTRY ? null : (chainOf(code).at(-2) ?? null);
}

/** The county of a township unit or village; anything higher is itself. */
export const countyOf = (code: JurisdictionCode): JurisdictionCode => (code.length > 6 ? code.slice(0, 6) : code);

export const provinceOf = (code: JurisdictionCode): JurisdictionCode => `${code.slice(0, 2)}0000`;

/** Whether `code` lies in `area` or is it. */
export const liesWithin = (code: JurisdictionCode, area: JurisdictionCode): boolean =>
  significantPrefix(code).startsWith(significantPrefix(area));

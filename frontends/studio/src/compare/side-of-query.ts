/** One side as it was chosen. Empty dates: today, and all that is known now. */
export interface ChosenSide {
  code: string;
  on: string;
  known: string;
  /** With the open draft laid over. */
  draft: boolean;
}

type SideName = 'left' | 'right';
const day = /^\d{4}-\d\d-\d\d$/;
const dayOr = (text: string | null): string => (text && day.test(text) ? text : '');

/** A side as the address names it: `?left=410100&leftOn=2026-01-01`. */
export function sideOfQuery(query: URLSearchParams, name: SideName, { code, draft }: { code: string; draft: boolean }): ChosenSide {
  return {
    code: query.get(name) ?? code,
    on: dayOr(query.get(`${name}On`)),
    known: dayOr(query.get(`${name}Known`)),
    draft: query.has(`${name}Draft`) ? query.get(`${name}Draft`) === '1' : draft,
  };
}

/** The address with another choice of a side. */
export function sideToQuery(query: URLSearchParams, name: SideName, { code, on, known, draft }: ChosenSide): URLSearchParams {
  const next = new URLSearchParams(query);
  next.set(name, code);
  next.set(`${name}Draft`, draft ? '1' : '0');
  for (const [key, value] of [
    ['On', on],
    ['Known', known],
  ] as const) {
    if (value) next.set(`${name}${key}`, value);
    else next.delete(`${name}${key}`);
  }
  return next;
}

/** The levels of the ladder, the highest first. */
export const levels = ['country', 'province', 'city', 'county', 'office'] as const;
export type Level = (typeof levels)[number];

/** The level a code lies on: 000000 the country, 410000 a province, 410100 a city, 410102 a county, longer codes below. */
export function levelOf(code: string): Level {
  if (code.length > 6) return 'office';
  if (code.endsWith('000000')) return 'country';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

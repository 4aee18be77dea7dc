/** How a fact's value is asked for. The last part of a fact's path tells its kind: the names are those of the policy's facts. */
export type FindingKind = 'TRUTH' | 'DATE' | 'NUMBER' | 'TEXT';

const truths = new Set(['certificate', 'diagnosed', 'policeResult', 'longTermTreatment', 'parentsTraced', 'includes']);
const numbers = new Set(['termMonths', 'grade', 'fen', 'members', 'ageYears']);
const dates = new Set(['on', 'until', 'bornOn', 'from']);

/** The kind of value a fact has. A fact with outcomes for yes and no is a question of truth whatever its name. */
export function findingKind(path: string, hasOutcomes: boolean): FindingKind {
  const name = path.split('.').at(-1) ?? path;
  if (truths.has(name)) return 'TRUTH';
  if (dates.has(name) || name.endsWith('On')) return 'DATE';
  if (numbers.has(name)) return 'NUMBER';
  return hasOutcomes ? 'TRUTH' : 'TEXT';
}

/** The typed text as the value of its kind; undefined while it is none. */
export function findingValue(kind: FindingKind, typed: string): boolean | number | string | undefined {
  if (typed.trim() === '') return undefined;
  if (kind === 'TRUTH') return typed === 'YES' ? true : typed === 'NO' ? false : undefined;
  if (kind === 'NUMBER') return /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : undefined;
  if (kind === 'DATE') return /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(typed)) ? typed : undefined;
  return typed.trim();
}

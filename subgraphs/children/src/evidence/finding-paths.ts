import { evidenceFactsOfKind } from '../facts/evidence-vocabulary.ts';

const booleanFacts = new Set(['guardianConsent', 'certificate', 'diagnosed', 'policeResult', 'longTermTreatment']);
const dateFacts = new Set(['on', 'judgmentOn', 'until', 'reportedOn', 'lastContactOn', 'bornOn']);
const kindPattern = /^(father|mother|child)\.([A-Z_]+)(?:\.(\w+))?$/;
const hardshipClasses = ['TEKUN', 'DIBAO', 'DIBAO_MARGIN', 'RIGID_EXPENDITURE', 'NONE'];

/** Whether a finding's path is one the policy reads and its value of the right kind. */
export function isFindingValue(path: string, value: unknown): boolean {
  if (path === 'father' || path === 'mother') return Array.isArray(value) && value.every(isCircumstance);
  if (path === 'child.bornOn') return isDate(value);
  if (path === 'child.registeredAt') return typeof value === 'string' && /^\d{6}(\d{3}){0,2}$/.test(value);
  if (path === 'child.registration') return value === 'RURAL' || value === 'URBAN';
  if (path === 'child.parentsTraced' || path === 'household.registeredPoor') return typeof value === 'boolean';
  if (path === 'household.hardshipClass') return hardshipClasses.includes(value as string);
  const match = kindPattern.exec(path);
  if (!match) return false;
  const [, , kind = '', fact] = match;
  return fact === undefined ? typeof value === 'boolean' : (evidenceFactsOfKind[kind]?.includes(fact) ?? false) && isFactValue(fact, value);
}

function isFactValue(fact: string, value: unknown): boolean {
  if (booleanFacts.has(fact)) return typeof value === 'boolean';
  if (dateFacts.has(fact)) return isDate(value);
  if (fact === 'termMonths') return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 1200;
  if (fact === 'grade') return [1, 2, 3, 4].includes(value as number);
  if (fact === 'includes') return Array.isArray(value) && value.every(isCode);
  return isCode(value);
}

function isCircumstance(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, ...facts } = value as { kind?: unknown };
  return isCode(kind) && Object.entries(facts).every(([fact, each]) => isFactValue(fact, each));
}

function isCode(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(value);
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value);
}

import type { OtherBenefitFact } from '@onething/events';
import { Misuse } from '@onething/subgraph-kit';

const kinds: readonly string[] = ['DIBAO', 'TEKUN', 'DISABLED_LIVING', 'DISABLED_NURSING'];
const properties = new Set(['kind', 'fen', 'householdFen', 'members', 'from', 'until']);
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The benefits of an input. Throws BAD_INPUT with the place of the first one that cannot be read; a misspelt property is never ignored. */
export function readOtherBenefits(input: unknown): OtherBenefitFact[] | undefined {
  if (input === null || input === undefined) return undefined;
  if (!Array.isArray(input)) throw new Misuse('BAD_INPUT', 'otherBenefits must be a list');
  return input.map((entry, index) => readBenefit(entry, `otherBenefits[${index}]`));
}

function readBenefit(entry: unknown, place: string): OtherBenefitFact {
  if (typeof entry !== 'object' || entry === null) throw new Misuse('BAD_INPUT', `${place} must be an object`);
  const benefit = entry as Record<string, unknown>;
  const unknown = Object.keys(benefit).find((key) => !properties.has(key));
  if (unknown) throw new Misuse('BAD_INPUT', `${place} has no property ${unknown.slice(0, 40)}`);
  if (!kinds.includes(String(benefit['kind']))) throw new Misuse('BAD_INPUT', `${place}.kind must be one of ${kinds.join(', ')}`);
  const perChild = isWhole(benefit['fen'], 0);
  const perHousehold = isWhole(benefit['householdFen'], 0) && isWhole(benefit['members'], 1);
  if (perChild === perHousehold) throw new Misuse('BAD_INPUT', `${place} needs either fen or householdFen with members, whole numbers`);
  for (const key of ['from', 'until'] as const) {
    const month = benefit[key];
    if (month !== undefined && month !== null && !(typeof month === 'string' && monthPattern.test(month)))
      throw new Misuse('BAD_INPUT', `${place}.${key} must be a month, YYYY-MM`);
  }
  return Object.fromEntries(Object.entries(benefit).filter(([, value]) => value !== null)) as unknown as OtherBenefitFact;
}

function isWhole(value: unknown, least: number): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}

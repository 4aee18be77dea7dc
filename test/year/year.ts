import type { Cast } from '../kit/journeys.ts';
import type { Platform } from '../kit/platform.ts';
import type { Chance } from './chance.ts';
import type { People } from './people.ts';
import type { SandboxBank } from '../kit/sandbox-bank.ts';
import type { Place, YearChild } from './year-child.ts';

/** All that the steps of a year share. */
export interface Year {
  platform: Platform;
  people: People;
  bank: SandboxBank;
  chance: Chance;
  children: YearChild[];
  /** The month being lived, `YYYY-MM`. */
  month: string;
  /** The day being lived. */
  today: string;
  /** Things to be put right in a later month, by month. */
  later: { month: string; work: () => Promise<string> }[];
  /** The finance agency gives a place its budget for the year, or adds to it. */
  grantBudget(place: Place): Promise<void>;
  /** Writes a line of the story. */
  tell(line: string): void;
}

/** The guardian and the officers who handle the child's file now, in the form the steps of the kit take. */
export async function castOf({ people }: Year, child: Pick<YearChild, 'caseId' | 'guardian'> & { place: Place }): Promise<Cast> {
  const job = (name: string) => people.as(`${child.place.id}-${name}`);
  return {
    caseId: child.caseId,
    guardian: await people.as(child.guardian),
    handler: await job('township-officer'),
    head: await job('township-head'),
    countyHandler: await job('county-officer'),
    countyConfirmer: await job('county-confirmer'),
  };
}

/** The month `count` months after the given one. */
export function monthAfter(month: string, count = 1): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

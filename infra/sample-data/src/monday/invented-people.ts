import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { SampleRelative } from '../families.ts';
import type { Chance } from './chance.ts';

type Sex = 'MALE' | 'FEMALE';
type Generation = 'children' | 'adults' | 'elders';

interface Names extends Record<Generation, Record<Sex, string[]>> {
  surnames: string[];
  streets: string[];
}

const names = parse(readFileSync(join(import.meta.dirname, '..', '..', 'data', 'names.yaml'), 'utf8')) as Names;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** Makes up people; no two get the same resident ID. Their numbers end in the sequence 99x like those of the sample families. */
export class InventedPeople {
  readonly #given: Set<string>;

  constructor(given: Iterable<string>) {
    this.#given = new Set(given);
  }

  surname(chance: Chance): string {
    return chance.one(names.surnames);
  }

  /** A house number in a street that every town has. */
  address(chance: Chance): string {
    return `${chance.one(names.streets)}${chance.whole(1, 199)}号${chance.whole(1, 6)}单元${chance.whole(1, 6)}0${chance.whole(1, 3)}室`;
  }

  /** Somebody born in one of the years, both included, registered in the county (six digits). */
  person(
    chance: Chance,
    {
      surname,
      sex,
      generation,
      born,
      county,
    }: { surname: string; sex: Sex; generation: Generation; born: [string, string]; county: string },
  ): SampleRelative {
    const name = `${surname}${chance.one(names[generation][sex])}`;
    for (;;) {
      const bornOn = dayBetween(chance, born);
      // Ten sequence numbers a day and county: the odd ones are men's.
      const sequence = 990 + 2 * chance.whole(0, 4) + (sex === 'MALE' ? 1 : 0);
      const residentId = withCheckCharacter(`${county}${bornOn.replaceAll('-', '')}${sequence}`);
      if (this.#given.has(residentId)) continue;
      this.#given.add(residentId);
      return { name, sex, bornOn, residentId };
    }
  }
}

function dayBetween(chance: Chance, [first, last]: [string, string]): string {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  return new Date(from + chance.whole(0, Math.round((to - from) / 86_400_000)) * 86_400_000).toISOString().slice(0, 10);
}

/** GB 11643-1999. */
function withCheckCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return `${digits}${checkCharacters[sum % 11]}`;
}

import { sampleFamilies } from '@onething/sample-data';
import type { SampleFamily } from '@onething/sample-data';
import { HttpPerson } from './http-person.ts';

/** The sample family with this id. */
export function family(id: string): SampleFamily {
  const found = sampleFamilies().find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No sample family ${id}`);
  return found;
}

/** The four officers who sign a case in a demonstration district, each signed in. */
export interface Officers {
  handler: HttpPerson;
  head: HttpPerson;
  countyHandler: HttpPerson;
  countyConfirmer: HttpPerson;
}

/** Signs in the officers of a district by the first part of their subjects, e.g. `licheng`. */
export async function officersOf(origin: string, place: string): Promise<Officers> {
  const signIn = (job: string): Promise<HttpPerson> => new HttpPerson(origin).signIn(`${place}-${job}`);
  return {
    handler: await signIn('township-officer'),
    head: await signIn('township-head'),
    countyHandler: await signIn('county-officer'),
    countyConfirmer: await signIn('county-confirmer'),
  };
}

/** Signs in the guardian of a sample family. */
export function guardianOf(origin: string, familyId: string, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<HttpPerson> {
  return new HttpPerson(origin, language).signIn(`guardian-${familyId}`);
}

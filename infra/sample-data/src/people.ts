import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SamplePerson } from '@onething/identity';
import { parse } from 'yaml';
import { sampleFamilies } from './families.ts';

type Staff = Omit<SamplePerson, 'kind'>;

const guardianGroups: Record<string, SamplePerson['group']> = {
  '370112': { zh: '申请人 · 历城', en: 'Applicants · Licheng' },
  '210106': { zh: '申请人 · 沈阳铁西', en: 'Applicants · Tiexi, Shenyang' },
};

/** Guardians of the synthetic families; what each sees when applying is in the title. */
function sampleGuardians(): SamplePerson[] {
  return sampleFamilies().map((family) => ({
    subject: `guardian-${family.id}`,
    name: family.guardian.name,
    kind: 'PERSON',
    group: guardianGroups[family.county] ?? { zh: '申请人', en: 'Applicants' },
    job: { zh: `监护人 · ${family.title.zh}`, en: `Guardian · ${family.title.en}` },
    grants: [],
    residentId: family.guardian.residentId,
    phone: family.guardian.phone,
  }));
}

/** Everybody who can sign in to the demonstration: guardians first, then staff for every job in both districts. */
export function samplePeople(): SamplePerson[] {
  const file = join(import.meta.dirname, '..', 'data', 'staff.yaml');
  const { staff } = parse(readFileSync(file, 'utf8')) as { staff: Staff[] };
  return [...sampleGuardians(), ...staff.map((person): SamplePerson => ({ ...person, kind: 'STAFF' }))];
}

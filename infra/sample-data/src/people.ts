import type { SamplePerson } from '@onething/identity';
import { sampleFamilies } from './families.ts';
import { sampleOffices, sampleStaff } from './offices.ts';

/** Heading of the applicants of a county on the sign-in page. */
function applicantsOf(county: string): SamplePerson['group'] {
  const office = sampleOffices().find(({ codes }) => codes.county === county);
  const [zh, en] = [office?.group.zh.split(' · ')[0], office?.group.en.split(' · ')[0]];
  return zh && en ? { zh: `申请人 · ${zh}`, en: `Applicants · ${en}` } : { zh: '申请人', en: 'Applicants' };
}

/** Guardians of the synthetic families; what each sees when applying is in the title. */
function sampleGuardians(): SamplePerson[] {
  return sampleFamilies().map((family) => ({
    subject: `guardian-${family.id}`,
    name: family.guardian.name,
    kind: 'PERSON',
    group: applicantsOf(family.county),
    job: { zh: `监护人 · ${family.title.zh}`, en: `Guardian · ${family.title.en}` },
    grants: [],
    residentId: family.guardian.residentId,
    phone: family.guardian.phone,
  }));
}

/** Everybody who can sign in to the demonstration: guardians first, then staff for every job in every place. */
export function samplePeople(): SamplePerson[] {
  return [...sampleGuardians(), ...sampleStaff()];
}

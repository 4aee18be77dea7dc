import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalisedText, SamplePerson } from '@onething/identity';
import { parse } from 'yaml';

type Level = 'village' | 'township' | 'county' | 'city' | 'agencies';

interface Job {
  /** Last part of the subject, e.g. `township-officer`. */
  id: string;
  role: string;
  /** On which code of the office the role is held. */
  at: Level;
  title: LocalisedText;
  /** Scopes granted by name on top of the role, at these offices only. */
  scopes?: Record<string, string[]>;
}

/** Another township unit of the county: an officer and a head, nobody else. */
interface MoreTownship {
  code: string;
  name: LocalisedText;
  officer: string;
  head: string;
}

/** One demonstration place with somebody for every job. */
export interface SampleOffice {
  /** First part of the subjects, e.g. `licheng`. */
  id: string;
  /** First part of the ids of its agencies in the packs, e.g. `shenyang`. */
  agencies: string;
  group: LocalisedText;
  codes: Record<Level, string>;
  /** Names in the order of the jobs. */
  names: string[];
  townships: MoreTownship[];
}

interface StaffFile {
  jobs: Job[];
  offices: SampleOffice[];
  others: Omit<SamplePerson, 'kind'>[];
}

function staffFile(): StaffFile {
  return parse(readFileSync(join(import.meta.dirname, '..', 'data', 'staff.yaml'), 'utf8')) as StaffFile;
}

/** The demonstration places, in the order of their file. */
export function sampleOffices(): SampleOffice[] {
  return staffFile().offices;
}

function staffOf(office: SampleOffice, jobs: Job[]): SamplePerson[] {
  if (office.names.length !== jobs.length) throw new Error(`${office.id} names ${office.names.length} people for ${jobs.length} jobs`);
  return jobs.map((job, index) => {
    const scopes = job.scopes?.[office.id];
    return {
      subject: `${office.id}-${job.id}`,
      name: office.names[index]!,
      group: office.group,
      job: job.title,
      kind: 'STAFF',
      grants: [{ role: job.role, jurisdiction: office.codes[job.at], ...(scopes ? { scopes } : {}) }],
    };
  });
}

/** Officer and head of each further township unit; subjects `<office>-<code>-township-officer` and `…-township-head`. */
function furtherStaff(office: SampleOffice): SamplePerson[] {
  return office.townships.flatMap(({ code, name, officer, head }) => {
    const one = (job: string, role: string, holder: string, title: LocalisedText): SamplePerson => ({
      subject: `${office.id}-${code}-${job}`,
      name: holder,
      group: office.group,
      job: { zh: `${name.zh} · ${title.zh}`, en: `${title.en}, ${name.en}` },
      kind: 'STAFF',
      grants: [{ role, jurisdiction: code }],
    });
    return [
      one('township-officer', 'townshipOfficer', officer, { zh: '街道经办', en: 'Township officer (handler)' }),
      one('township-head', 'townshipHead', head, { zh: '街道负责人', en: 'Township head' }),
    ];
  });
}

/** All sample staff, place by place. */
export function sampleStaff(): SamplePerson[] {
  const { jobs, offices, others } = staffFile();
  const staff = offices.flatMap((office) => [...staffOf(office, jobs), ...furtherStaff(office)]);
  return [...staff, ...others.map((person): SamplePerson => ({ ...person, kind: 'STAFF' }))];
}

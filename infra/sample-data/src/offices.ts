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
  /** Granted by name on top of the role. */
  scopes?: string[];
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
  /** Four people who may handle cases that not every officer may know of: handler, head, county officer, county confirmer. */
  trusted?: string[];
  townships: MoreTownship[];
}

interface StaffFile {
  jobs: Job[];
  offices: SampleOffice[];
  others: Omit<SamplePerson, 'kind'>[];
}

let read: StaffFile | undefined;

function staffFile(): StaffFile {
  return (read ??= parse(readFileSync(join(import.meta.dirname, '..', 'data', 'staff.yaml'), 'utf8')) as StaffFile);
}

/** The demonstration places, in the order of their file. */
export function sampleOffices(): SampleOffice[] {
  return staffFile().offices;
}

function staffOf(office: SampleOffice, jobs: Job[]): SamplePerson[] {
  if (office.names.length !== jobs.length) throw new Error(`${office.id} names ${office.names.length} people for ${jobs.length} jobs`);
  return jobs.map((job, index) => ({
    subject: `${office.id}-${job.id}`,
    name: office.names[index]!,
    group: office.group,
    job: job.title,
    kind: 'STAFF',
    grants: [{ role: job.role, jurisdiction: office.codes[job.at], ...(job.scopes ? { scopes: job.scopes } : {}) }],
  }));
}

/** Jobs whose trusted holder has the scope for confidential cases as well, in the order of `trusted`. */
const trustedJobs = [
  'township-officer',
  'township-head',
  'county-officer',
  'county-confirmer',
  'payment-preparer',
  'payment-reviewer',
  'payment-approver',
  'payment-sender',
];

/** Subjects `<office>-trusted-<job>`. */
function trustedStaff(office: SampleOffice, jobs: Job[]): SamplePerson[] {
  return (office.trusted ?? []).map((name, index) => {
    const job = jobs.find(({ id }) => id === trustedJobs[index]);
    if (!job) throw new Error(`${office.id} names more trusted people than there are jobs for them`);
    return {
      subject: `${office.id}-trusted-${job.id}`,
      name,
      group: office.group,
      job: { zh: `${job.title.zh} · 特别保密件`, en: `${job.title.en}, confidential cases too` },
      kind: 'STAFF',
      grants: [{ role: job.role, jurisdiction: office.codes[job.at], scopes: ['hivRecords'] }],
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
  const staff = offices.flatMap((office) => [...staffOf(office, jobs), ...trustedStaff(office, jobs), ...furtherStaff(office)]);
  return [...staff, ...others.map((person): SamplePerson => ({ ...person, kind: 'STAFF' }))];
}

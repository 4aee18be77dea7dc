import { sampleFamilies } from './families.ts';
import type { SampleFamily, SampleRecord, SampleRelative } from './families.ts';
import { sampleOffices } from './offices.ts';

/** One list as an agency would send it, ready for the import mutation of a subgraph. */
export interface SampleRegister {
  subgraph: 'agencies' | 'hardship';
  /** Subject of the sample person who sends it. */
  clerk: string;
  input: { fileName: string; csv: string; idempotencyKey: string } & Record<string, string>;
}

type Person = 'child' | 'father' | 'mother' | 'guardian';
type Row = Record<string, string | number>;

const people: Person[] = ['child', 'father', 'mother', 'guardian'];

/** First part of the agencies' ids in the packs, and who sends their lists. */
function senderOf(county: string): { agencies: string; clerk: string } {
  const office = sampleOffices().find(({ codes }) => codes.county === county);
  if (!office) throw new Error(`No agencies are known for the sample families of ${county}`);
  return { agencies: office.agencies, clerk: `${office.id}-agency-clerk` };
}

const agencyOfTopic: Record<string, string> = {
  IDENTITY: 'public-security',
  HOUSEHOLD_REGISTRATION: 'public-security',
  DEATH: 'health',
  DISABILITY: 'disabled-federation',
  SENTENCE: 'justice',
  DETOXIFICATION: 'public-security',
  OUT_OF_CONTACT: 'public-security',
};

/** Comma-separated values; ours hold no comma, quote or line break. */
function csvOf(rows: Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((line) => line.join(',')).join('\n');
}

const nameAndId = ({ name, residentId }: SampleRelative): Row => ({ name, residentId });

/** Everybody of the families, as public security knows them: the basis of identity and registration checks. */
function identityRows(families: SampleFamily[]): { IDENTITY: Row[]; HOUSEHOLD_REGISTRATION: Row[] } {
  const everybody = families.flatMap((family) => people.map((person) => ({ family, relative: family[person] })));
  return {
    IDENTITY: everybody.map(({ relative }) => ({ ...nameAndId(relative), sex: relative.sex, bornOn: relative.bornOn, ethnicity: '汉族' })),
    HOUSEHOLD_REGISTRATION: everybody.map(({ family, relative }) => ({
      ...nameAndId(relative),
      registeredAt: family.street,
      registration: family.registration ?? 'URBAN',
      registeredAddress: family.registeredAddress,
    })),
  };
}

function recordRows(families: SampleFamily[]): Record<string, Row[]> {
  const rows: Record<string, Row[]> = {};
  for (const family of families) {
    for (const { of, topic, ...details } of family.records) {
      if (of === 'household') continue;
      (rows[topic] ??= []).push({ ...nameAndId(family[of]), ...(topic === 'DEATH' ? { kind: 'DEAD' } : {}), ...details });
    }
  }
  return rows;
}

function agencyRegisters(county: string, families: SampleFamily[], list: string): SampleRegister[] {
  const topics: Record<string, Row[]> = { ...identityRows(families), ...recordRows(families) };
  return Object.entries(topics).map(([topic, rows]) => {
    const agencyId = `${senderOf(county).agencies}-${agencyOfTopic[topic]}`;
    const fileName = `${agencyId}-${topic.toLowerCase().replaceAll('_', '-')}${list}.csv`;
    return {
      subgraph: 'agencies',
      clerk: senderOf(county).clerk,
      input: { agencyId, topic, fileName, csv: csvOf(rows), idempotencyKey: `sample-${fileName}` },
    };
  });
}

/** Child and guardian share the household that draws the relief. */
function householdRows(family: SampleFamily, household: SampleRecord, number: string): Row[] {
  const shared = {
    householdNumber: number,
    hardshipClass: String(household.class),
    members: Number(household.members),
    householdYuan: (Number(household.monthlyFen) / 100).toFixed(2),
    from: String(household.from).slice(0, 7),
  };
  return [
    { ...nameAndId(family.guardian), ...shared },
    { ...nameAndId(family.child), ...shared },
  ];
}

/** None where no family draws relief. */
function householdRegisters(county: string, families: SampleFamily[], list: string): SampleRegister[] {
  const drawing = families.flatMap((family) =>
    family.records.filter(({ of }) => of === 'household').map((household) => ({ family, household })),
  );
  const rows = drawing.flatMap(({ family, household }, index) =>
    householdRows(family, household, `${county}-S${list}${String(index + 1).padStart(4, '0')}`),
  );
  if (rows.length === 0) return [];
  const fileName = `${county}-households${list}.csv`;
  return [
    {
      subgraph: 'hardship',
      clerk: senderOf(county).clerk,
      input: { fileName, jurisdictionCode: county, csv: csvOf(rows), idempotencyKey: `sample-${fileName}` },
    },
  ];
}

/** All registers of the demonstration, by county: what agencies know of the synthetic families (or of those given). `list` tells lists apart. */
export function sampleRegisters(families: SampleFamily[] = sampleFamilies(), list = ''): SampleRegister[] {
  return [...Map.groupBy(families, ({ county }) => county)].flatMap(([county, own]) => [
    ...agencyRegisters(county, own, list),
    ...householdRegisters(county, own, list),
  ]);
}

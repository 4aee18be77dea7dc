import type {
  AgenciesFile,
  CalendarYear,
  ContactsFile,
  JurisdictionDescription,
  PortalConfiguration,
  ServiceGuide,
  UnitsFile,
} from '@onething/policy/labels';
import { circumstanceLabels, materialLabel, materialLabels } from '@onething/policy/labels';
import { isWorkday } from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { compiledSchema, contentFiles, contentOf } from './content-files.ts';

const files = contentFiles();
const layers = contentOf<JurisdictionDescription>('jurisdiction');
const units = contentOf<UnitsFile>('units');
const listed = units.flatMap(({ content }) => content.units);

/** The code a directory's name begins with, padded to 6 digits. */
const codeOfFolder = (path: string): string => (/(?:^|\/)(\d+)-[a-z]+\/[a-z]+\.yaml$/.exec(path)?.[1] ?? '').padEnd(6, '0');

/** Every pair of texts in a value, with its place. */
function textsIn(value: unknown, place: string): { place: string; zh: unknown; en: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value || 'en' in value) return [{ place, zh: undefined, en: undefined, ...value }];
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, `${place}/${key}`));
}

describe('content files', () => {
  it.each(files.map(({ path, schema, content }) => [path, schema, content] as const))('%s matches its schema', (_path, schema, content) => {
    const validate = compiledSchema(schema);
    validate(content);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('says everything in Chinese and in English', () => {
    const wrong = files
      .flatMap(({ path, content }) => textsIn(content, path))
      .filter(({ zh, en }) => !/\p{Script=Han}/u.test(String(zh ?? '')) || typeof en !== 'string' || !/[A-Za-z]/.test(en));
    expect(wrong).toEqual([]);
  });

  it('refuses a file with a misspelt key', () => {
    const [portal] = contentOf<PortalConfiguration>('portal');
    expect(compiledSchema('portal')({ ...portal?.content, acentColour: '#0b5a8a' })).toBe(false);
  });
});

describe('tree', () => {
  it('names each directory after its code', () => {
    for (const { path, content } of layers.filter(({ path: folder }) => folder !== 'jurisdiction.yaml')) {
      expect(content.code, path).toBe(codeOfFolder(path));
    }
  });

  it('holds Licheng and the 14 cities of Liaoning', () => {
    const codes = layers.map(({ content }) => content.code);
    expect(codes).toEqual(expect.arrayContaining(['000000', '370000', '370100', '370112', '210000']));
    expect(codes.filter((code) => /^21(0[1-9]|1[0-4])00$/.test(code))).toHaveLength(14);
  });

  it('lists no unit twice and every unit under its layer', () => {
    expect(new Set(listed.map(({ code }) => code)).size).toBe(listed.length);
    for (const { path, content } of units) {
      const prefix = codeOfFolder(path).replace(/(00)+$/, '');
      expect(
        content.units.filter(({ code }) => !code.startsWith(prefix)),
        path,
      ).toEqual([]);
    }
  });

  it('lists 100 counties of Liaoning and 17 streets of Licheng', () => {
    expect(listed.filter(({ code }) => /^21\d{4}$/.test(code))).toHaveLength(100);
    expect(listed.filter(({ code }) => /^370112\d{3}$/.test(code))).toHaveLength(17);
    expect(listed.find(({ code }) => code === '370112018')?.name.zh).toBe('仲宫街道');
  });

  it('dates Liaoning by its document and marks what is assumed', () => {
    const release = (code: string) => layers.find(({ content }) => content.code === code)?.content.release;
    expect(release('210000')).toMatchObject({ effectiveFrom: '2019-10-08', publishedOn: '2019-10-08' });
    expect(release('210000')?.assumedDate).toBeUndefined();
    expect(release('370112')).toMatchObject({ effectiveFrom: '2024-01-01', assumedDate: true });
  });
});

describe('calendars', () => {
  it.each(contentOf<CalendarYear>('calendar'))('$path agrees with an independent calendar on every day', ({ content }) => {
    const differing: string[] = [];
    for (let day = Date.UTC(content.year, 0, 1); day < Date.UTC(content.year + 1, 0, 1); day += 86_400_000) {
      const date = new Date(day);
      const iso = date.toISOString().slice(0, 10);
      const weekend = date.getUTCDay() % 6 === 0;
      const holiday = content.holidays.some(({ from, to }) => from <= iso && iso <= to);
      const working = content.makeUpWorkingDays.includes(iso) || (!weekend && !holiday);
      if (working !== isWorkday(iso)) differing.push(iso);
    }
    expect(differing).toEqual([]);
  });
});

describe('guides', () => {
  const guides = contentOf<ServiceGuide>('service-guide');

  it.each(guides)('$path names known materials and forms', ({ content }) => {
    for (const { code, label, papersByState } of content.materials) {
      expect(Object.keys(materialLabels)).toContain(code);
      expect(label).toEqual(materialLabel(code));
      expect(Object.keys(circumstanceLabels)).toEqual(expect.arrayContaining(Object.keys(papersByState ?? {})));
    }
    const codes = content.materials.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(content.categories.map(({ form }) => form)));
  });

  it('lists the twelve materials of Licheng in their order', () => {
    const licheng = guides.find(({ path }) => path.includes('370112'))?.content;
    expect(licheng?.materials.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(licheng?.limits.map(({ step }) => step)).toEqual(['WHOLE']);
  });

  it('marks the materials of Liaoning as derived and gives a paper for every listed state', () => {
    const liaoning = guides.find(({ path }) => path.startsWith('21-'))?.content;
    expect(liaoning?.materials.filter(({ code, derived }) => !derived && code !== 'DE_FACTO_FORM')).toEqual([]);
    const papers = liaoning?.materials.find(({ code }) => code === 'FATHER_STATE_PROOF')?.papersByState ?? {};
    const states = ['SEVERE_DISABILITY', 'SERIOUS_ILLNESS', 'OUT_OF_CONTACT', 'SERVING_SENTENCE', 'COMPULSORY_DETOX', 'OTHER_RESTRICTION'];
    expect(Object.keys(papers)).toEqual(expect.arrayContaining(states));
  });
});

describe('contacts, portals, agencies', () => {
  const contacts = contentOf<ContactsFile>('contacts');

  it("gives the 14 subdistrict offices of Licheng a phone of their own and the rest the district's", () => {
    const licheng = contacts.find(({ path }) => path.includes('370112'))?.content.contacts ?? [];
    const streets = licheng.filter(({ unit }) => unit.length === 9);
    expect(streets).toHaveLength(14);
    expect(streets.find(({ unit }) => unit === '370112002')?.phone).toBe('0531-88161181');
    for (const { unit, name } of streets) {
      const street = listed.find(({ code }) => code === unit)?.name.zh ?? '';
      expect(name.zh).toBe(`${street}办事处`);
    }
    expect(licheng.filter(({ unit, purpose }) => unit === '370112' && purpose === 'CONSULTATION')).toHaveLength(1);
  });

  it('invents no phone for Liaoning', () => {
    const liaoning = contacts.find(({ path }) => path.startsWith('21-'))?.content.contacts ?? [];
    expect(liaoning.filter(({ phone }) => phone !== undefined)).toEqual([]);
    expect(liaoning.every(({ note }) => note !== undefined)).toBe(true);
  });

  it.each(contentOf<PortalConfiguration>('portal'))('$path has a legible accent colour', ({ content }) => {
    const channels = [1, 3, 5].map((start) => Number.parseInt(content.accentColour.slice(start, start + 2), 16) / 255);
    const [red = 0, green = 0, blue = 0] = channels.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    expect(1.05 / (luminance + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(contentOf<AgenciesFile>('agencies'))('$path names each kind of agency once', ({ content }) => {
    const kinds = content.agencies.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds.length).toBeGreaterThanOrEqual(10);
  });
});

import { loadPackOverlays, loadPacks } from '@onething/policy-packs';
import { bootForTest, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jurisdictionsSubgraph } from '../subgraph.ts';
import { DraftDesk, people } from '../testing/draft-desk.ts';

const packs = loadPacks();
const samples = loadPackOverlays(new URL('../../../../infra/sample-data/policy', import.meta.url).pathname, packs);

interface Item {
  path: string;
  value: unknown;
  before: unknown;
  changed: boolean;
  label: { zh: string; en: string };
  lineage: { code: string; citation: { document: string } | null; draft: boolean; inForce: boolean }[];
}

const item = 'path value before changed label { zh en } lineage { code citation { document } draft inForce }';
const arguments_ = '(code: $code, draftId: $draftId)';
const ask = `query ($code: JurisdictionCode!, $draftId: ID)`;

describe('the pages of the studio', () => {
  let subgraph: TestSubgraph;
  let desk: DraftDesk;
  let draftId: string;

  const page = async <T>(field: string, selection: string, variables: Record<string, unknown> = { code: '410100' }): Promise<T> =>
    (await desk.ask<Record<string, T>>(`${ask} { ${field}${arguments_} { ${selection} } }`, variables, people.administrator))[field] as T;

  beforeAll(async () => {
    subgraph = (await bootForTest(jurisdictionsSubgraph({ releases: [...packs, ...samples] }))) as TestSubgraph;
    desk = new DraftDesk(subgraph);
    draftId = await desk.start();
  });
  afterAll(() => subgraph.stop());

  it('shows parameters by group, merged maps whole, with who set which key', async () => {
    const { parameters } = await page<{ parameters: (Item & { name: string; group: string; merged: boolean })[] }>(
      'studioParameters',
      `parameters { ${item} name group merged }`,
    );
    const visits = parameters.find(({ name }) => name === 'visitFrequency');
    expect(visits).toMatchObject({ group: 'VISITS', merged: true });
    expect(parameters.find(({ name }) => name === 'limitWorkingDays.CHILD_WELFARE.WHOLE')).toMatchObject({ group: 'DEADLINES', value: 30 });
    expect(parameters.every(({ label }) => /[\u3400-\u9fff]/.test(label.zh) || label.zh === label.en)).toBe(true);
    const answer = await desk.change(draftId, [{ path: 'parameters/visitFrequency', value: { value: { VILLAGE: 'WEEKLY' } } }]);
    expect(answer).toMatchObject({ saved: ['parameters/visitFrequency'] });
    const after = await page<{ parameters: Item[] }>('studioParameters', `parameters { ${item} }`, { code: '410100', draftId });
    const changed = after.parameters.find(({ path }) => path === 'parameters/visitFrequency')!;
    expect(changed.value).toEqual({ ...(visits?.value as object), VILLAGE: 'WEEKLY' });
    expect(changed.before).toEqual(visits?.value);
    expect(changed.lineage.at(-1)).toEqual({ code: '410100', citation: { document: '郑民文〔2026〕示例号' }, draft: true, inForce: true });
  });

  it('shows materials by list under the names of their papers, and one that a draft takes away', async () => {
    const selection = `lists { key extends form items { ${item} } situations { path phrases { text { zh } } } } linkedServices { ${item} } facts { fact values { value } }`;
    interface Materials {
      facts: { fact: string; values: { value: unknown }[] }[];
      lists: {
        key: string;
        extends: string | null;
        form: string | null;
        items: Item[];
        situations: { path: string; phrases: { text: { zh: string } }[] }[];
      }[];
      linkedServices: Item[];
    }
    const { lists, linkedServices, facts } = await page<Materials>('studioMaterials', selection);
    const deaths = lists.flatMap(({ situations }) => situations).find(({ path }) => path === 'materials/EVERY_CHILD/fatherDeath');
    expect(deaths?.phrases.map(({ text }) => text.zh).join('')).toMatch(/^父亲/);
    expect(facts.find(({ fact }) => fact === 'child.rightsViolated')?.values).toEqual([{ value: true }, { value: false }]);
    expect(lists.find(({ key }) => key === 'ORPHAN')).toMatchObject({ extends: 'EVERY_CHILD', form: 'ORPHAN_FORM' });
    expect(linkedServices.map(({ path }) => path)).toContain('linkedServices/ORPHAN_REHABILITATION');
    const changes = [
      { path: 'materials/EVERY_CHILD/childPhoto', value: null },
      { path: 'linkedServices/ORPHAN_REHABILITATION', value: null },
    ];
    expect(await desk.change(draftId, changes)).toMatchObject({ refused: [], saved: changes.map(({ path }) => path) });
    const after = await page<Materials>('studioMaterials', selection, { code: '410100', draftId });
    const photo = after.lists.flatMap(({ items }) => items).find(({ path }) => path === changes[0]!.path)!;
    expect(photo).toMatchObject({ value: null, changed: true, label: { en: expect.stringMatching(/photo/i) as string } });
    expect(photo.before).toMatchObject({ code: 'CHILD_PHOTO', citation: { document: '郑民文〔2020〕57号' } });
  });

  it('shows contacts, guides, portal, calendars and forms, each where it comes from', async () => {
    const contacts = await page<{ items: Item[] }>('studioContacts', `items { ${item} }`);
    expect(contacts.items.map(({ path }) => path)).toEqual(['contacts/zhengzhou-township-window']);
    const guides = await page<{ items: Item[] }>('studioGuides', `items { ${item} }`);
    expect(guides.items.map(({ path, lineage }) => [path, lineage.at(-1)?.code])).toEqual([['guides/child-welfare', '410100']]);
    interface Portal {
      portal: Item;
      services: { code: string; on: boolean }[];
      remotes: { code: string; on: boolean }[];
    }
    const portal = await page<Portal>('studioPortal', `portal { ${item} } services { code on } remotes { code on }`);
    expect(portal.portal.value).toMatchObject({ accentColour: '#0b5a8a' });
    expect(portal.services).toEqual([{ code: 'child-welfare', on: true }]);
    expect(portal.remotes).toContainEqual({ code: 'dashboard', on: false });
    const calendars = await page<{ items: Item[]; missingYears: number[] }>('studioCalendar', `items { ${item} } missingYears`);
    expect(calendars.items.map(({ path }) => path)).toEqual(['calendars/2025', 'calendars/2026']);
    expect(calendars.missingYears).toEqual([2027]);
    const forms = await page<{ code: string; category: string; questionCount: number; lineage: { code: string }[] }[]>(
      'studioForms',
      'code category questionCount lineage { code }',
    );
    expect(forms.find(({ code }) => code === 'POOR_FAMILY_FORM')?.lineage.map(({ code }) => code)).toEqual(['410100']);
    expect(forms.every(({ questionCount }) => questionCount > 10)).toBe(true);
  });

  it('shows a form whole with what rules read of it', async () => {
    const query = `query { studioForm(code: "370112", formCode: "DE_FACTO_FORM") { definition needs { fact label { zh } rules { kind citation { document } } } optionSources { code } } }`;
    interface Form {
      definition: { code: string };
      needs: { fact: string; rules: { kind: string }[] }[];
      optionSources: { code: string }[];
    }
    const { studioForm } = await desk.ask<{ studioForm: Form }>(query, {}, people.elsewhere);
    expect(studioForm.definition.code).toBe('DE_FACTO_FORM');
    expect(studioForm.needs.map(({ fact }) => fact)).toContain('child.bornOn');
    expect(new Set(studioForm.optionSources.map(({ code }) => code))).toContain('000000');
  });

  it('reads a pasted notice and stores nothing', async () => {
    const text =
      '关于2027年部分节假日安排的通知\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n二、春节：2月5日（周五）至13日（周六）放假调休，共9天。1月31日（周日）上班。';
    const query = `query ($text: String!) { studioHolidayNotice(code: "410100", text: $text) { year lines { name { zh } from to makeUpWorkingDays } findings { code severity } calendar } }`;
    interface Notice {
      year: number;
      lines: unknown[];
      findings: { code: string; severity: string }[];
      calendar: { makeUpWorkingDays: string[] };
    }
    const { studioHolidayNotice } = await desk.ask<{ studioHolidayNotice: Notice }>(query, { text }, people.administrator);
    expect(studioHolidayNotice).toMatchObject({ year: 2027, calendar: { makeUpWorkingDays: ['2027-01-31'] } });
    expect(new Set(studioHolidayNotice.findings.map(({ code }) => code))).toEqual(new Set(['CALENDAR_HOLIDAY_MISSING']));
  });
});

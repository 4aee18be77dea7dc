import { join } from 'node:path';
import type { Caller } from '@onething/subgraph-kit';
import { bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jurisdictionsSubgraph } from '../../subgraph.ts';

const administrator = (jurisdiction: string, subject = `administrator-${jurisdiction}`): Caller => ({
  kind: 'STAFF',
  subject,
  name: '示例管理员',
  grants: [{ role: 'administrator', jurisdiction }],
});
const city = administrator('410100');
const officer: Caller = { kind: 'STAFF', subject: 'new-officer', grants: [] };

const text = (zh: string, en: string) => ({ zh, en });
let keys = 0;
const place = (changes: Record<string, unknown> = {}) => ({
  idempotencyKey: `add-place-${(keys += 1)}`,
  parentCode: '410100',
  code: '410107',
  name: text('示例区', 'Sample District'),
  shortName: text('示例', 'Sample'),
  host: text('示例区民政局', 'Civil Affairs Bureau of Sample District'),
  accentColour: '#1c6644',
  basis: { document: '示例文〔2026〕1号', clause: '一' },
  contacts: [{ purpose: 'CONSULTATION', name: text('救助科', 'Relief section'), phone: '0371-12345678' }],
  units: [{ code: '410107001', name: text('示例街道', 'Sample Subdistrict') }],
  officers: [{ officerSubject: 'new-officer', officerName: '示例员', role: 'countyOfficer' }],
  ...changes,
});

const mutation = `mutation ($input: AddJurisdictionInput!) { addJurisdiction(input: $input) {
  ... on JurisdictionAdded { jurisdiction { code name { zh } kind listed parent { code } children { code name { zh } kind } contactPoints { phone unitCode } } }
  ... on Refusal { code details { path code } } } }`;

interface Answer {
  code: string;
  details?: { path: string; code: string }[];
  [field: string]: unknown;
}

describe.each(await dialects())('a new place on %s', (dialect) => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    const samples = join(import.meta.dirname, '../../../../../infra/sample-data/policy');
    subgraph = (await bootForTest(jurisdictionsSubgraph({ overlayFolders: [samples] }), { dialect })) as TestSubgraph;
    await subgraph.drainEvents();
  });
  afterAll(() => subgraph.stop());

  const execute = (query: string, variables?: Record<string, unknown>, caller?: Caller) => subgraph.execute(query, variables, caller);
  const add = async (changes: Record<string, unknown> = {}, caller: Caller = city): Promise<Answer> => {
    const { data, errors } = await execute(mutation, { input: place(changes) }, caller);
    if (errors) throw new Error(`${String(errors[0]?.extensions?.['code'])}: ${errors[0]?.message}`);
    return (data as { addJurisdiction: Answer }).addJurisdiction;
  };
  const points = async (changes: Record<string, unknown>): Promise<string[]> =>
    ((await add(changes)).details ?? []).map(({ path, code }) => `${path} ${code}`);

  it.each([
    ['a code of nothing', { code: '4101070' }, 'code PLACE_CODE_WRONG'],
    ['a code that skips a level', { code: '410007', units: [] }, 'code PLACE_CODE_WRONG'],
    ['a parent that is not above it', { code: '370119', units: [] }, 'parentCode PLACE_PARENT_NOT_ABOVE'],
    ['itself as its parent', { code: '410100', units: [] }, 'parentCode PLACE_PARENT_NOT_ABOVE'],
    ['a name in one language only', { name: text('示例区', ' ') }, 'name PLACE_NAME_MISSING'],
    ['a pale accent', { accentColour: '#ffc83d' }, 'accentColour PLACE_ACCENT_UNREADABLE'],
    ['an accent one shade too pale', { accentColour: '#777777' }, 'accentColour PLACE_ACCENT_UNREADABLE'],
    ['no paper', { basis: { document: '', clause: '一' } }, 'basis PLACE_BASIS_MISSING'],
    ['nobody to ask', { contacts: [] }, 'contacts PLACE_CONTACT_MISSING'],
    [
      'a contact nobody can reach',
      { contacts: [{ purpose: 'CONSULTATION', name: text('科', 'Section') }] },
      'contacts/0/phone PLACE_CONTACT_UNREACHABLE',
    ],
    [
      'letters for a phone',
      { contacts: [{ purpose: 'CONSULTATION', name: text('科', 'Section'), phone: 'call us' }] },
      'contacts/0/phone PLACE_PHONE_WRONG',
    ],
    [
      'half an address',
      { contacts: [{ purpose: 'CONSULTATION', name: text('科', 'Section'), email: 'a@b' }] },
      'contacts/0/email PLACE_EMAIL_WRONG',
    ],
    ['a township of elsewhere', { units: [{ code: '410102001', name: text('街道', 'Office') }] }, 'units/0/code PLACE_UNIT_WRONG'],
    [
      'an unknown post',
      { officers: [{ officerSubject: 'x', officerName: '某', role: 'integrator' }] },
      'officers/0/role APPOINTMENT_ROLE_UNKNOWN',
    ],
    [
      'a post for oneself',
      { officers: [{ officerSubject: city.subject, officerName: '我', role: 'countyOfficer' }] },
      'officers/0/officerSubject APPOINTMENT_OF_ONESELF',
    ],
  ])('with %s is refused at its field', async (_what, changes, point) => {
    expect(await points(changes)).toEqual([point]);
  });

  it('is refused with everything that is wrong at once, and nothing of it stands', async () => {
    expect(
      await points({ accentColour: '#ffffff', contacts: [], officers: [{ officerSubject: ' ', officerName: '', role: 'auditor' }] }),
    ).toEqual([
      'accentColour PLACE_ACCENT_UNREADABLE',
      'contacts PLACE_CONTACT_MISSING',
      'officers/0/officerSubject APPOINTMENT_PERSON_MISSING',
    ]);
    const { data } = await execute('{ jurisdiction(code: "410107") { listed } }');
    expect(data).toEqual({ jurisdiction: { listed: false } });
  });

  it('is none of the business of another city, of a county beside it, or of somebody who is no administrator', async () => {
    await expect(add({}, administrator('370100'))).rejects.toThrow('NOT_FOUND');
    await expect(add({}, administrator('410102'))).rejects.toThrow('NOT_FOUND');
    await expect(add({}, { ...city, grants: [{ role: 'countyOfficer', jurisdiction: '410100' }] })).rejects.toThrow('FORBIDDEN');
  });

  it('answers at once with its own portal, people and units, and with everything else of the levels above', async () => {
    const input = place();
    const first = (await execute(mutation, { input }, city)).data as { addJurisdiction: Answer };
    expect(first.addJurisdiction['jurisdiction']).toEqual({
      code: '410107',
      name: { zh: '示例区' },
      kind: 'COUNTY',
      listed: true,
      parent: { code: '410100' },
      children: [{ code: '410107001', name: { zh: '示例街道' }, kind: 'SUBDISTRICT' }],
      contactPoints: [{ phone: '0371-12345678', unitCode: '410107' }],
    });
    // The same key again: the same answer, no second effect.
    expect((await execute(mutation, { input }, city)).data).toEqual(first);
    const seen = `query ($code: JurisdictionCode!) { portal(code: $code) { code name { zh } accentColour services { code } remotes { name } }
      jurisdiction(code: $code) { offeredCategories { category } settings { name value } }
      form(code: $code, formCode: "LEFT_BEHIND_FORM") { code } serviceGuide(code: $code, service: "child-welfare") { limitWorkingDays } }`;
    const [own, above] = await Promise.all(
      ['410107', '410100'].map(async (code) => (await execute(seen, { code })).data as Record<string, object>),
    );
    expect(own?.['portal']).toEqual({ ...above?.['portal'], code: '410107', name: { zh: '示例区民政服务' }, accentColour: '#1c6644' });
    for (const inherited of ['jurisdiction', 'form', 'serviceGuide']) expect(own?.[inherited]).toEqual(above?.[inherited]);
    expect(((await execute('{ releases(code: "410107") { code releaseId } }')).data as { releases: unknown[] }).releases).toContainEqual({
      code: '410107',
      releaseId: '2026.1',
    });
  });

  it('is added once', async () => {
    expect(await points({})).toEqual(['code PLACE_EXISTS']);
  });

  it('has the officers it was given, until their posts are taken back', async () => {
    expect((await execute('{ myAppointments { role jurisdictionCode } }', {}, officer)).data).toEqual({
      myAppointments: [{ role: 'countyOfficer', jurisdictionCode: '410107' }],
    });
    const list = `query ($code: JurisdictionCode!) { appointments(code: $code) { edges { node { id officerSubject officerName role appointedBy endedAt } } } }`;
    const { edges } = ((await execute(list, { code: '410107' }, city)).data as { appointments: { edges: { node: { id: string } }[] } })
      .appointments;
    expect(edges).toEqual([
      {
        node: {
          id: expect.any(String),
          officerSubject: 'new-officer',
          officerName: '示例员',
          role: 'countyOfficer',
          appointedBy: city.subject,
          endedAt: null,
        },
      },
    ]);
    expect((await execute(list, { code: '410107' }, administrator('410102'))).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');

    const end = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { ... on Appointment { endedAt } ... on Refusal { code } } }`;
    const ending = async (caller: Caller, key: string) =>
      execute(end, { input: { appointmentId: edges[0]?.node.id, idempotencyKey: key } }, caller);
    expect((await ending(administrator('410102'), 'end-elsewhere')).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect((await ending(city, 'end-appointment-1')).data).toEqual({ endAppointment: { endedAt: expect.any(String) } });
    expect((await ending(city, 'end-appointment-2')).data).toEqual({ endAppointment: { code: 'APPOINTMENT_ENDED' } });
    expect((await execute('{ myAppointments { role } }', {}, officer)).data).toEqual({ myAppointments: [] });

    const appoint = `mutation ($input: AppointOfficerInput!) { appointOfficer(input: $input) { ... on Appointment { role endedAt } ... on Refusal { code } } }`;
    const post = { jurisdictionCode: '410107001', officerSubject: 'new-officer', officerName: '示例员', role: 'townshipOfficer' };
    const appointing = async (key: string) => (await execute(appoint, { input: { ...post, idempotencyKey: key } }, city)).data;
    expect(await appointing('appoint-again-1')).toEqual({ appointOfficer: { role: 'townshipOfficer', endedAt: null } });
    expect(await appointing('appoint-again-2')).toEqual({ appointOfficer: { code: 'APPOINTMENT_EXISTS' } });
  });
});

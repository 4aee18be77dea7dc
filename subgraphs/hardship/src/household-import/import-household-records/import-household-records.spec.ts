import { loadPacks } from '@onething/policy-packs';
import { type Caller, type LawfulRefusal, verifyAuditChain } from '@onething/subgraph-kit';
import { asCaller, bootForTest, dialects, schemaDrift, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HouseholdMember } from '../../household/household-member.entity.ts';
import { Household } from '../../household/household.entity.ts';
import { PersonBenefit } from '../../person-benefit/person-benefit.entity.ts';
import { CountyRegister } from '../../register/county-register.entity.ts';
import { hardshipSubgraph } from '../../subgraph.ts';
import { childId, county, grandmotherId, listOf, motherId, sampleRows, siblingId } from '../../testing/sample-lists.ts';
import { HouseholdImport } from '../household-import.entity.ts';

const clerk = asCaller('STAFF', [['agencyClerk', county]]);
const officer = asCaller('STAFF', [['countyOfficer', county]]);
const elsewhere = asCaller('STAFF', [
  ['agencyClerk', '210106'],
  ['countyOfficer', '210106'],
]);
const packs = loadPacks();
const mutation = `mutation Import($input: ImportHouseholdRecordsInput!) { importHouseholdRecords(input: $input) { __typename
  ... on HouseholdImport { id fileName rowsAccepted rowsUnchanged rowsRejected jurisdiction { code } problems { row column code message } }
  ... on Refusal { code message details { path code } } } }`;

describe.each(await dialects())('importing registers on %s', (dialect) => {
  let subgraph: TestSubgraph;
  let keys = 0;
  const send = (more: object, caller: Caller = clerk, language: 'zh-CN' | 'en' = 'zh-CN') =>
    subgraph.execute(
      mutation,
      {
        input: {
          csv: listOf(...sampleRows),
          fileName: '2026-03.csv',
          jurisdictionCode: county,
          idempotencyKey: `register-${(keys += 1)}`,
          ...more,
        },
      },
      caller,
      language,
    );
  const taken = async (...rows: string[]): Promise<Record<string, unknown>> => {
    const { data, errors } = await send({ csv: listOf(...rows) });
    expect(errors).toBeUndefined();
    return data?.['importHouseholdRecords'] as Record<string, unknown>;
  };
  const stored = async (): Promise<unknown[]> => {
    const { manager } = subgraph.running.database.read;
    const order = { id: 'ASC' } as const;
    return [
      await manager.find(Household, { order }),
      await manager.find(HouseholdMember, { order }),
      await manager.find(PersonBenefit, { order }),
      await manager.find(CountyRegister),
    ];
  };
  const households = async (): Promise<string[]> => {
    const rows = await subgraph.running.database.read.manager.find(Household, { order: { numberToken: 'ASC', revision: 'ASC' } });
    return rows.map(
      ({ hardshipClass, monthlyFen, fromMonth, untilMonth, revision, replacedBy }) =>
        `${hardshipClass} ${monthlyFen} ${fromMonth}..${untilMonth ?? ''} r${revision}${replacedBy ? ' replaced' : ''}`,
    );
  };

  beforeEach(async () => {
    subgraph = await bootForTest(hardshipSubgraph(), { dialect, policyReleases: packs });
  });
  afterEach(() => subgraph?.stop());

  it('keeps households, their people and allowances, and a second time changes nothing', async () => {
    const first = await taken(...sampleRows);
    expect(first).toMatchObject({
      __typename: 'HouseholdImport',
      rowsAccepted: 4,
      rowsUnchanged: 0,
      rowsRejected: 0,
      problems: [],
      fileName: '2026-03.csv',
      jurisdiction: { code: county },
    });
    const before = await stored();
    expect(before.map((rows) => (rows as unknown[]).length)).toEqual([2, 3, 1, 1]);
    expect(await taken(...sampleRows)).toMatchObject({ rowsAccepted: 0, rowsUnchanged: 4, rowsRejected: 0 });
    // Other rows of the same people: another list, the same statements.
    expect(await taken(...sampleRows.toReversed())).toMatchObject({ rowsAccepted: 0, rowsUnchanged: 4 });
    const after = await stored();
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
    expect(await schemaDrift(subgraph.running.database)).toEqual([]);
  });

  it('answers the same request with the same import, and another under its key with CONFLICT', async () => {
    const [one, again] = [await send({ idempotencyKey: 'same-key-1' }), await send({ idempotencyKey: 'same-key-1' })];
    expect(again.data).toEqual(one.data);
    expect(await subgraph.running.database.read.manager.count(HouseholdImport)).toBe(1);
    expect((await send({ idempotencyKey: 'same-key-1', fileName: 'other.csv' })).errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('gives bad rows back with reasons in the language asked, and keeps the good ones', async () => {
    const bad = sampleRows[2]!.replace(motherId, '370112198612259960');
    const { data } = await send({ csv: listOf(sampleRows[0]!, sampleRows[1]!, bad) }, officer, 'en');
    expect(data?.['importHouseholdRecords']).toMatchObject({
      rowsAccepted: 2,
      rowsRejected: 1,
      problems: [
        {
          row: 4,
          column: '公民身份号码',
          code: 'RESIDENT_ID_CHECKSUM',
          message: '公民身份号码: the check character of the resident ID is wrong',
        },
      ],
    });
    expect(await subgraph.running.database.read.manager.find(CountyRegister)).toMatchObject([
      { households: 'WITH_GAPS', benefits: 'NOT_LOADED' },
    ]);
  });

  it('no longer vouches for a register of which a whole list was bad', async () => {
    await taken(sampleRows[0]!, sampleRows[1]!);
    expect(await subgraph.running.database.read.manager.find(CountyRegister)).toMatchObject([
      { households: 'WHOLE', benefits: 'NOT_LOADED' },
    ]);
    expect(await taken(sampleRows[2]!.replace('低保边缘', '贫困'))).toMatchObject({ rowsAccepted: 0, rowsRejected: 1 });
    expect(await subgraph.running.database.read.manager.find(CountyRegister)).toMatchObject([
      { households: 'WITH_GAPS', benefits: 'NOT_LOADED' },
    ]);
  });

  it('closes what a newer list replaces and adds the newer beside it', async () => {
    await taken(`1,低保,示例祖母,${grandmotherId},户主,1,600,2024-07,`, `,困难残疾人生活补贴,示例孩子,${childId},,,100,2024-07,`);
    expect(
      await taken(`1,低保,示例祖母,${grandmotherId},户主,1,900,2026-01,`, `,困难残疾人生活补贴,示例孩子,${childId},,,120,2026-01,`),
    ).toMatchObject({ rowsAccepted: 2, rowsUnchanged: 0 });
    expect(await households()).toEqual(['DIBAO 60000 2024-07..2025-12 r1 replaced', 'DIBAO 90000 2026-01.. r2']);
    const benefits = await subgraph.running.database.read.manager.find(PersonBenefit, { order: { revision: 'ASC' } });
    expect(benefits.map(({ fromMonth, untilMonth }) => [fromMonth, untilMonth])).toEqual([
      ['2024-07', '2025-12'],
      ['2026-01', null],
    ]);
    // The class changes from the same month on: the earlier statement was never in force.
    await taken(`1,特困,示例祖母,${grandmotherId},户主,1,900,2026-01,`);
    // It ends: the row that stands gets its last month.
    expect(await taken(`1,特困,示例祖母,${grandmotherId},户主,1,900,2026-01,2026-06`)).toMatchObject({ rowsAccepted: 1 });
    expect(await households()).toEqual([
      'DIBAO 60000 2024-07..2025-12 r1 replaced',
      'DIBAO 90000 2026-01..2025-12 r2 replaced',
      'TEKUN 90000 2026-01..2026-06 r3',
    ]);
    // The first list again, late: it changes nothing any more.
    const before = await stored();
    await taken(`1,低保,示例祖母,${grandmotherId},户主,1,600,2024-07,`, `,困难残疾人生活补贴,示例孩子,${childId},,,100,2024-07,`);
    expect(await stored()).toEqual(before);
  });

  it('lets nobody drop out of a household by a bad row, and lets go of whom the count lets go', async () => {
    const row = (name: string, id: string, count: number): string => `1,低保,${name},${id},,${count},1350,2024-07,`;
    await taken(row('示例祖母', grandmotherId, 3), row('示例孩子', childId, 3), row('示例弟弟', siblingId, 3));
    const spoiled = row('示例弟弟', siblingId, 3).replace(siblingId, siblingId.slice(1));
    expect(await taken(row('示例祖母', grandmotherId, 3), row('示例孩子', childId, 3), spoiled)).toMatchObject({
      rowsAccepted: 0,
      rowsUnchanged: 2,
      rowsRejected: 1,
    });
    await taken(row('示例祖母', grandmotherId, 2), row('示例孩子', childId, 2));
    const { manager } = subgraph.running.database.read;
    const present = await manager.findOneByOrFail(Household, { revision: 2 });
    expect(present).toMatchObject({ memberCount: 2, allNamed: true });
    expect(await manager.countBy(HouseholdMember, { householdId: present.id })).toBe(2);
  });

  it('takes two lists of a county sent at the same moment one after the other', async () => {
    await taken(`1,低保,示例,${childId},户主,1,600,2024-07,`);
    const lists = [700, 800, 900].map((yuan) => send({ csv: listOf(`1,低保,示例,${childId},户主,1,${yuan},2026-01,`) }));
    for (const { errors } of await Promise.all(lists)) expect(errors).toBeUndefined();
    const rows = await subgraph.running.database.read.manager.find(Household, { order: { revision: 'ASC' } });
    expect(rows.map(({ revision }) => revision)).toEqual([1, 2, 3, 4]);
    expect(rows.filter(({ replacedBy }) => replacedBy === null)).toHaveLength(1);
  });

  it.each<[string, () => Uint8Array]>([
    ['UTF-8', () => Buffer.from(listOf(...sampleRows))],
    ['UTF-8 with a byte order mark', () => Buffer.from(`\uFEFF${listOf(...sampleRows)}`)],
    ['GBK', gbkList],
  ])('reads a file in %s from base64', async (_, bytes) => {
    const { data, errors } = await send({ csv: undefined, csvBase64: Buffer.from(bytes()).toString('base64') });
    expect(errors).toBeUndefined();
    expect(data?.['importHouseholdRecords']).toMatchObject({ rowsRejected: 0, problems: [] });
    const members = await subgraph.running.database.read.manager.find(HouseholdMember);
    const names = members.map((member) => subgraph.running.kit.fields.open(member, 'fullName'));
    expect(names).toContain('示例孩子');
  });

  it('refuses what is no list or no county, in the words of the office', async () => {
    const provincial = asCaller('STAFF', [['agencyClerk', '370000']]);
    const code = async (more: object): Promise<unknown> => {
      const { data } = await send(more, provincial);
      return (data?.['importHouseholdRecords'] as LawfulRefusal | undefined)?.code;
    };
    expect(await code({ csv: '姓名,身份证号\n示例,1' })).toBe('LIST_COLUMNS_MISSING');
    expect(await code({ csv: '' })).toBe('LIST_EMPTY');
    expect(await code({ csv: undefined })).toBe('LIST_MISSING');
    expect(await code({ csvBase64: 'YQ==' })).toBe('LIST_MISSING');
    expect(await code({ csv: undefined, csvBase64: '***' })).toBe('LIST_UNREADABLE');
    expect(await code({ jurisdictionCode: '370100' })).toBe('COUNTY_REQUIRED');
    expect(await code({ jurisdictionCode: '370112001' })).toBe('COUNTY_REQUIRED');
    expect(await stored()).toEqual([[], [], [], []]);
  });

  it('takes lists from clerks and officers of the county only', async () => {
    const code = async (caller: Caller): Promise<unknown> => (await send({}, caller)).errors?.[0]?.extensions?.['code'];
    expect(await code(elsewhere)).toBe('NOT_FOUND');
    expect(await code(asCaller('STAFF', [['townshipOfficer', '370112001']]))).toBe('FORBIDDEN');
    expect(await code(asCaller('PERSON'))).toBe('FORBIDDEN');
    expect(await code(asCaller('ANONYMOUS', [], { subject: '' }))).toBe('UNAUTHENTICATED');
    expect(await stored()).toEqual([[], [], [], []]);
    for (const caller of [officer, asCaller('STAFF', [['agencyClerk', '000000']], { subject: 'system:sample-data' })])
      expect(await code(caller)).toBeUndefined();
  });

  it('keeps no name, number or file name in the open, and one audit entry for each list', async () => {
    await send({ fileName: '示例孩子.csv' });
    await taken(...sampleRows);
    for (const table of [
      'household',
      'household_member',
      'person_benefit',
      'household_import',
      'county_register',
      'audit_entry',
      'idempotency_record',
      'outbox',
    ]) {
      const rows = JSON.stringify(await subgraph.running.database.read.query(`SELECT * FROM ${table}`));
      for (const canary of [childId, grandmotherId, '示例', 'LC-0001', 'DISABLED'])
        expect(rows, `${table} ${canary}`).not.toContain(canary);
    }
    const verified = await verifyAuditChain(subgraph.running.database);
    expect(verified.problems).toEqual([]);
    const entries = await subgraph.running.database.read.query("SELECT * FROM audit_entry WHERE action = 'import-household-records'");
    expect(entries).toHaveLength(2);
  });
});

/** The sample list as an office saves it: GBK, made by looking every character up in the decoder. */
function gbkList(): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const bytesOf = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) bytesOf.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from([...listOf(...sampleRows)].flatMap((character) => bytesOf.get(character) ?? [character.charCodeAt(0)]));
}

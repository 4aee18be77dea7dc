import { loadPacks } from '@onething/policy-packs';
import type { Caller } from '@onething/subgraph-kit';
import { dialects } from '@onething/subgraph-kit/testing';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SandboxChannel } from '../delivery/sandbox-channel.ts';
import { sendDeliveries } from '../delivery/send-deliveries/send-deliveries.ts';
import { CaseJourney } from '../testing/case-journey.ts';
import { withRestrictedForm } from '../testing/restricted-release.ts';
import { nextChildId, outOfContact, sampleAnswers, servingSentence } from '../testing/sample-answers.ts';
import { elsewhere, entrusted, fatherId, guardian, guardianId, licheng, motherId, neighbour, stranger } from '../testing/sample-people.ts';
import { messageRules } from './message-rules.ts';
import type { MessageCode } from './message-texts.ts';
import { messageText, messageTexts } from './message-texts.ts';
import { tellPeople } from './tell-people.ts';
import { openCaseFile } from '../case/case-file.ts';
import { Case } from '../case/case.entity.ts';

interface Inbox {
  myMessages: {
    edges: { node: { id: string; code: string; read: boolean; text: { zh: string }; case: { id: string } | null } }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
  unreadMessageCount: number;
}
const inbox = `query ($filter: MessageFilter, $sort: MessageSort, $first: Int, $after: String) { unreadMessageCount
  myMessages(filter: $filter, sort: $sort, first: $first, after: $after) { edges { node { id code read text { zh } case { id } } } pageInfo { endCursor hasNextPage } } }`;
const readMutation = `mutation ($input: ReadMessagesInput!) { readMessages(input: $input) { ... on MessagesRead { unreadCount } ... on LawfulRefusal { code } } }`;

describe.each(await dialects())('messages on %s', (dialect) => {
  let journey: CaseJourney;
  let id: string;
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect, withRestrictedForm(loadPacks()), undefined, (kit) => [new SandboxChannel('SMS', kit)]);
    id = await journey.submitted(
      sampleAnswers({ registeredAt: licheng.code, father: servingSentence, mother: outOfContact }),
      licheng.county,
    );
  }, 120_000);
  afterAll(() => journey.end());

  const ask = (caller: Caller, variables: Record<string, unknown> = {}): Promise<Inbox> => journey.ask<Inbox>(inbox, variables, caller);
  const codes = async (caller: Caller): Promise<string[]> =>
    (await ask(caller, { sort: 'OLDEST_FIRST' })).myMessages.edges.map(({ node }) => node.code);
  const read = (caller: Caller, input: Record<string, unknown>) =>
    journey.ask<{ readMessages: { unreadCount: number } }>(readMutation, { input: { idempotencyKey: randomUUID(), ...input } }, caller);

  it('reach whoever ought to know, through the whole case, and nobody else', async () => {
    expect(await codes(guardian)).toEqual(['APPLICATION_RECEIVED']);
    expect(await codes(licheng.handler)).toEqual(['CASE_TO_ACCEPT']);
    await journey.act('acceptApplication', id, licheng.handler);
    const items = [{ text: '公安部门的失联查找结果' }];
    await journey.act('sendNotice', id, licheng.handler, { kind: 'SUPPLEMENT_REQUEST', items });
    const { case: found } = await journey.ask<{ case: { notices: { id: string }[] } }>(
      'query ($id: ID!) { case(id: $id) { notices { id } } }',
      { id },
      guardian,
    );
    await journey.do('answerNotice', { caseId: id, noticeId: found.notices[0]?.id }, guardian);
    expect(await codes(guardian)).toEqual(['APPLICATION_RECEIVED', 'APPLICATION_ACCEPTED', 'SUPPLEMENT_REQUESTED', 'CLOCK_RESUMED']);
    expect(await codes(licheng.handler)).toEqual(['CASE_TO_ACCEPT', 'NOTICE_ANSWERED']);
    expect(await codes(licheng.second)).toEqual(['CASE_TO_ACCEPT']);
    for (const nobody of [stranger, elsewhere.handler, elsewhere.countyOfficer, neighbour.handler, licheng.countyOfficer]) {
      expect(await codes(nobody)).toEqual([]);
      expect((await ask(nobody)).unreadMessageCount).toBe(0);
    }
  });

  it('say to each who signs next, to the county what came, and to the guardian that it is decided', async () => {
    const whole = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const of = async (caller: Caller): Promise<string[]> =>
      (await ask(caller, { filter: { caseId: whole }, sort: 'OLDEST_FIRST' })).myMessages.edges.map(({ node }) => node.code);
    await journey.verify(whole, licheng);
    expect(await of(licheng.head)).toContain('VERIFICATION_TO_SIGN');
    expect(await of(licheng.countyOfficer)).toEqual(['CASE_REPORTED']);
    await journey.decide(whole, licheng, 'CONFIRM');
    expect(await of(licheng.confirmer)).toContain('DECISION_TO_SIGN');
    expect((await of(guardian)).slice(-2)).toEqual(['VERIFICATION_DONE', 'DECISION_MADE']);
    expect(await of(licheng.handler)).toEqual(['CASE_TO_ACCEPT', 'CASE_DECIDED']);
    expect(await of(licheng.countyOfficer)).toEqual(['CASE_REPORTED']);
  });

  it('are unread until read, unread again when wanted, and all read at once; each person counts alone', async () => {
    const before = await ask(licheng.second);
    const first = before.myMessages.edges[0]?.node;
    expect(before.unreadMessageCount).toBe(before.myMessages.edges.length);
    expect(first?.read).toBe(false);
    const one = await read(licheng.second, { messageIds: [first?.id] });
    expect(one.readMessages.unreadCount).toBe(before.unreadMessageCount - 1);
    expect((await ask(licheng.second, { filter: { unread: false } })).myMessages.edges.map(({ node }) => node.id)).toEqual([first?.id]);
    await read(licheng.second, { messageIds: [first?.id], unread: true });
    expect((await ask(licheng.second)).unreadMessageCount).toBe(before.unreadMessageCount);
    expect((await read(licheng.second, { all: true })).readMessages.unreadCount).toBe(0);
    expect((await ask(licheng.second, { filter: { unread: true } })).myMessages.edges).toEqual([]);
    await read(licheng.second, { messageIds: [first?.id], unread: true });
    expect((await ask(licheng.second, { filter: { unread: true } })).myMessages.edges.map(({ node }) => node.id)).toEqual([first?.id]);
    expect((await ask(licheng.handler)).unreadMessageCount).toBeGreaterThan(0);
  });

  it('cannot be read for somebody else, nor all and some at once', async () => {
    const foreign = (await ask(guardian)).myMessages.edges[0]?.node.id;
    const count = (await ask(guardian)).unreadMessageCount;
    await read(stranger, { messageIds: [foreign] });
    expect((await ask(guardian)).unreadMessageCount).toBe(count);
    await expect(read(guardian, { messageIds: [foreign], all: true })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(read(guardian, {})).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('come page by page, each once', async () => {
    const whole = (await ask(guardian, { first: 100 })).myMessages.edges.map(({ node }) => node.id);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const { edges, pageInfo } = (await ask(guardian, { first: 2, after })).myMessages;
      paged.push(...edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
    } while (after);
    expect(paged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(4);
  });

  it('of a restricted case are for those with the scope alone', async () => {
    const street = '370114001';
    const secret = await journey.submitted(sampleAnswers({ registeredAt: street, childId: nextChildId('370114') }), street, {
      category: 'HIV_AFFECTED',
    });
    const about = async (caller: Caller): Promise<string[]> =>
      (await ask(caller, { filter: { caseId: secret } })).myMessages.edges.map(({ node }) => node.code);
    expect(await about(guardian)).toEqual(['APPLICATION_RECEIVED']);
    expect(await about(entrusted.handler)).toEqual(['CASE_TO_ACCEPT']);
    expect(await about(elsewhere.handler)).toEqual([]);
  });

  it('are written once for an action, whatever happens twice', async () => {
    const { kit } = journey.subgraph.running;
    const twice = kit.database.transact(async (manager) => {
      const record = await manager.findOneByOrFail(Case, { id });
      const file = await openCaseFile(kit, manager, record);
      const row = file.actions.find(({ kind }) => kind === 'SUBMIT');
      if (!row) throw new Error('no submission');
      await tellPeople(kit, manager, file.state, file, row);
    });
    await expect(twice).rejects.toThrow(/unique|duplicate/i);
  });

  it('carry no personal value of any case, in no table, at no step', async () => {
    const { kit } = journey.subgraph.running;
    await sendDeliveries.run({ ...kit, services: { ...kit.services, quietHours: { from: '00:00', until: '00:00' } } });
    const tables = ['message', 'message_delivery', 'sandbox_message', 'message_reading', 'message_mark'];
    const rows = await Promise.all(tables.map((table) => journey.subgraph.running.database.read.query<object[]>(`SELECT * FROM ${table}`)));
    expect(rows[2]?.length).toBeGreaterThan(5);
    const stored = JSON.stringify(rows);
    const children = await journey.subgraph.running.database.read.manager.find(Case);
    const canaries = [
      '王示雨',
      '李示兰',
      '王示国',
      '刘示',
      '13800000027',
      '示例路',
      '6222000000008826',
      guardianId,
      fatherId,
      motherId,
      'HIV',
      '艾滋',
      '服刑',
      'DE_FACTO',
    ];
    canaries.push(...children.flatMap(({ childIdentityToken }) => (childIdentityToken ? [childIdentityToken] : [])));
    expect(canaries.filter((canary) => stored.includes(canary))).toEqual([]);
  });
});

describe('what messages say', () => {
  const all = Object.keys(messageTexts) as MessageCode[];

  it('says every text somewhere: by a rule, or by a use case that is no action of a case', () => {
    const folder = join(import.meta.dirname, '..');
    const files = globSync('**/*.ts', { cwd: folder }).filter((file) => !/\.spec\.ts$|message-texts\.ts$|message-rules\.ts$/.test(file));
    const sources = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    const said = (code: MessageCode): boolean => messageRules.some(({ say }) => say === code) || sources.includes(`'${code}'`);
    expect(all.filter((code) => !said(code))).toEqual([]);
  });

  it('is the number of the case and fixed words, whatever the case', () => {
    const number = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => !/[{}$]/.test(text));
    fc.assert(
      fc.property(fc.constantFrom(...all), number, number, (code, one, other) => {
        const [a, b] = [messageText(code, `〔${one}〕`), messageText(code, `〔${other}〕`)];
        for (const language of ['zh', 'en'] as const) {
          expect(a[language]).toContain(`〔${one}〕`);
          expect(a[language].replace(`〔${one}〕`, '')).toBe(b[language].replace(`〔${other}〕`, ''));
        }
      }),
    );
  });

  it('betrays neither why somebody applies nor how it went', () => {
    const telling =
      /孤儿|困境|无人抚养|艾滋|感染|病|残|死亡|失联|服刑|戒毒|补贴|不予|拒|orphan|unsupported|HIV|AIDS|ill|disab|dead|sentence|refus|confirmed/i;
    expect(all.filter((code) => telling.test(messageTexts[code].zh) || telling.test(messageTexts[code].en))).toEqual([]);
  });
});

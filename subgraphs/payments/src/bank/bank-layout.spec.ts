import { InProcessBus } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { clockAt } from '@onething/subgraph-kit';
import { asCaller, bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentsServices } from '../payments-context.ts';
import { paymentsSubgraph } from '../subgraph.ts';
import { FakeBank } from '../testing/fake-bank.ts';
import { payer, RunDesk, sampleCounty } from '../testing/run-desk.ts';
import { caseConfirmed, publishAll, standardsRelease } from '../testing/sample-case.ts';
import { adoptLayout } from './adopt-bank-layout/adopt-bank-layout.ts';
import { BankBatch } from './bank-batch.entity.ts';
import { bankFileOf, wholeFile } from './bank-file-of.ts';
import type { BankLayout } from './bank-layout.ts';
import { usualLayout } from './bank-layout.ts';
import { layoutProblems } from './layout-problems.ts';
import { sampleFile } from './sample-file.ts';

const standards = standardsRelease('210100', 'sample-1', '2026-01-01', [
  { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 },
]);

const codes = (change: Partial<BankLayout>): string[] =>
  layoutProblems({ ...usualLayout, ...change }).map(({ path, code }) => `${path} ${code}`);
const titled = (index: number, title: string): BankLayout['columns'] =>
  usualLayout.columns.map((column, at) => (at === index ? { ...column, title } : column));

describe('what a layout would lose', () => {
  it('is nothing with the usual one', () => expect(codes({})).toEqual([]));

  it.each<[string, Partial<BankLayout>, string[]]>([
    [
      'a column without which nobody is paid',
      { columns: usualLayout.columns.filter(({ field }) => field !== 'ACCOUNT') },
      ['columns.ACCOUNT BANK_FIELD_MISSING'],
    ],
    ['one content twice', { columns: [...usualLayout.columns, { field: 'LINE', title: '行' }] }, ['columns.7.field BANK_FIELD_TWICE']],
    ['two columns of one title, however wide', { columns: titled(5, '账号　') }, ['columns.5.title BANK_TITLE_TWICE']],
    ['an empty title', { columns: titled(1, ' ') }, ['columns.1.title BANK_TEXT_EMPTY']],
    ['a formula', { paidWord: '=1' }, ['paidWord BANK_TEXT_SIGN']],
    ['a text nobody can read', { trailerLabel: '合'.repeat(41) }, ['trailerLabel BANK_TEXT_TOO_LONG']],
    ['a trailer that looks like a payment', { trailerLabel: '９９９' }, ['trailerLabel BANK_TRAILER_IS_LINE']],
    ['a memo that tells', { memo: '孤儿基本生活费' }, ['memo BANK_MEMO_TELLS']],
    ['one word for both results', { returnedWord: '成功' }, ['returnedWord BANK_WORDS_SAME']],
    ['a spreadsheet without titles', { format: 'XLSX', titleLine: false }, ['titleLine BANK_TITLES_NEEDED']],
    [
      'titles of a return that are the same',
      { returnTitles: { ...usualLayout.returnTitles, RESULT: '原因' } },
      ['returnTitles.reason BANK_TITLE_TWICE'],
    ],
  ])('%s', (_, change, expected) => expect(codes(change)).toEqual(expected));

  it('is shown beside a sample that is written by the code of the real files', async () => {
    const columns: BankLayout['columns'] = [...usualLayout.columns, { field: 'MONTH', title: '月份' }];
    const layout: BankLayout = { ...usualLayout, columns, titleLine: false, amountFormat: 'FEN', monthFormat: 'CHINESE', encoding: 'GBK' };
    const sample = await sampleFile({ language: 'en' }, layout, '2026-05');
    expect(sample.rows[0]).toEqual([
      'B00000000000000000000',
      '1',
      '示例甲',
      '6222020000000000017',
      '示例银行历山支行',
      '164000',
      '民政补贴',
      '2026年5月',
    ]);
    expect(sample.rows.at(-1)).toEqual(['B00000000000000000000', '合计', '3', '', '', '325650', '', '']);
    const text = new TextDecoder('gb18030').decode(Buffer.from(sample.contentBase64, 'base64'));
    expect(text).toBe(sample.rows.map((cells) => `${cells.join(',')}\r\n`).join(''));
    expect(sample.returnRows[1]).toContain('164000');
  });
});

describe.each(await dialects())('the layout of a place on %s', (dialect) => {
  let bus: InProcessBus;
  let subgraph: TestSubgraph<PaymentsServices>;
  let desk: RunDesk;

  beforeEach(async () => {
    bus = new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 5 } });
    subgraph = await bootForTest(paymentsSubgraph({ bank: new FakeBank(), background: false }), {
      dialect,
      bus,
      clock: clockAt('2026-05-20'),
      policyReleases: [...loadPacks(), standards],
    });
    desk = new RunDesk(subgraph);
  });
  afterEach(async () => {
    await bus.close();
    await subgraph.stop();
  });

  const administrator = () => asCaller('STAFF', [['administrator', '210100']]);
  const adopt = (change: Partial<BankLayout>): Promise<string> =>
    adoptLayout(subgraph.context(administrator()), {
      idempotencyKey: desk.key(),
      jurisdictionCode: '210100',
      layout: { ...usualLayout, ...change },
    });

  it('counts for the counties below it from then on, is settled by returns of its own, and old files keep theirs', async () => {
    const account = { holder: '李示兰', bank: '示例银行', accountNumber: '6222000000000008825' };
    const payout = { method: 'BANK' as const, holderKind: 'GUARDIAN' as const, ...account };
    await publishAll(bus, [caseConfirmed(subgraph.running.kit, { facts: { payout } })]);
    const april = await desk.prepare('2026-04');
    await desk.send(april);
    const bytesOf = async (runId: string): Promise<string> => {
      const batch = await subgraph.running.database.read.manager.findOneByOrFail(BankBatch, { runId });
      const file = await wholeFile(await bankFileOf(subgraph.running.kit, subgraph.running.database.read.manager, batch));
      return new TextDecoder(batch.layout.encoding === 'GBK' ? 'gb18030' : 'utf-8').decode(file);
    };
    const before = await bytesOf(april);
    await desk.fetchReturns(april);
    await adopt({ encoding: 'UTF-8', amountFormat: 'FEN', columns: [...usualLayout.columns, { field: 'MONTH', title: '月份' }] });
    const ask = `query ($code: JurisdictionCode!) { bankLayout(jurisdictionCode: $code) { amountFormat titleLine adoptedFor { code } adoptedAt } }`;
    const { data } = await subgraph.execute(ask, { code: sampleCounty }, payer('paymentReviewer'));
    expect(data).toMatchObject({ bankLayout: { amountFormat: 'FEN', titleLine: true, adoptedFor: { code: '210100' } } });
    expect(await bytesOf(april)).toBe(before);
    const may = await desk.prepare('2026-05');
    await desk.send(may);
    expect((await bytesOf(may)).split('\r\n')[1]).toMatch(/,\d{5,},民政补贴,2026-05$/);
    await desk.fetchReturns(may);
    expect((await desk.run(may)).state).toBe('SETTLED');
  });

  it('is refused with a point at each field, and its sample says the same before', async () => {
    const points = await adopt({ memo: '低保', paidWord: '' }).then(
      () => [],
      (error: { code: string; points: { path: string; code: string }[] }) => [error.code, ...error.points.map(({ path }) => path)],
    );
    expect(points).toEqual(['BANK_LAYOUT_INVALID', 'memo', 'paidWord']);
    const { batch, line, account, amount, result, reason } = { batch: 'a', line: 'b', account: 'c', amount: 'd', result: 'e', reason: 'f' };
    const { columns, trailerLabel, returnedWord } = usualLayout;
    const layout = { format: 'CSV', encoding: 'UTF_8', columns, memo: '低保', trailerLabel, paidWord: '', returnedWord };
    const said = { ...layout, returnTitles: { batch, line, account, amount, result, reason } };
    const ask = 'query ($layout: BankLayoutInput!) { bankFileSample(layout: $layout) { problems { path code } rows } }';
    const { data } = await subgraph.execute(ask, { layout: said }, administrator());
    expect(data).toMatchObject({ bankFileSample: { problems: [{ path: 'memo' }, { path: 'paidWord' }] } });
    const stranger = await subgraph.execute(ask, { layout: said }, asCaller('STAFF', [['countyOfficer', sampleCounty]]));
    expect(stranger.errors?.length).toBe(1);
  });
});

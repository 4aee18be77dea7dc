import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardianOf } from '../kit/cast.ts';
import { HttpPerson } from '../kit/http-person.ts';
import { applied, confirmed, policySays } from '../kit/journeys.ts';
import { freePort, startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';
import { askRunStep, awaitedRun, readRun, type RunDesk, runDeskOf, runStep, sendMonth } from '../kit/run-steps.ts';
import { SandboxBank } from '../kit/sandbox-bank.ts';

interface Books {
  returns: { settledCount: number; returnedCount: number; problems: { row: number; code: string }[] }[];
  items: { edges: { node: { id: string; line: number; state: string; amountFen: number; returnReason: string | null } }[] };
  batch: { state: string; reference: string | null; refusalReason: string | null } | null;
}
const books = `returns { settledCount returnedCount problems { row code } } batch { state reference refusalReason }
  items(first: 50) { edges { node { id line state amountFen returnReason } } }`;

/** The bank sandbox in each of its moods against the running platform: every mood has a month of two children. */
describe('a bank in a bad mood', () => {
  const county = '370112';
  let platform: Platform;
  let bank: SandboxBank;
  let desk: RunDesk;
  const families = ['licheng-confirmed', 'licheng-orphan'] as const;
  beforeAll(async () => {
    const port = await freePort();
    bank = new SandboxBank(port);
    // Fourteen hours ahead of Greenwich: the days are China's all the same.
    const environment = { ONETHING_SAMPLE_CASES: '0', ONETHING_BANK_SANDBOX_PORT: String(port), TZ: 'Pacific/Kiritimati' };
    platform = await startPlatform({ today: '2026-03-10', environment });
    for (const family of families) {
      const cast = await applied(platform.origin, 'licheng', family);
      await policySays(cast, 'ELIGIBLE');
      await confirmed(cast);
    }
    await platform.stop();
    await platform.restart({ ONETHING_TODAY: '2027-03-20' });
    desk = await runDeskOf(county, 'licheng', (subject) => new HttpPerson(platform.origin).signIn(subject));
  }, 400_000);
  afterAll(() => platform?.remove());

  const read = (id: string): Promise<Books & { state: string }> => readRun<Books>(desk.sender, id, books);
  const states = async (id: string): Promise<string[]> => (await read(id)).items.edges.map(({ node }) => node.state);
  const problems = async (id: string): Promise<string[]> =>
    (await read(id)).returns.flatMap((taken) => taken.problems.map(({ code }) => code)).toSorted();
  const settled = (id: string): Promise<object> => awaitedRun(desk.sender, id, ({ state }) => state === 'SETTLED');
  const asked = async (more: number): Promise<void> => {
    const before = (await bank.counts()).asked;
    const deadline = performance.now() + 60_000;
    while ((await bank.counts()).asked < before + more) {
      if (performance.now() > deadline) throw new Error('the bank was not asked any more');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };

  it('that is late is waited for', async () => {
    await bank.feels('LATE');
    const { id, state } = await sendMonth(desk, '2026-04');
    expect(state).toBe('SENT');
    await settled(id);
    expect(await states(id)).toEqual(['SETTLED', 'SETTLED']);
    expect((await read(id)).returns).toEqual([{ settledCount: 2, returnedCount: 0, problems: [] }]);
  });

  it('that answers in parts settles in parts', async () => {
    await bank.feels('PARTIAL');
    const { id } = await sendMonth(desk, '2026-05');
    await settled(id);
    expect((await read(id)).returns.map(({ settledCount }) => settledCount).toSorted()).toEqual([1, 1]);
    expect(await problems(id)).toEqual(['LINE_DUPLICATE']);
  });

  it('that answers everything twice settles once', async () => {
    await bank.feels('TWICE');
    const { id } = await sendMonth(desk, '2026-06');
    await settled(id);
    expect((await read(id)).returns).toEqual([{ settledCount: 2, returnedCount: 0, problems: [] }]);
  });

  it.each([
    ['WRONG', '2026-07', ['LINE_ALTERED', 'LINE_DUPLICATE', 'LINE_FOREIGN', 'LINE_UNKNOWN']],
    ['ALTERED', '2026-08', ['LINE_ALTERED', 'LINE_DUPLICATE']],
    ['FOREIGN', '2026-09', ['LINE_FOREIGN', 'LINE_FOREIGN']],
  ] as const)('that gives %s lines is believed only where they are right', async (mood, month, codes) => {
    await bank.feels(mood);
    const { id } = await sendMonth(desk, month);
    await settled(id);
    expect(await problems(id)).toEqual(codes);
    expect((await read(id)).returns.reduce((total, { settledCount }) => total + settledCount, 0)).toBe(2);
  });

  it('that never answers leaves the money on its way; the file is not sent again and other months go on', async () => {
    await bank.feels('NEVER');
    const { files } = await bank.counts();
    const { id } = await sendMonth(desk, '2026-10');
    await asked(3);
    expect(await states(id)).toEqual(['SENT', 'SENT']);
    expect((await bank.counts()).files).toBe(files + 1);
    const next = await sendMonth(desk, '2026-11');
    expect(next.itemCount).toBe(2);
    await bank.feels('GOOD');
    await settled(id);
    await settled(next.id);
  });

  it('that hangs up after it took the file leaves the run unknown until it is asked, and nothing is sent twice', async () => {
    await bank.feels('LOSES_ANSWER');
    const { files } = await bank.counts();
    const { id, state } = await sendMonth(desk, '2026-12');
    expect(state).toBe('UNKNOWN');
    await bank.feels('GOOD');
    expect((await askRunStep(desk.sender, 'sendPaymentRun', { runId: id })).code).toBe('RUN_STEP_NOT_POSSIBLE');
    expect((await runStep(desk.sender, 'enquirePaymentRun', { runId: id })).state).toBe('SENT');
    await settled(id);
    expect((await bank.counts()).files).toBe(files + 1);
  });

  it('that does not answer at all took nothing: a person finds out, and it goes again under the same key', async () => {
    await bank.feels('SILENT');
    const { files } = await bank.counts();
    const { id, state } = await sendMonth(desk, '2027-01');
    expect(state).toBe('UNKNOWN');
    expect((await askRunStep(desk.sender, 'enquirePaymentRun', { runId: id })).code).toBe('BANK_NO_ANSWER');
    await bank.feels('GOOD');
    expect((await runStep(desk.sender, 'enquirePaymentRun', { runId: id })).state).toBe('UNKNOWN');
    await runStep(desk.sender, 'resolvePaymentRun', { runId: id, reason: '银行书面答复：没有收到文件' });
    await runStep(desk.sender, 'sendPaymentRun', { runId: id });
    await settled(id);
    expect((await bank.counts()).files).toBe(files + 1);
  });

  it('that refuses the file says why, and takes it later', async () => {
    await bank.feels('REFUSES');
    const { id, state } = await sendMonth(desk, '2027-02');
    expect(state).toBe('APPROVED');
    expect((await read(id)).batch).toMatchObject({ state: 'REFUSED', refusalReason: '付款账户余额不足' });
    await bank.feels('GOOD');
    await runStep(desk.sender, 'sendPaymentRun', { runId: id });
    await settled(id);
  });

  it('that calls back what it had paid, in the spreadsheets agreed on: the payments come back and go again once an officer lets them', async () => {
    await agreeOnSpreadsheets();
    await bank.feels('CALLS_BACK');
    const { id } = await sendMonth(desk, '2027-03');
    await settled(id);
    const { batch } = await readRun<{ batch: { fileName: string } }>(desk.sender, id, 'batch { fileName }');
    expect(batch.fileName).toMatch(/\.xlsx$/);
    const selection = '... on PaymentFile { contentBase64 }';
    const asked = { runId: id, reason: '核对' };
    const file = await desk.sender.run<{ contentBase64: string }>('exportBankFile', asked, selection, 'PaymentRunReasonInput');
    expect(Buffer.from(file.contentBase64, 'base64').subarray(0, 2).toString()).toBe('PK');
    await awaitedRun(desk.sender, id, ({ state }) => state === 'RETURNED');
    const { items } = await read(id);
    expect(items.edges.map(({ node }) => [node.state, node.returnReason])).toEqual([
      ['RETURNED', '收款行退汇'],
      ['RETURNED', '收款行退汇'],
    ]);
    await bank.feels('GOOD');
    for (const { node } of items.edges) {
      const word = { paymentId: node.id, reason: '已与银行核实' };
      const answer = await desk.preparer.run('reissuePayment', word, '... on PaymentStepRecorded { recordedId }');
      expect(answer.__typename).toBe('PaymentStepRecorded');
    }
    const again = await sendMonth(desk, '2027-03', { supplementary: true });
    expect(again.itemCount).toBe(2);
    await settled(again.id);
  });

  async function agreeOnSpreadsheets(): Promise<void> {
    const administrator = await new HttpPerson(platform.origin).signIn('licheng-administrator');
    const shown =
      'columns { field title } memo trailerLabel returnTitles { batch line account amount result reason } paidWord returnedWord';
    const { bankLayout } = await administrator.get<{ bankLayout: object }>(`{ bankLayout(jurisdictionCode: "${county}") { ${shown} } }`);
    const layout = { ...bankLayout, format: 'XLSX', encoding: 'UTF_8' };
    const said = { jurisdictionCode: county, layout };
    const adopted = await administrator.run('adoptBankLayout', said, '... on PaymentStepRecorded { recordedId }');
    expect(adopted.__typename).toBe('PaymentStepRecorded');
  }

  it('has in the end paid every month of every child exactly once, and the ledger balances', async () => {
    for (const family of families) {
      const guardian = await guardianOf(platform.origin, family);
      type Answer = { myCases: { edges: { node: { entitlement: { payments: { month: string; state: string }[] } } }[] } };
      const { myCases } = await guardian.get<Answer>(
        '{ myCases(first: 5) { edges { node { entitlement { payments { month state } } } } } }',
      );
      const paid = myCases.edges[0]!.node.entitlement.payments.filter(({ state }) => state === 'SETTLED').map(({ month }) => month);
      const months = Array.from(
        { length: 12 },
        (_, index) => `${index < 9 ? 2026 : 2027}-${String(((index + 3) % 12) + 1).padStart(2, '0')}`,
      );
      expect(paid.toSorted()).toEqual(months);
    }
    for (const fiscalYear of [2026, 2027]) {
      const query = `{ ledgerBalances(jurisdictionCode: "${county}", fiscalYear: ${fiscalYear}) { account balanceFen } }`;
      const { ledgerBalances } = await desk.reviewer.get<{ ledgerBalances: { account: string; balanceFen: number }[] }>(query);
      expect(ledgerBalances.reduce((total, { balanceFen }) => total + balanceFen, 0)).toBe(0);
      expect(ledgerBalances.find(({ account }) => account === 'IN_TRANSIT')?.balanceFen).toBe(0);
    }
  });
});

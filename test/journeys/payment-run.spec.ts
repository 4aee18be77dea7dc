import { afterAll, describe, expect, it } from 'vitest';
import { HttpPerson } from '../kit/http-person.ts';
import { applied, confirmed, policySays } from '../kit/journeys.ts';
import { freePort, startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';
import { askRunStep, awaitedRun, readRun, runDeskOf, runStep, sendMonth } from '../kit/run-steps.ts';
import { SandboxBank } from '../kit/sandbox-bank.ts';

interface Family {
  case: {
    entitlement: { id: string; payments: { id: string; month: string; amountFen: number; state: string; returnReason: string | null }[] };
  };
}

/** A whole run over HTTP with every service a process of its own, on MariaDB and NATS, through to what the family reads. */
describe('a monthly run, every service on its own', () => {
  let platform: Platform | undefined;
  afterAll(() => platform?.remove());

  it(
    'is prepared, reviewed, approved and sent by four people, comes back, goes to a new account and arrives',
    { timeout: 600_000 },
    async () => {
      const port = await freePort();
      const bank = new SandboxBank(port);
      const environment = { ONETHING_BANK_SANDBOX_PORT: String(port), ONETHING_SAMPLE_CASES: '0' };
      platform = await startPlatform({ shape: 'split', today: '2026-03-10', environment });
      const cast = await applied(platform.origin, 'licheng', 'licheng-confirmed');
      await policySays(cast, 'ELIGIBLE');
      await confirmed(cast);
      await platform.stop();
      await platform.restart({ ONETHING_TODAY: '2026-04-20' });

      const signIn = (subject: string): Promise<HttpPerson> => new HttpPerson(platform!.origin).signIn(subject);
      const desk = await runDeskOf('370112', 'licheng', signIn);
      const guardian = await signIn('guardian-licheng-confirmed');
      const family = async (): Promise<Family['case']['entitlement']> =>
        (
          await guardian.get<Family>(
            'query Money($id: ID!) { case(id: $id) { entitlement { id payments { id month amountFen state returnReason } } } }',
            { id: cast.caseId },
          )
        ).case.entitlement;

      await bank.feels('GOOD', '8825');
      const run = await sendMonth(desk, '2026-04');
      expect(run).toMatchObject({ itemCount: 1, exceptionCount: 0 });
      expect((await askRunStep(desk.preparer, 'preparePaymentRun', { jurisdictionCode: '370112', month: '2026-04' })).code).toBe(
        'RUN_EXISTS',
      );
      await awaitedRun(desk.sender, run.id, ({ state }) => state === 'RETURNED');
      expect((await family()).payments).toMatchObject([
        { month: '2026-04', amountFen: run.totalFen, state: 'RETURNED', returnReason: '账户已销户' },
      ]);

      await bank.feels('GOOD');
      const given = {
        entitlementId: (await family()).id,
        method: 'BANK',
        holderKind: 'GUARDIAN',
        holder: '李秀兰',
        bank: '示例银行',
        accountNumber: '6222000000000008833',
      };
      const recorded = '... on PaymentStepRecorded { recordedId }';
      const declared = await guardian.run<{ recordedId: string }>('declarePayeeAccount', given, recorded);
      expect(declared.__typename).toBe('PaymentStepRecorded');
      const waiting = await runStep(desk.preparer, 'preparePaymentRun', {
        jurisdictionCode: '370112',
        month: '2026-04',
        supplementary: true,
      });
      await awaitedRun(desk.preparer, waiting.id, ({ prepared }) => prepared);
      const { exceptions } = await readRun<{ exceptions: { edges: { node: { code: string } }[] } }>(
        desk.preparer,
        waiting.id,
        'exceptions(first: 5) { edges { node { code } } }',
      );
      expect(exceptions.edges.map(({ node }) => node.code)).toEqual(['ACCOUNT_UNVERIFIED']);
      const withdrawn = await desk.preparer.run(
        'withdrawPaymentRun',
        { runId: waiting.id, reason: '等待账户核实' },
        '... on PaymentRun { state }',
        'PaymentRunReasonInput',
      );
      expect(withdrawn).toMatchObject({ state: 'WITHDRAWN' });
      const checked = await desk.reviewer.run(
        'checkPayeeAccount',
        { accountId: declared.recordedId, verified: true, note: '已核对银行卡' },
        recorded,
      );
      expect(checked.__typename).toBe('PaymentStepRecorded');

      const again = await sendMonth(desk, '2026-04', { supplementary: true });
      await awaitedRun(desk.sender, again.id, ({ state }) => state === 'SETTLED');
      expect((await family()).payments.map(({ state }) => state).toSorted()).toEqual(['RETURNED', 'SETTLED']);
      const inbox = '{ myMessages(first: 50) { edges { node { code } } } }';
      const told = async (): Promise<string[]> =>
        (await guardian.get<{ myMessages: { edges: { node: { code: string } }[] } }>(inbox)).myMessages.edges
          .map(({ node }) => node.code)
          .filter((code) => code.startsWith('PAYMENT_'));
      await expect.poll(told, { timeout: 60_000, interval: 500 }).toEqual(expect.arrayContaining(['PAYMENT_ARRIVED', 'PAYMENT_CAME_BACK']));
      expect(await told()).toHaveLength(2);
    },
  );
});

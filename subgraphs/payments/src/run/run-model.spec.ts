import { InProcessBus } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { clockAt, Misuse, RefusalError } from '@onething/subgraph-kit';
import { bootForTest, type TestSubgraph } from '@onething/subgraph-kit/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { takeBankReturn } from '../bank/take-bank-return/take-bank-return.ts';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import { latestAccount } from '../payee-account/account-version.ts';
import { checkAccount } from '../payee-account/check-payee-account/check-account.ts';
import { declareAccount } from '../payee-account/declare-payee-account/declare-account.ts';
import type { PaymentsServices } from '../payments-context.ts';
import { paymentsSubgraph } from '../subgraph.ts';
import { brokenInvariants } from '../testing/broken-invariants.ts';
import { type BankMood, FakeBank } from '../testing/fake-bank.ts';
import { payer, RunDesk } from '../testing/run-desk.ts';
import { caseConfirmed, publishAll, releasePublished, standardsRelease } from '../testing/sample-case.ts';
import { enquireRun } from './enquire-payment-run/enquire-run.ts';
import { holdPayments, releasePayments } from './hold-payments/hold-payments.ts';
import { PaymentHold } from './payment-hold.entity.ts';
import { PaymentItem } from './payment-item.entity.ts';
import { liveMarker, PaymentRun } from './payment-run.entity.ts';
import { systemActor } from './record-run-action.ts';
import { resolveRun } from './resolve-payment-run/resolve-run.ts';
import { loseTrack } from './send-payment-run/carry-sending.ts';
import { withdrawRun } from './withdraw-payment-run/withdraw-run.ts';

/** The county as the model sees it: how many children, which month comes next. */
interface Model {
  children: number;
  months: string[];
  raises: number;
}

const allMonths = ['2026-04', '2026-05', '2026-06', '2026-07'];
const moods: BankMood[] = ['GOOD', 'REFUSES', 'LOSES_ANSWER', 'NEVER_RECEIVES', 'SILENT'];

/** The real county: a subgraph, a bank, and four people. */
class County {
  readonly bank: FakeBank;
  readonly desk: RunDesk;
  readonly #subgraph: TestSubgraph<PaymentsServices>;
  readonly #bus: InProcessBus;

  constructor(subgraph: TestSubgraph<PaymentsServices>, bus: InProcessBus, bank: FakeBank) {
    this.#subgraph = subgraph;
    this.#bus = bus;
    this.bank = bank;
    this.desk = new RunDesk(subgraph);
  }

  get kit(): TestSubgraph<PaymentsServices>['running']['kit'] {
    return this.#subgraph.running.kit;
  }

  get manager(): TestSubgraph<PaymentsServices>['running']['database']['read']['manager'] {
    return this.#subgraph.running.database.read.manager;
  }

  async confirm(number: number): Promise<void> {
    const payout = {
      method: 'BANK' as const,
      holderKind: 'GUARDIAN' as const,
      holder: '示例人',
      bank: '示例银行',
      accountNumber: numberOf(number),
    };
    await publishAll(this.#bus, [
      caseConfirmed(this.kit, { facts: { payout: number % 4 === 3 ? { ...payout, method: 'CASH' } : payout } }),
    ]);
  }

  async raise(step: number): Promise<void> {
    const amount = { category: 'DE_FACTO_UNSUPPORTED' as const, from: '2026-04', fen: 195_000 + step * 1_000 };
    await publishAll(this.#bus, [releasePublished(this.kit, standardsRelease('210100', `raise-${step}`, '2026-03-01', [amount]))]);
  }

  /** The run that is under way, the latest first. */
  async latest(): Promise<PaymentRun | null> {
    return this.manager.findOne(PaymentRun, { where: { liveKey: liveMarker }, order: { id: 'DESC' } });
  }

  /** A step that may lawfully be refused where the run stands; anything else is a fault. */
  async attempt(step: () => Promise<unknown>): Promise<void> {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof RefusalError) && !(error instanceof Misuse)) throw error;
    }
  }

  async entitlement(index: number): Promise<Entitlement | undefined> {
    const all = await this.manager.find(Entitlement, { order: { id: 'ASC' } });
    return all[index % Math.max(1, all.length)];
  }
}

/** A number of its own for every child: 12 digits carry no check digit. */
function numberOf(child: number): string {
  return String(100_000_000_000 + child);
}

type Step = fc.AsyncCommand<Model, County>;

/** A step of the model: what is done, then what must hold. */
function step(
  name: string,
  act: (county: County, model: Model) => Promise<void>,
  check: (model: Readonly<Model>) => boolean = () => true,
): Step {
  return {
    check,
    run: async (model, county) => {
      await act(county, model);
      expect(await brokenInvariants(county.manager), name).toEqual([]);
    },
    toString: () => name,
  };
}

const withLatest =
  (act: (county: County, run: PaymentRun) => Promise<unknown>) =>
  async (county: County): Promise<void> => {
    const run = await county.latest();
    if (run) await county.attempt(() => act(county, run));
  };

const sender = payer('paymentSender');
const steps: fc.Arbitrary<Step>[] = [
  fc.constant(
    step(
      'a child is confirmed',
      async (county, model) => {
        await county.confirm(model.children);
        model.children += 1;
      },
      ({ children }) => children < 6,
    ),
  ),
  fc.constant(
    step(
      'the next month is prepared',
      async (county, model) => {
        const month = model.months[0];
        if (month) await county.attempt(() => county.desk.prepare(month, { pageSize: 2 }));
        model.months.shift();
      },
      ({ months, children }) => months.length > 0 && children > 0,
    ),
  ),
  fc.constant(
    step(
      'a further run',
      withLatest((county, run) => county.desk.prepare(run.month, { supplementary: true, pageSize: 3 })),
    ),
  ),
  fc.constant(
    step(
      'review',
      withLatest((county, run) => county.desk.review(run.id)),
    ),
  ),
  fc.constant(
    step(
      'approve',
      withLatest((county, run) => county.desk.approve(run.id)),
    ),
  ),
  fc.constant(
    step(
      'ask for sending',
      withLatest((county, run) => county.desk.requestSending(run.id)),
    ),
  ),
  fc.constantFrom(...moods).map((mood) =>
    step(
      `the file goes to a bank that is ${mood}`,
      withLatest(async (county, run) => {
        county.bank.mood = mood;
        await county.desk.carry(run.id);
        await county.desk.carry(run.id);
        county.bank.mood = 'GOOD';
      }),
    ),
  ),
  fc.constant(
    step(
      'a worker dies while it hands the file over',
      withLatest(async (county, run) => {
        const batch = await county.desk.batch(run.id);
        if (batch) await loseTrack(county.kit, batch.id);
      }),
    ),
  ),
  fc.constant(
    step(
      'enquire',
      withLatest((county, run) => enquireRun(county.desk.context(sender), { idempotencyKey: county.desk.key(), runId: run.id })),
    ),
  ),
  fc.constant(
    step(
      'a person says it was not received',
      withLatest(async (county, run) => {
        const batch = await county.desk.batch(run.id);
        // What a careful person says is true.
        if (batch && !county.bank.files.has(batch.batchKey))
          await resolveRun(county.desk.context(sender), { idempotencyKey: county.desk.key(), runId: run.id, reason: '电话核实未收到' });
      }),
    ),
  ),
  fc
    .record({ modulus: fc.integer({ min: 1, max: 3 }), back: fc.boolean(), twice: fc.boolean(), spoil: fc.boolean() })
    .map(({ modulus, back, twice, spoil }) =>
      step(
        `a return of every ${modulus}. line${back ? ', sent back' : ''}${spoil ? ', spoiled' : ''}`,
        withLatest(async (county, run) => {
          const batch = await county.desk.batch(run.id);
          if (!batch || !county.bank.files.has(batch.batchKey)) return;
          county.bank.sendsBack = () => back;
          const content = county.bank.returnOf(
            batch.batchKey,
            (line) => line % modulus === 0,
            (cells) => (spoil ? [cells.with(3, '0.01'), cells.with(1, '77777'), cells.with(0, 'OTHER')] : [cells]),
          );
          for (let times = 0; times < (twice ? 2 : 1); times += 1)
            await takeBankReturn(county.kit, { runId: run.id, content, source: 'UPLOADED', by: systemActor });
        }),
      ),
    ),
  fc.constant(
    step(
      'withdraw',
      withLatest((county, run) =>
        withdrawRun(county.desk.context(payer('paymentPreparer')), { idempotencyKey: county.desk.key(), runId: run.id, reason: '重做' }),
      ),
    ),
  ),
  fc.nat(5).map((index) =>
    step('payments are held', async (county) => {
      const entitlement = await county.entitlement(index);
      if (entitlement)
        await county.attempt(() =>
          holdPayments(county.desk.context(sender), { idempotencyKey: county.desk.key(), entitlementId: entitlement.id, reason: '核实' }),
        );
    }),
  ),
  fc.constant(
    step('a hold is let go', async (county) => {
      const hold = await county.manager.findOneBy(PaymentHold, { liveKey: liveMarker });
      if (hold)
        await releasePayments(county.desk.context(sender), { idempotencyKey: county.desk.key(), holdId: hold.id, reason: '已核实' });
    }),
  ),
  fc.record({ index: fc.nat(5), verified: fc.boolean() }).map(({ index, verified }) =>
    step(`an account is changed${verified ? ' and verified' : ''}`, async (county) => {
      const entitlement = await county.entitlement(index);
      if (!entitlement) return;
      const account = await latestAccount(county.manager, entitlement.id);
      const number = account
        ? (JSON.parse(county.kit.fields.open(account, 'details')) as { accountNumber?: string }).accountNumber
        : undefined;
      const bank = {
        method: 'BANK' as const,
        holderKind: 'GUARDIAN' as const,
        holder: '示例人',
        bank: '示例银行',
        accountNumber: number ?? numberOf(index),
      };
      const given = { idempotencyKey: county.desk.key(), entitlementId: entitlement.id, ...bank };
      const accountId = await declareAccount(county.desk.context(sender), given);
      if (verified)
        await checkAccount(county.desk.context(payer('paymentReviewer')), {
          idempotencyKey: county.desk.key(),
          accountId,
          verified,
          note: '看过银行卡',
        });
    }),
  ),
  fc.constant(
    step(
      'the standard is raised backwards',
      async (county, model) => {
        model.raises += 1;
        await county.raise(model.raises);
      },
      ({ raises }) => raises < 3,
    ),
  ),
];

/** Lets everything that is under way come to its end at a bank in a good mood. */
async function finish(county: County): Promise<void> {
  county.bank.mood = 'GOOD';
  county.bank.sendsBack = () => false;
  for (const { id } of await county.manager.find(PaymentRun, { where: { liveKey: liveMarker }, order: { id: 'ASC' } })) {
    const { desk } = county;
    await county.attempt(() => enquireRun(desk.context(sender), { idempotencyKey: desk.key(), runId: id }));
    await county.attempt(() => resolveRun(desk.context(sender), { idempotencyKey: desk.key(), runId: id, reason: '确未收到' }));
    for (const act of [() => desk.review(id), () => desk.approve(id), () => desk.requestSending(id)]) await county.attempt(act);
    await desk.carry(id);
    await desk.fetchReturns(id);
  }
}

it('pays every child of every county history once, whatever the bank and the people do', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: 30, size: 'max' }), async (commands) => {
      // A release and what follows from it are told to two listeners: one of them waits until the other has it, however slow the machine.
      const bus = new InProcessBus({ delivery: { maxAttempts: 12, firstDelayMs: 5 } });
      const bank = new FakeBank();
      const first = standardsRelease('210100', 'raise-0', '2026-01-01', [
        { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 },
      ]);
      const options = { bus, clock: clockAt('2026-07-20'), policyReleases: [...loadPacks(), first] };
      const subgraph = await bootForTest(paymentsSubgraph({ bank, background: false }), options);
      try {
        const county = new County(subgraph, bus, bank);
        await county.confirm(0);
        await fc.asyncModelRun(() => ({ model: { children: 1, months: [...allMonths], raises: 0 }, real: county }), commands);
        await finish(county);
        expect(await brokenInvariants(county.manager)).toEqual([]);
        const settled = await county.manager.findBy(PaymentItem, { state: 'SETTLED', method: 'BANK' });
        // What the bank says it paid, over all files, is what the books say arrived: no file counts twice, none is forgotten.
        const paidLines = await Promise.all(settled.map(async (item) => `${(await county.desk.batch(item.runId))?.batchKey} ${item.line}`));
        expect(new Set(paidLines).size).toBe(settled.length);
        expect(await bus.deadLetters()).toEqual([]);
      } finally {
        await bus.close();
        await subgraph.stop();
      }
    }),
    { numRuns: 8, verbose: 1, interruptAfterTimeLimit: 60_000 },
  );
});

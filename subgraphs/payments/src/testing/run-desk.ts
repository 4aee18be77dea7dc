import type { Caller } from '@onething/subgraph-kit';
import { hivScope } from '@onething/subgraph-kit';
import type { TestSubgraph } from '@onething/subgraph-kit/testing';
import { BankBatch } from '../bank/bank-batch.entity.ts';
import { fetchReturnsOf } from '../bank/fetch-returns.job.ts';
import type { PaymentsServices } from '../payments-context.ts';
import { approveRun } from '../run/approve-payment-run/approve-run.ts';
import { PaymentRun } from '../run/payment-run.entity.ts';
import { continuePreparation } from '../run/prepare-payment-run/continue-preparation.ts';
import { startRun } from '../run/prepare-payment-run/start-run.ts';
import { reviewRun } from '../run/review-payment-run/review-run.ts';
import { carrySending } from '../run/send-payment-run/carry-sending.ts';
import { requestSending } from '../run/send-payment-run/request-sending.ts';

/** The county of the sample runs. */
export const sampleCounty = '210106';

/** Somebody who works on the payments of the sample county. */
export function payer(role: Caller['grants'][number]['role'], scoped = false, subject = `staff:${role}`): Caller {
  return {
    kind: 'STAFF',
    subject,
    name: '示例',
    grants: [{ role, jurisdiction: sampleCounty, ...(scoped ? { scopes: [hivScope] } : {}) }],
  };
}

/** Four people who take a run through its steps. */
export class RunDesk {
  readonly #subgraph: TestSubgraph<PaymentsServices>;
  #keys = 0;

  constructor(subgraph: TestSubgraph<PaymentsServices>) {
    this.#subgraph = subgraph;
  }

  /** A key nobody used. */
  key(): string {
    this.#keys += 1;
    return `key-of-the-desk-${this.#keys}`;
  }

  context(caller: Caller): ReturnType<TestSubgraph<PaymentsServices>['context']> {
    return this.#subgraph.context(caller);
  }

  run(id: string): Promise<PaymentRun> {
    return this.#subgraph.running.database.read.manager.findOneByOrFail(PaymentRun, { id });
  }

  batch(runId: string): Promise<BankBatch | null> {
    return this.#subgraph.running.database.read.manager.findOneBy(BankBatch, { runId });
  }

  /** Starts a run and prepares it whole. */
  async prepare(month: string, more: { supplementary?: boolean; restricted?: boolean; pageSize?: number } = {}): Promise<string> {
    const { pageSize, ...input } = more;
    const caller = payer('paymentPreparer', more.restricted);
    const id = await startRun(this.context(caller), { idempotencyKey: this.key(), jurisdictionCode: sampleCounty, month, ...input });
    while (await continuePreparation(this.#subgraph.running.kit, id, pageSize));
    return id;
  }

  async review(runId: string, scoped = false): Promise<void> {
    await reviewRun(this.context(payer('paymentReviewer', scoped)), { idempotencyKey: this.key(), runId });
  }

  async approve(runId: string, scoped = false): Promise<void> {
    const { itemCount, totalFen } = await this.run(runId);
    await approveRun(this.context(payer('paymentApprover', scoped)), { idempotencyKey: this.key(), runId, itemCount, totalFen });
  }

  async requestSending(runId: string, scoped = false): Promise<void> {
    await requestSending(this.context(payer('paymentSender', scoped)), { idempotencyKey: this.key(), runId });
  }

  /** Hands over what waits. */
  async carry(runId: string): Promise<void> {
    const batch = await this.batch(runId);
    if (batch) await carrySending(this.#subgraph.running.kit, batch.id);
  }

  /** From a prepared run to the bank's file. */
  async send(runId: string, scoped = false): Promise<void> {
    await this.review(runId, scoped);
    await this.approve(runId, scoped);
    await this.requestSending(runId, scoped);
    await this.carry(runId);
  }

  async fetchReturns(runId: string): Promise<void> {
    await fetchReturnsOf(this.#subgraph.running.kit, runId);
  }
}

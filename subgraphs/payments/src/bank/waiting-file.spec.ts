import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InProcessBus } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { clockAt } from '@onething/subgraph-kit';
import { bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentsServices } from '../payments-context.ts';
import { withdrawRun } from '../run/withdraw-payment-run/withdraw-run.ts';
import { paymentsSubgraph } from '../subgraph.ts';
import { FakeBank } from '../testing/fake-bank.ts';
import { payer, RunDesk } from '../testing/run-desk.ts';
import { caseConfirmed, publishAll, standardsRelease } from '../testing/sample-case.ts';
import type { BankFile } from './bank-adapter.ts';
import { bankFileOf, wholeFile } from './bank-file-of.ts';
import { BankBatch } from './bank-batch.entity.ts';
import { BankFilePart } from './bank-file-part.entity.ts';
import { httpBank } from './http-bank.ts';

const standards = standardsRelease('210100', 'sample-1', '2026-01-01', [
  { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 },
]);

describe.each(await dialects())('a bank file that waits on %s', (dialect) => {
  let bus: InProcessBus;
  let bank: FakeBank;
  let subgraph: TestSubgraph<PaymentsServices>;
  let desk: RunDesk;
  let runId: string;
  const parts = (): Promise<BankFilePart[]> => subgraph.running.database.read.manager.find(BankFilePart, { order: { sequence: 'ASC' } });
  const file = async (): Promise<Buffer> => {
    const { kit } = subgraph.running;
    const { manager } = kit.database.read;
    return wholeFile(await bankFileOf(kit, manager, await manager.findOneByOrFail(BankBatch, { runId })));
  };

  beforeEach(async () => {
    bus = new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 5 } });
    bank = new FakeBank();
    const policyReleases = [...loadPacks(), standards];
    subgraph = await bootForTest(paymentsSubgraph({ bank, background: false }), {
      dialect,
      bus,
      clock: clockAt('2026-05-10'),
      policyReleases,
    });
    desk = new RunDesk(subgraph);
    const payout = {
      method: 'BANK' as const,
      holderKind: 'GUARDIAN' as const,
      holder: '李示兰',
      bank: '示例银行',
      accountNumber: '6222000000000008825',
    };
    await publishAll(bus, [caseConfirmed(subgraph.running.kit, { facts: { payout } })]);
    runId = await desk.prepare('2026-04');
    await desk.review(runId);
    await desk.approve(runId);
    await desk.requestSending(runId);
  });
  afterEach(async () => {
    await bus.close();
    await subgraph.stop();
  });

  it('lies sealed until the bank has it, is what the bank gets, and is written anew byte for byte afterwards', async () => {
    const kept = await parts();
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain('6222000000000008825');
    const waiting = await file();
    await desk.carry(runId);
    expect([...bank.files.values()].map(({ content }) => Buffer.from(content).equals(waiting))).toEqual([true]);
    expect(await parts()).toEqual([]);
    expect((await file()).equals(waiting)).toBe(true);
  });

  it('is kept while the bank refuses it, and removed when the run is given up', async () => {
    bank.mood = 'REFUSES';
    await desk.carry(runId);
    expect((await parts()).length).toBeGreaterThan(0);
    await withdrawRun(desk.context(payer('paymentPreparer')), { idempotencyKey: desk.key(), runId, reason: '退回重做' });
    expect(await parts()).toEqual([]);
  });

  it('is written anew where a piece of it is missing', async () => {
    const waiting = await file();
    const [first] = await parts();
    await subgraph.running.database.transact((manager) => manager.delete(BankFilePart, { id: first?.id ?? '' }));
    expect((await file()).equals(waiting)).toBe(true);
  });
});

describe('a file on its way to a bank behind HTTP', () => {
  it('arrives whole, whatever pieces it is read in', async () => {
    const bodies: string[] = [];
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      bodies.push(body);
      response.end(JSON.stringify({ reference: 'R1' }));
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const whole = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256));
      for (const size of [1, 2, 3, 7, 1000]) {
        const content = async function* (): AsyncGenerator<Uint8Array> {
          for (let start = 0; start < whole.length; start += size) yield whole.subarray(start, start + size);
        };
        const sent: BankFile = {
          key: 'B1',
          fileName: 'B1.csv',
          mediaType: 'text/csv',
          layout: '{"a":"b"}',
          byteCount: whole.length,
          content,
        };
        expect(await httpBank({ url: `http://127.0.0.1:${port}/` }).submit(sent)).toEqual({ outcome: 'ACCEPTED', reference: 'R1' });
        expect(JSON.parse(bodies.at(-1) ?? '')).toEqual({
          fileName: 'B1.csv',
          mediaType: 'text/csv',
          layout: '{"a":"b"}',
          contentBase64: whole.toString('base64'),
        });
      }
    } finally {
      await new Promise((resolve) => void server.close(resolve));
    }
  });
});

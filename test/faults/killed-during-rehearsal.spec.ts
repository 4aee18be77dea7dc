import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { AmountRehearsal, paymentsSubgraph, rehearseAmounts } from '@onething/payments';
import { runJob, readSubgraphKeys } from '@onething/subgraph-kit';
import { bootForTest, dialects, testKeys, testMariaDbUrl, type TestLocation } from '@onething/subgraph-kit/testing';
import { describe, expect, it } from 'vitest';
import { fillEntitlements } from '../kit/stored-entitlements.ts';
import { beginRehearsal, rehearsedReleases } from './begin-rehearsal.ts';
import { Worker } from './worker.ts';

const children = 2_100;

describe.each(await dialects())('a rehearsal whose process is killed in the middle, on %s', (dialect) => {
  it('is taken up by the next process and comes to the same figures', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onething-rehearsal-'));
    const url = new URL(testMariaDbUrl);
    url.pathname = `/kit_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
    const location: TestLocation =
      dialect === 'sqlite' ? { folder, sqliteFile: join(folder, 'test.sqlite') } : { folder, databaseUrl: url.href };
    const keys = testKeys();
    const open = () =>
      bootForTest(paymentsSubgraph({ background: false }), { location, keys: readSubgraphKeys(keys), policyReleases: rehearsedReleases });

    const first = await open();
    await fillEntitlements(first, children);
    const undisturbed = await beginRehearsal(first);
    const { kit } = first.running;
    while (await kit.database.read.manager.existsBy(AmountRehearsal, { rehearsalId: undisturbed, state: 'RUNNING' }))
      await runJob(kit, rehearseAmounts.jobs[0]!);
    // Begun only now: one turn of the job may go on with whatever runs.
    const killed = await beginRehearsal(first);
    await first.stop({ keep: true });

    const stopped: number[] = [];
    for (let death = 0; death < 2; death += 1) {
      const worker = new Worker('rehearsal-worker', { location, keys, rehearsalId: killed });
      // Its first line is that it is there, the second that a page is written.
      await worker.dieAfter(2);
      const told = worker.lines.findLast((line) => line.startsWith('DONE '));
      stopped.push(Number(told?.split(' ')[1]));
    }
    const last = new Worker('rehearsal-worker', { location, keys, rehearsalId: killed });
    expect(await last.exited, last.lines.join('\n')).toBe(0);
    expect(stopped.every((done) => done > 0)).toBe(true);
    // The first at least was in the middle.
    expect(Math.min(...stopped)).toBeLessThan(children);

    const again = await open();
    try {
      const figures = async (id: string): Promise<unknown> => {
        const { manager } = again.running.database.read;
        const part = await manager.findOneByOrFail(AmountRehearsal, { rehearsalId: id });
        const read = (sql: string): Promise<unknown> => manager.query(sql, [id]);
        return {
          part: { state: part.state, total: part.total, done: part.done, changed: part.changed, unanswered: part.unanswered },
          rows: await read(
            'SELECT entitlement_id, kind, month, before_fen, after_fen, difference_fen FROM rehearsed_amount WHERE rehearsal_id = ? ORDER BY entitlement_id',
          ),
          months: await read(
            'SELECT county_code, month, before_fen, after_fen, paid_before, paid_after FROM rehearsed_month WHERE rehearsal_id = ? ORDER BY county_code, month',
          ),
          sums: await read(
            'SELECT county_code, kind, cases, difference_fen FROM rehearsed_effect WHERE rehearsal_id = ? ORDER BY county_code, kind',
          ),
        };
      };
      const [expected, found] = [await figures(undisturbed), await figures(killed)];
      expect(expected).toMatchObject({ part: { state: 'COMPLETED', total: children, done: children, changed: children, unanswered: 0 } });
      expect(found).toEqual(expected);
    } finally {
      await again.stop();
    }
  }, 300_000);
});

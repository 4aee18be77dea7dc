import { dialects } from '@onething/subgraph-kit/testing';
import { loadPacks } from '@onething/policy-packs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SandboxChannel } from '../../delivery/sandbox-channel.ts';
import { sendDeliveries } from '../../delivery/send-deliveries/send-deliveries.ts';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng } from '../../testing/sample-people.ts';
import { eraseMessages } from './erase-old-messages.ts';

describe.each(await dialects())('old messages on %s', (dialect) => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect, loadPacks(), undefined, (kit) => [new SandboxChannel('SMS', kit)]);
  }, 120_000);
  afterAll(() => journey.end());

  const count = async (table: string): Promise<number> =>
    Number((await journey.subgraph.running.database.read.query<{ rows: number }[]>(`SELECT COUNT(*) AS "rows" FROM ${table}`))[0]?.rows);
  const counts = async (): Promise<number[]> => [
    await count('message'),
    await count('message_delivery'),
    await count('message_reading'),
    await count('sandbox_message'),
  ];

  it('go after their time, with their sending and reading; the younger ones and the file of the case stay', async () => {
    const { kit } = journey.subgraph.running;
    journey.onDay('2026-03-10');
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await sendDeliveries.run({ ...kit, services: { ...kit.services, quietHours: { from: '00:00', until: '00:00' } } });
    const { myMessages } = await journey.ask<{ myMessages: { edges: { node: { id: string } }[] } }>(
      '{ myMessages { edges { node { id } } } }',
      {},
      guardian,
    );
    const messageIds = myMessages.edges.map(({ node }) => node.id);
    await journey.ask(
      'mutation ($input: ReadMessagesInput!) { readMessages(input: $input) { ... on MessagesRead { unreadCount } } }',
      { input: { messageIds, idempotencyKey: 'read-before-it-is-erased' } },
      guardian,
    );
    const [messages, deliveries, readings, sandbox] = await counts();
    expect([messages, deliveries, readings, sandbox].map((rows) => (rows ?? 0) > 0)).toEqual([true, true, true, true]);

    journey.onDay('2026-04-08');
    expect(await eraseMessages(kit)).toBe(0);
    expect(await counts()).toEqual([messages, deliveries, readings, sandbox]);
    // The sandbox keeps a month, the rest two years: 730 days after 10 March 2026 is 9 March 2028.
    journey.onDay('2026-04-10');
    expect(await eraseMessages(kit)).toBe(0);
    expect(await counts()).toEqual([messages, deliveries, readings, 0]);
    journey.onDay('2028-03-08');
    expect(await eraseMessages(kit)).toBe(0);
    const younger = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const fresh = (await count('message')) - (messages ?? 0);
    expect(fresh).toBeGreaterThan(0);
    journey.onDay('2028-03-10');
    expect(await eraseMessages(kit)).toBe(messages);
    expect(await eraseMessages(kit)).toBe(0);
    expect(await count('message')).toBe(fresh);
    expect(await count('message_reading')).toBe(0);
    for (const kept of [id, younger]) {
      const { case: found } = await journey.ask<{ case: { actions: object[] } | null }>(
        'query ($id: ID!) { case(id: $id) { actions { at } } }',
        { id: kept },
        guardian,
      );
      expect(found?.actions.length).toBeGreaterThan(0);
    }
  });
});

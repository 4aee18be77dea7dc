import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChildrenKit } from '../../children-context.ts';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng } from '../../testing/sample-people.ts';
import { MessageDelivery } from '../delivery.entity.ts';
import type { MessageChannel, OutboundMessage } from '../message-channel.ts';
import { ChannelRefused } from '../message-channel.ts';
import type { QuietHours } from '../quiet-hours.ts';
import { SandboxChannel } from '../sandbox-channel.ts';
import { SandboxMessage } from '../sandbox-message.entity.ts';
import { mostAttempts, sendDeliveries } from './send-deliveries.ts';

const administrator = asCaller('STAFF', [['administrator', '370112']]);
const otherAdministrator = asCaller('STAFF', [['administrator', '210106']]);
const noQuiet: QuietHours = { from: '00:00', until: '00:00' };
const preference = `mutation ($input: SaveContactPreferenceInput!) { saved: saveContactPreference(input: $input) { __typename ... on ContactPreference { language sms email phone emailAddress } ... on LawfulRefusal { code details { path } } } }`;
const retry = `mutation ($input: RetryDeliveryInput!) { retried: retryDelivery(input: $input) { __typename ... on MessageDelivery { id state attempts } ... on LawfulRefusal { code } } }`;
const outbox =
  'query ($filter: DeliveryFilter) { messageDeliveries(filter: $filter) { edges { node { id channel state attempts problem text { zh } } } } sandboxMessages(filter: $filter) { edges { node { id address text } } } }';
interface Outbox {
  messageDeliveries: {
    edges: { node: { id: string; channel: string; state: string; attempts: number; problem: string | null; text: { zh: string } } }[];
  };
  sandboxMessages: { edges: { node: { id: string; address: string; text: string } }[] };
}

/** A provider that does what it is told with the next messages, and takes the rest. */
class MoodyProvider implements MessageChannel {
  readonly kind = 'SMS';
  readonly taken: OutboundMessage[] = [];
  readonly moods: ('down' | 'refuses' | 'taken-but-lost')[] = [];
  readonly sandbox: SandboxChannel;

  constructor(kit: Pick<ChildrenKit, 'database' | 'clock'>) {
    this.sandbox = new SandboxChannel('SMS', kit);
  }

  async send(message: OutboundMessage): Promise<void> {
    const mood = this.moods.shift();
    if (mood === 'down') throw new Error(`cannot reach ${message.to}`);
    if (mood === 'refuses') throw new ChannelRefused('UNKNOWN_NUMBER');
    this.taken.push(message);
    await this.sandbox.send(message);
    if (mood === 'taken-but-lost') throw new Error('the answer was lost');
  }
}

describe.each(await dialects())('messages to telephones on %s', (dialect) => {
  let journey: CaseJourney;
  let provider: MoodyProvider;
  beforeEach(async () => {
    journey = await CaseJourney.begin(dialect, undefined, undefined, (kit) => [(provider = new MoodyProvider(kit))]);
    await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
  }, 120_000);
  afterEach(() => journey.end());

  /** A round at an instant. */
  const round = async (at: string, quietHours = noQuiet): Promise<void> => {
    const { kit } = journey.subgraph.running;
    await sendDeliveries.run({ ...kit, clock: { now: () => at, today: () => at.slice(0, 10) }, services: { ...kit.services, quietHours } });
  };
  const deliveries = (): Promise<MessageDelivery[]> =>
    journey.subgraph.running.database.read.manager.find(MessageDelivery, { order: { id: 'ASC' } });
  const prefer = async (input: Record<string, unknown>) =>
    (
      await journey.ask<{ saved: Record<string, unknown> }>(
        preference,
        { input: { idempotencyKey: randomUUID(), language: 'ZH', sms: true, email: false, ...input } },
        guardian,
      )
    ).saved;
  const later = (minutes: number): string => new Date(Date.parse('2026-03-11T01:00:00.000Z') + minutes * 60_000).toISOString();

  it('go out once, to the number of the form, which is opened then and kept nowhere', async () => {
    await round(later(0));
    await round(later(1));
    expect(provider.taken.map(({ to }) => to)).toEqual(['13800000027']);
    expect(provider.taken[0]?.text).toMatch(/^申请 .+ 已收到。$/);
    const { messageDeliveries, sandboxMessages } = await journey.ask<Outbox>(outbox, {}, administrator);
    expect(messageDeliveries.edges.map(({ node }) => [node.state, node.attempts])).toEqual([['SENT', 1]]);
    expect(sandboxMessages.edges.map(({ node }) => node.address)).toEqual(['138****0027']);
    const narrowed = async (filter: object): Promise<number[]> => {
      const found = await journey.ask<Outbox>(outbox, { filter }, administrator);
      return [found.messageDeliveries.edges.length, found.sandboxMessages.edges.length];
    };
    expect(await narrowed({ channel: 'SMS', states: ['SENT'] })).toEqual([1, 1]);
    expect(await narrowed({ channel: 'EMAIL' })).toEqual([0, 0]);
    expect(await narrowed({ states: ['DEAD'] })).toEqual([0, 0]);
    expect((await journey.ask<Outbox>(outbox, {}, otherAdministrator)).sandboxMessages.edges).toEqual([]);
    await expect(journey.ask<Outbox>(outbox, {}, licheng.handler)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('reach the person once though the power went between sending and noting it', async () => {
    provider.moods.push('taken-but-lost');
    await round(later(0));
    expect((await deliveries()).map(({ state }) => state)).toEqual(['WAITING']);
    await round(later(2));
    expect(provider.taken.map(({ key }) => key)).toEqual([provider.taken[0]?.key, provider.taken[0]?.key]);
    expect(await journey.subgraph.running.database.read.manager.count(SandboxMessage)).toBe(1);
    expect((await deliveries()).map(({ state, attempts }) => [state, attempts])).toEqual([['SENT', 2]]);
  });

  it('wait longer after each failure, are given up at last, and go again when an administrator says so', async () => {
    provider.moods.push(...Array.from({ length: mostAttempts }, () => 'down' as const));
    const waits: number[] = [];
    let now = later(0);
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      await round(now);
      const [delivery] = await deliveries();
      expect(delivery).toMatchObject({ attempts: attempt, problem: 'CHANNEL_FAILED', state: attempt < mostAttempts ? 'WAITING' : 'DEAD' });
      waits.push(Date.parse(delivery?.nextAt ?? '') - Date.parse(now));
      now = delivery?.nextAt ?? now;
    }
    expect(waits.toSorted((one, other) => one - other)).toEqual(waits);
    expect(provider.taken).toEqual([]);
    await round(now);
    expect(provider.taken).toEqual([]);
    const [dead] = (await journey.ask<Outbox>(outbox, { filter: { states: ['DEAD'] } }, administrator)).messageDeliveries.edges;
    const again = async (caller = administrator) =>
      (await journey.ask<{ retried: object }>(retry, { input: { deliveryId: dead?.node.id, idempotencyKey: randomUUID() } }, caller))
        .retried;
    await expect(again(otherAdministrator)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await again()).toMatchObject({ state: 'WAITING', attempts: 0 });
    expect(await again()).toMatchObject({ code: 'DELIVERY_NOT_DEAD' });
    await round(later(24 * 60));
    expect(provider.taken).toHaveLength(1);
  });

  it('are given up at once when the provider knows no such number', async () => {
    provider.moods.push('refuses');
    await round(later(0));
    expect(await deliveries()).toMatchObject([{ state: 'DEAD', problem: 'UNKNOWN_NUMBER' }]);
  });

  it('wait for the morning, and are withheld from who has said no meanwhile', async () => {
    const quietHours = { from: '21:00', until: '08:00' };
    await round('2026-03-11T14:00:00.000Z', quietHours);
    expect(await deliveries()).toMatchObject([
      { state: 'WAITING', problem: 'QUIET_HOURS', nextAt: '2026-03-12T00:00:00.000Z', attempts: 0 },
    ]);
    await prefer({ sms: false });
    await round('2026-03-12T00:00:00.000Z', quietHours);
    expect(await deliveries()).toMatchObject([{ state: 'WITHHELD', problem: 'OPTED_OUT' }]);
    expect(provider.taken).toEqual([]);
  });

  it("go to the person's own number and in their language", async () => {
    expect(await prefer({ language: 'EN', phone: '13900000088' })).toMatchObject({ language: 'EN', phone: '139****0088' });
    await round(later(0));
    expect(provider.taken).toMatchObject([{ to: '13900000088', text: expect.stringMatching(/^Application .+ has arrived\.$/) }]);
  });

  it('are not promised to an address that is none', async () => {
    expect(await prefer({ phone: '12345' })).toMatchObject({ code: 'PHONE_INVALID', details: [{ path: 'phone' }] });
    expect(await prefer({ email: true })).toMatchObject({ code: 'EMAIL_INVALID', details: [{ path: 'emailAddress' }] });
    expect(await prefer({ email: true, emailAddress: 'sample@example.cn' })).toMatchObject({ email: true, emailAddress: '***@example.cn' });
    expect(await prefer({ email: true })).toMatchObject({ email: true, emailAddress: '***@example.cn' });
  });
});

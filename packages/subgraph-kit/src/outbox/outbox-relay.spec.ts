import type { AnyCloudEvent, DeadLetter, EventBus } from '@onething/events';
import { InProcessBus } from '@onething/events';
import { IsNull } from 'typeorm';
import { afterEach, describe, expect, it } from 'vitest';
import { defineListener } from '../inbox/listener.ts';
import { InboxRow } from '../inbox/inbox.entity.ts';
import { pruneInbox } from '../inbox/inbox.ts';
import { asCaller, bootForTest, dialects, type TestSubgraph } from '../testing/index.ts';
import { Letter } from '../toy/letter.entity.ts';
import { letters } from '../toy/letters.subgraph.ts';
import { writeLetter } from '../toy/write-letter.ts';
import { OutboxRow } from './outbox.entity.ts';
import { pruneOutbox } from './outbox-relay.ts';

/** A bus that can be down, or take an event and then fail to say so. */
class TroubledBus implements EventBus {
  state: 'down' | 'up' | 'taken-but-failed' = 'up';
  readonly published: string[] = [];
  readonly inner = new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 2 } });

  async publish(event: AnyCloudEvent): Promise<void> {
    if (this.state === 'down') throw new Error('bus is down');
    this.published.push(event.subject);
    await this.inner.publish(event);
    if (this.state === 'taken-but-failed') throw new Error('connection lost after the event was taken');
  }
  subscribe: EventBus['subscribe'] = (consumer, types, handler) => this.inner.subscribe(consumer, types, handler);
  deadLetters(): Promise<DeadLetter[]> {
    return this.inner.deadLetters();
  }
  close(): Promise<void> {
    return this.inner.close();
  }
}

describe.each(await dialects())('events of use cases on %s', (dialect) => {
  let toy: TestSubgraph | undefined;
  let bus: TroubledBus;
  let key = 0;
  afterEach(async () => {
    await toy?.stop();
    await bus.close();
  });
  const boot = async (more: object = {}, definition = letters): Promise<TestSubgraph> => {
    bus = new TroubledBus();
    return (toy = await bootForTest(definition, { dialect, bus, ...more }));
  };
  const write = (on: TestSubgraph): Promise<Letter> =>
    writeLetter(on.context(asCaller('PERSON')), {
      idempotencyKey: `key-${(key += 1)}-0000`,
      jurisdictionCode: '370112',
      title: 't',
      residentId: '1',
      postageFen: 1,
    });
  const waiting = (on: TestSubgraph): Promise<number> => on.running.database.read.manager.countBy(OutboxRow, { publishedAt: IsNull() });
  const titles = async (on: TestSubgraph): Promise<string[]> =>
    (await on.running.database.read.manager.find(Letter, { order: { id: 'ASC' } })).map(({ title }) => title);

  it('are published in order, woken by the commit', async () => {
    const on = await boot();
    const ids = [];
    for (let count = 0; count < 5; count += 1) ids.push((await write(on)).id);
    await expect.poll(() => bus.published).toEqual(ids);
    await expect.poll(() => waiting(on)).toBe(0);
  });

  it('wait while the bus is down, and no unit of work fails for it', async () => {
    const on = await boot();
    bus.state = 'down';
    await write(on);
    await write(on);
    await on.running.publishPending();
    expect(await waiting(on)).toBe(2);
    expect((await on.running.database.read.manager.find(OutboxRow))[0]?.attempts).toBeGreaterThan(0);
    bus.state = 'up';
    await on.drainEvents();
    expect(await waiting(on)).toBe(0);
    expect(await titles(on)).toEqual(['t!', 't!']);
  });

  it('are published by the next process after a crash between commit and publication', async () => {
    const first = await boot();
    bus.state = 'down';
    await write(first);
    await first.stop({ keep: true });
    await bus.close();
    const second = await boot({ location: first.location });
    await second.drainEvents();
    expect(bus.published).toHaveLength(1);
    expect(await titles(second)).toEqual(['t!']);
  });

  it('have their effect once though the bus got them twice', async () => {
    const on = await boot();
    bus.state = 'taken-but-failed';
    await write(on);
    await on.running.publishPending();
    bus.state = 'up';
    await on.drainEvents();
    expect(bus.published.length).toBeGreaterThanOrEqual(2);
    expect(await titles(on)).toEqual(['t!']);
    expect(await on.running.database.read.manager.count(InboxRow)).toBe(1);
  });

  it('are not there when the unit of work failed', async () => {
    const on = await boot();
    await expect(
      on.running.database.transact(async (manager) => {
        await on.running.kit.outbox.append(manager, {
          type: 'children.case-refused',
          subject: 'x',
          data: { caseId: 'x', childId: 'x', jurisdictionCode: '370112' },
        });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await on.drainEvents();
    expect(bus.published).toEqual([]);
  });

  it('leave no half effect when a listener fails, and are buried after its last try', async () => {
    let tries = 0;
    const failing = defineListener({
      name: 'fail-late',
      types: ['children.case-refused'],
      handle: async (event, _kit, manager) => {
        tries += 1;
        await manager.update(Letter, { id: event.data.caseId }, { title: 'half' });
        throw new Error('after half of the work');
      },
    });
    const on = await boot({}, { ...letters, listeners: [failing] });
    await write(on);
    await on.drainEvents();
    expect(tries).toBe(3);
    expect(await titles(on)).toEqual(['t']);
    expect(await on.running.database.read.manager.count(InboxRow)).toBe(0);
    expect(await bus.deadLetters()).toMatchObject([{ consumer: 'letters.fail-late', attempts: 3, reason: 'after half of the work' }]);
    expect(await waiting(on)).toBe(0);
  });

  it('are forgotten when old and done, never before', async () => {
    const on = await boot();
    await write(on);
    await on.drainEvents();
    bus.state = 'down';
    await write(on);
    expect(await pruneOutbox(on.running.database, '2026-03-09T00:00:00.000Z')).toBe(0);
    expect(await pruneOutbox(on.running.database, '2027-01-01T00:00:00.000Z')).toBe(1);
    expect(await waiting(on)).toBe(1);
    expect(await pruneInbox(on.running.database, '2026-03-09T00:00:00.000Z')).toBe(0);
    expect(await pruneInbox(on.running.database, '2027-01-01T00:00:00.000Z')).toBe(1);
  });
});

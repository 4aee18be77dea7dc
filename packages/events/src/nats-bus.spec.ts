import { randomUUID } from 'node:crypto';
import { connect } from '@nats-io/transport-node';
import { jetstreamManager } from '@nats-io/jetstream';
import { afterEach, describe, expect, it } from 'vitest';
import { NatsBus } from './nats-bus.ts';
import { refused } from './sample-events.ts';

const url = process.env['ONETHING_TEST_NATS'] ?? 'nats://127.0.0.1:4222';

async function reachable(): Promise<boolean> {
  try {
    await (await connect({ servers: url, reconnect: false, timeout: 1_000 })).close();
    return true;
  } catch {
    if (process.env['CI']) throw new Error('CI has no NATS: nothing was proven on it');
    process.stderr.write('\n!!! NATS does not answer: the real bus was not tried !!!\n\n');
    return false;
  }
}

async function eventually(check: () => void | Promise<void>): Promise<void> {
  await expect
    .poll(
      async () => {
        await check();
        return true;
      },
      { timeout: 8_000, interval: 20 },
    )
    .toBe(true);
}

describe.skipIf(!(await reachable()))('NatsBus', () => {
  const streamName = `kit_${randomUUID().slice(0, 8)}`;
  const open: NatsBus[] = [];
  const bus = async (more: object = {}): Promise<NatsBus> => {
    const opened = await NatsBus.connect({ url, streamName, delivery: { maxAttempts: 3, firstDelayMs: 5 }, ackWaitMs: 1_000, ...more });
    open.push(opened);
    return opened;
  };

  afterEach(async () => {
    await Promise.all(open.splice(0).map((opened) => opened.close()));
    const connection = await connect({ servers: url });
    const manager = await jetstreamManager(connection);
    for (const name of [streamName.toUpperCase(), `${streamName.toUpperCase()}_DEAD`])
      await manager.streams.delete(name).catch(() => undefined);
    await connection.close();
  });

  it('delivers in order, the past included, and drops a repeated publication', async () => {
    const sender = await bus();
    const events = Array.from({ length: 30 }, (_, index) => refused(`e${index}`));
    for (const event of events) await sender.publish(event);
    await sender.publish(events[3]!);
    const seen: string[] = [];
    await (await bus()).subscribe('spec.order', ['children.case-refused'], async (event) => void seen.push(event.id));
    await eventually(() => expect(seen).toEqual(events.map(({ id }) => id)));
  });

  it('buries what fails again and again, without blocking what follows', async () => {
    const both = await bus();
    const seen: string[] = [];
    await both.subscribe('spec.failing', ['children.case-refused'], async (event) => {
      if (event.id === 'bad') throw new Error('cannot');
      seen.push(event.id);
    });
    await both.publish(refused('bad'));
    await both.publish(refused('good'));
    await eventually(() => expect(seen).toEqual(['good']));
    await eventually(async () =>
      expect(await both.deadLetters()).toMatchObject([{ consumer: 'spec.failing', attempts: 3, reason: 'cannot', event: { id: 'bad' } }]),
    );
  });

  it('delivers again, in order, what a consumer that went away had not finished', async () => {
    const sender = await bus();
    const first = await NatsBus.connect({ url, streamName, ackWaitMs: 300 });
    let begun = false;
    let release = (): void => undefined;
    await first.subscribe(
      'spec.crash',
      ['children.case-refused'],
      () =>
        new Promise((resolve, reject) => {
          begun = true;
          release = () => reject(new Error('gone'));
        }),
    );
    await sender.publish(refused('one'));
    await sender.publish(refused('two'));
    await eventually(() => expect(begun).toBe(true));
    release();
    await first.close();
    const seen: string[] = [];
    await (await bus({ ackWaitMs: 300 })).subscribe('spec.crash', ['children.case-refused'], async (event) => void seen.push(event.id));
    // At least once: the inbox of the consumer drops a repetition.
    await eventually(() => expect([...new Set(seen)]).toEqual(['one', 'two']));
  });
});

import { describe, expect, it } from 'vitest';
import type { AnyCloudEvent } from './cloud-event.ts';
import { InProcessBus } from './in-process-bus.ts';
import { refused } from './sample-events.ts';

const quick = { delivery: { maxAttempts: 3, firstDelayMs: 1 } };

describe('InProcessBus', () => {
  it('delivers in order, one at a time per consumer', async () => {
    const bus = new InProcessBus(quick);
    const seen: string[] = [];
    let running = 0;
    await bus.subscribe('spec.slow', ['children.case-refused'], async (event) => {
      running += 1;
      expect(running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
      running -= 1;
      seen.push(event.id);
    });
    const events = Array.from({ length: 20 }, (_, index) => refused(`e${index}`));
    await Promise.all(events.map((event) => bus.publish(event)));
    expect(seen).toEqual(events.map(({ id }) => id));
  });

  it('tries again, then buries, and goes on with the next', async () => {
    const bus = new InProcessBus(quick);
    const tries: string[] = [];
    await bus.subscribe('spec.failing', ['children.case-refused'], async (event) => {
      tries.push(event.id);
      if (event.id === 'bad') throw new Error('cannot');
    });
    await Promise.all([bus.publish(refused('bad')), bus.publish(refused('good'))]);
    expect(tries).toEqual(['bad', 'bad', 'bad', 'good']);
    expect(await bus.deadLetters()).toMatchObject([{ consumer: 'spec.failing', attempts: 3, reason: 'cannot', event: { id: 'bad' } }]);
  });

  it('hands the past to a late consumer', async () => {
    const bus = new InProcessBus(quick);
    await bus.publish(refused('early'));
    const seen: AnyCloudEvent[] = [];
    await bus.subscribe('spec.late', ['children.case-refused'], async (event) => void seen.push(event));
    await bus.idle();
    expect(seen.map(({ id }) => id)).toEqual(['early']);
  });

  it('holds everything back until it is started', async () => {
    const bus = new InProcessBus({ ...quick, held: true });
    const seen: string[] = [];
    await bus.subscribe('spec.held', ['children.case-refused'], async (event) => void seen.push(event.id));
    const published = bus.publish(refused('one'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(seen).toEqual([]);
    bus.start();
    await published;
    expect(seen).toEqual(['one']);
  });

  it('says that an event is not safe when it is closed before it was handled', async () => {
    const bus = new InProcessBus({ delivery: { maxAttempts: 100, firstDelayMs: 20 } });
    await bus.subscribe('spec.failing', ['children.case-refused'], async () => {
      throw new Error('not now');
    });
    const published = bus.publish(refused('lost'));
    const outcome = expect(published).rejects.toThrow('closed');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await bus.close();
    await outcome;
  });

  it('gives every consumer its own copy', async () => {
    const bus = new InProcessBus(quick);
    await bus.subscribe('spec.first', ['children.case-refused'], async (event) => void (event.data.caseId = 'changed'));
    let seen = '';
    await bus.subscribe('spec.second', ['children.case-refused'], async (event) => void (seen = event.data.caseId));
    await bus.publish(refused('one', 'original'));
    expect(seen).toBe('original');
  });
});

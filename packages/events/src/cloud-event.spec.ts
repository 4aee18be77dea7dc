import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MalformedEvent, parseCloudEvent } from './cloud-event.ts';
import { retryDelayMs } from './event-bus.ts';
import { eventTypes, isEventType } from './event-types.ts';
import { refused } from './sample-events.ts';

describe('parseCloudEvent', () => {
  it('reads what was written', () => expect(parseCloudEvent(JSON.stringify(refused('e1')))).toEqual(refused('e1')));

  it.each([
    ['{', 'not JSON'],
    ['null', 'not an object'],
    [JSON.stringify({ ...refused('e1'), id: undefined }), 'lacks id'],
    [JSON.stringify({ ...refused('e1'), time: '' }), 'lacks time'],
    [JSON.stringify({ ...refused('e1'), specversion: '0.3' }), 'CloudEvents 1.0'],
    [JSON.stringify({ ...refused('e1'), type: 'children.case-invented' }), 'unknown type'],
    [JSON.stringify({ ...refused('e1'), type: 'toString' }), 'unknown type'],
    [JSON.stringify({ ...refused('e1'), data: null }), 'lacks data'],
  ])('refuses %s', (json, message) => expect(() => parseCloudEvent(json)).toThrow(message));

  it('throws nothing but MalformedEvent, and never repeats data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('id', 'type', 'data', 'source', 'specversion'), (value, attribute) => {
        try {
          parseCloudEvent(JSON.stringify({ ...refused('e1', '370112201602110123'), [attribute]: value }));
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedEvent);
          expect((error as Error).message).not.toContain('370112201602110123');
        }
      }),
    );
  });
});

it('events are named after their subgraph and what has happened', () => {
  for (const type of eventTypes) {
    expect(type).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)+$/);
    expect(isEventType(type)).toBe(true);
  }
});

it('waits longer after every failure, up to a limit', () => {
  const policy = { maxAttempts: 6, firstDelayMs: 50, maxDelayMs: 500 };
  expect([1, 2, 3, 4, 5, 60].map((attempts) => retryDelayMs(policy, attempts))).toEqual([50, 100, 200, 400, 500, 500]);
});

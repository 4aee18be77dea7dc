import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RefusalError } from '../errors/refusal-error.ts';
import { asCaller, bootForTest, dialects, type TestSubgraph } from '../testing/index.ts';
import { letters } from '../toy/letters.subgraph.ts';
import { IdempotencyRecord } from './idempotency-record.entity.ts';
import { idempotent } from './idempotent.ts';

describe.each(await dialects())('a repeated mutation on %s', (dialect) => {
  let toy: TestSubgraph;
  beforeAll(async () => {
    toy = await bootForTest(letters, { dialect });
  });
  afterAll(() => toy?.stop());
  const person = asCaller('PERSON', [], { subject: 'p' });

  it('is carried out once though it comes many times at once', async () => {
    let effects = 0;
    const once = () =>
      idempotent(
        toy.context(person),
        'act',
        { idempotencyKey: 'key-at-once', amount: 1 } as { idempotencyKey: string },
        async (manager) => {
          await pause(10);
          await toy.running.kit.audit.append(manager, { jurisdictionCode: '370112', actor: 'p', action: 'act', subject: 's' });
          effects += 1;
          return { effect: effects };
        },
      );
    const answers = await Promise.all(Array.from({ length: 8 }, once));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [{ entries }] = (await toy.running.database.read.query('SELECT COUNT(*) AS entries FROM audit_entry')) as [
      { entries: number | string },
    ];
    expect(Number(entries)).toBe(1);
  });

  it('conflicts when the input differs, not when only its order does', async () => {
    const act = (input: object) => idempotent(toy.context(person), 'act', { idempotencyKey: 'key-order-1', ...input }, async () => 'done');
    expect(await act({ a: 1, b: [1, 2], c: undefined })).toBe('done');
    expect(await act({ b: [1, 2], a: 1 })).toBe('done');
    await expect(act({ a: 1, b: [2, 1] })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is another one for another caller, another mutation, another key', async () => {
    const act = (subject: string, operation: string, key: string) =>
      idempotent(
        toy.context(asCaller('PERSON', [], { subject })),
        operation,
        { idempotencyKey: key },
        async () => `${subject} ${operation} ${key}`,
      );
    for (const each of [
      ['a', 'one', 'key-00001'],
      ['b', 'one', 'key-00001'],
      ['a', 'two', 'key-00001'],
      ['a', 'one', 'key-00002'],
    ] as const)
      expect(await act(each[0], each[1], each[2])).toBe(each.join(' '));
  });

  it('leaves no record of a refusal: corrected and sent again it is carried out', async () => {
    const act = (good: boolean) =>
      idempotent(toy.context(person), 'act', { idempotencyKey: 'key-refused', good } as { idempotencyKey: string }, async () => {
        if (!good) throw new RefusalError('NO', { zh: '不', en: 'no' });
        return 'done';
      });
    await expect(act(false)).rejects.toBeInstanceOf(RefusalError);
    expect(await act(true)).toBe('done');
  });

  it('keeps neither key nor input, and wants a key worth the name', async () => {
    await idempotent(
      toy.context(person),
      'act',
      { idempotencyKey: 'canary-key-1', id: '370112201602110123' } as { idempotencyKey: string },
      async () => null,
    );
    const rows = JSON.stringify(await toy.running.database.read.manager.find(IdempotencyRecord));
    expect(rows).not.toContain('canary');
    expect(rows).not.toContain('370112201602110123');
    await expect(idempotent(toy.context(person), 'act', { idempotencyKey: 'short' }, async () => null)).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });
});

import { afterEach, expect, it } from 'vitest';
import { IsNull, Not } from 'typeorm';
import { readSubgraphKeys, withNewKey } from '../encryption/subgraph-keys.ts';
import { IdempotencyRecord } from '../idempotency/idempotency-record.entity.ts';
import { InboxRow } from '../inbox/inbox.entity.ts';
import { OutboxRow } from '../outbox/outbox.entity.ts';
import { asCaller, bootForTest, dialects, testKeys, type TestSubgraph } from '../testing/index.ts';
import { clockAt } from '../time/clock.ts';
import { Letter } from '../toy/letter.entity.ts';
import { letters } from '../toy/letters.subgraph.ts';
import { writeLetter } from '../toy/write-letter.ts';
import { maintain } from './maintenance.ts';

let toy: TestSubgraph | undefined;
afterEach(() => toy?.stop());

it.each(await dialects())('a round of maintenance on %s forgets what is done and old, and finishes a key rotation', async (dialect) => {
  const old = testKeys();
  toy = await bootForTest(letters, { dialect, keys: readSubgraphKeys(old), clock: clockAt('2026-03-10') });
  await writeLetter(toy.context(asCaller('PERSON')), {
    idempotencyKey: 'key-00000001',
    jurisdictionCode: '370112',
    title: 't',
    residentId: '370112201602110123',
    postageFen: 1,
  });
  await toy.drainEvents();
  const left = async (): Promise<number[]> => {
    const { manager } = (toy as TestSubgraph).running.database.read;
    const done = await manager.countBy(OutboxRow, { publishedAt: Not(IsNull()) });
    const old = (await manager.find(Letter)).filter(({ writerResidentId }) => writerResidentId.startsWith('k1:'));
    return [done, await manager.count(InboxRow), await manager.count(IdempotencyRecord), old.length];
  };

  const rotated = readSubgraphKeys({ ...old, fields: withNewKey(old.fields) });
  await maintain(toy.running.kit, [Letter], rotated.fields);
  expect(await left()).toEqual([1, 1, 1, 0]);
  await maintain({ ...toy.running.kit, clock: clockAt('2026-03-20') }, [Letter], rotated.fields);
  expect(await left()).toEqual([0, 1, 1, 0]);
  await maintain({ ...toy.running.kit, clock: clockAt('2026-07-01') }, [Letter], rotated.fields);
  expect(await left()).toEqual([0, 0, 0, 0]);
});

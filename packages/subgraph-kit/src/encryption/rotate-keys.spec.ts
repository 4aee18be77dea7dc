import { afterEach, describe, expect, it } from 'vitest';
import { asCaller, bootForTest, dialects, testKeys, type TestSubgraph } from '../testing/index.ts';
import { letters } from '../toy/letters.subgraph.ts';
import { Letter } from '../toy/letter.entity.ts';
import { writeLetter } from '../toy/write-letter.ts';
import { rotateKeys } from './rotate-keys.ts';
import { readSubgraphKeys, withNewKey } from './subgraph-keys.ts';

describe.each(await dialects())('key rotation on %s', (dialect) => {
  let toy: TestSubgraph | undefined;
  afterEach(() => toy?.stop());

  it('seals everything anew while old and new values can be read, and then the old key is not needed', async () => {
    const old = testKeys();
    toy = await bootForTest(letters, { dialect, keys: readSubgraphKeys(old) });
    const person = asCaller('PERSON');
    const write = (key: string) =>
      writeLetter(toy!.context(person), {
        idempotencyKey: key,
        jurisdictionCode: '370112',
        title: 't',
        residentId: '370112201602110123',
        postageFen: 1,
      });
    await write('key-00000001');
    await toy.stop({ keep: true });

    const both = { ...old, fields: withNewKey(old.fields) };
    toy = await bootForTest(letters, { dialect, keys: readSubgraphKeys(both), location: toy.location });
    await write('key-00000002');
    const rotation = await rotateKeys(toy.running.database, [Letter], readSubgraphKeys(both).fields);
    expect(rotation).toEqual({ resealed: 1, unreadable: [] });
    expect(await rotateKeys(toy.running.database, [Letter], readSubgraphKeys(both).fields)).toEqual({ resealed: 0, unreadable: [] });
    await toy.stop({ keep: true });

    const { k2 } = both.fields.keys as { k2: string };
    toy = await bootForTest(letters, {
      dialect,
      keys: readSubgraphKeys({ ...old, fields: { current: 'k2', keys: { k2 } } }),
      location: toy.location,
    });
    const rows = await toy.running.database.read.manager.find(Letter);
    expect(rows.map((row) => toy!.running.kit.fields.open(row, 'writerResidentId'))).toEqual(['370112201602110123', '370112201602110123']);
  });

  it('leaves what it cannot open, and says where', async () => {
    const old = testKeys();
    toy = await bootForTest(letters, { dialect, keys: readSubgraphKeys(old) });
    const { id } = await writeLetter(toy.context(asCaller('PERSON')), {
      idempotencyKey: 'key-00000001',
      jurisdictionCode: '370112',
      title: 't',
      residentId: '3',
      postageFen: 1,
    });
    const stranger = readSubgraphKeys({ ...testKeys(), fields: withNewKey(testKeys().fields) });
    expect(await rotateKeys(toy.running.database, [Letter], stranger.fields)).toEqual({
      resealed: 0,
      unreadable: [{ table: 'Letter', id, property: 'writerResidentId' }],
    });
  });
});

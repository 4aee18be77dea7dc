import { expect, it } from 'vitest';
import { asCaller, bootForTest } from '../testing/index.ts';
import { Letter } from '../toy/letter.entity.ts';
import { letters } from '../toy/letters.subgraph.ts';
import { writeLetter } from '../toy/write-letter.ts';

// SQLite says the same of a limit on the file's pages as of a disk without room: SQLITE_FULL. MariaDB's disk cannot be filled from here.
it('a full disk keeps nothing of an act, answers readers, and takes the same act again once there is room', async () => {
  const toy = await bootForTest(letters, { dialect: 'sqlite' });
  const { database } = toy.running;
  const limitPages = (pages: number) => database.transact((manager) => manager.query(`PRAGMA max_page_count = ${pages}`));
  const count = () => database.read.manager.count(Letter);
  const act = (number: number) =>
    writeLetter(toy.context(asCaller('PERSON')), {
      idempotencyKey: `key-${String(number).padStart(8, '0')}`,
      jurisdictionCode: '370112',
      title: 't'.repeat(150),
      residentId: '370112201602110123',
      postageFen: number,
    });
  // No smaller than the file is already.
  await limitPages(1);
  let written = 0;
  const full = await (async () => {
    for (;;) await act((written += 1));
  })().catch((error: unknown) => error);
  expect(full).toMatchObject({ driverError: { code: 'SQLITE_FULL' } });
  expect(await count()).toBe(written - 1);

  await limitPages(1_000_000);
  await act(written);
  await act(written);
  expect(await count()).toBe(written);
  await toy.stop();
});

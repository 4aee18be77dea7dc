import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { afterEach, expect, it } from 'vitest';
import { dialects, testMariaDbUrl } from '../testing/index.ts';
import { dropMariaDb } from './mariadb-database.ts';
import { openDatabase } from './open-database.ts';

/** How many statements the process may make before it dies. */
let life = Infinity;

/** Everything the project's migrations do: a table, rows from another, a column, a key. */
class Shelves1760000000001 implements MigrationInterface {
  name = 'Shelves1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    const id = { name: 'id', type: 'integer', isPrimary: true };
    const steps = [
      () => runner.createTable(new Table({ name: 'book', columns: [id] })),
      () => runner.query('INSERT INTO book (id) VALUES (1), (2)'),
      () => runner.createTable(new Table({ name: 'shelf', columns: [id], indices: [{ name: 'shelf_id', columnNames: ['id'] }] })),
      () => runner.query('INSERT INTO shelf (id) SELECT id FROM book'),
      () => runner.query('ALTER TABLE shelf ADD COLUMN height integer NOT NULL DEFAULT 7'),
      () => runner.query('CREATE INDEX shelf_height ON shelf (height)'),
    ];
    for (const [index, step] of steps.entries()) {
      if (index >= life) throw new Error('died');
      await step();
    }
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}

const name = 'shelves';
const folder = mkdtempSync(join(tmpdir(), 'onething-migration-'));
const url = new URL(testMariaDbUrl);
url.pathname = `/kit_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  if ((await dialects()).includes('mariadb')) await dropMariaDb(url, `${url.pathname.slice(1)}_${name}`);
});

it.each(await dialects())(
  'a migration on %s that died after any of its statements is taken to its end by the next start',
  async (dialect) => {
    const place = dialect === 'sqlite' ? { file: join(folder, 'shelves.sqlite') } : { url: url.href };
    const open = () => openDatabase({ name, ...place, entities: [], migrations: [Shelves1760000000001] });
    for (life of [0, 1, 2, 3, 4, 5]) {
      const dying = await open();
      await expect(dying.migrate()).rejects.toThrow('died');
      await dying.close();
    }
    life = Infinity;
    const database = await open();
    await database.migrate();
    expect(await database.read.query('SELECT id, height FROM shelf ORDER BY id')).toEqual([
      { id: 1, height: 7 },
      { id: 2, height: 7 },
    ]);
    await database.close();
  },
);

it.each(await dialects())('what fails on %s in a migration that nothing interrupted is an error', async (dialect) => {
  const place = dialect === 'sqlite' ? { file: join(folder, 'other.sqlite') } : { url: url.href };
  const first = await openDatabase({ name, ...place, entities: [], migrations: [] });
  await first.migrate();
  if (dialect === 'mariadb') await first.read.query('CREATE TABLE book (id integer)');
  await first.close();
  if (dialect === 'sqlite') return;
  const database = await openDatabase({ name, ...place, entities: [], migrations: [Shelves1760000000001] });
  await expect(database.migrate()).rejects.toThrow('already exists');
  await database.close();
});

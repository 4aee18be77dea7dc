import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '@onething/subgraph-kit';
import type { Database } from '@onething/subgraph-kit';
import { Sessions1700000000000 } from '../migrations/1700000000000-sessions.ts';
import { Session } from './session.entity.ts';

/** Opens the gateway's own small store and brings it up to date: MariaDB with a url, else a file in the data folder. */
export async function openSessionDatabase(dataFolder: string, url: string | undefined): Promise<Database> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const database = await openDatabase({
    name: 'gateway',
    url,
    file: join(dataFolder, 'gateway.sqlite'),
    entities: [Session],
    migrations: [Sessions1700000000000],
  });
  await database.migrate();
  return database;
}

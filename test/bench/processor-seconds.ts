import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from '@onething/subgraph-kit';

/** Nanoseconds each thread of the database server has had of a processor so far, by its id. */
type ThreadTimes = ReadonlyMap<string, number>;

/**
 * Seconds a piece of work takes of the processor: of this process and, with MariaDB, of the server's threads that serve our connections. So what
 * else the machine does does not count, and waiting for a disk does not either. By the clock where the server is on another machine.
 */
export async function secondsOf(database: Database, work: () => Promise<unknown>): Promise<number> {
  const [started, before, threads] = [performance.now(), process.cpuUsage(), await serverThreads(database)];
  await work();
  const { user, system } = process.cpuUsage(before);
  if (database.dialect === 'sqlite') return (user + system) / 1e6;
  const served = threads && (await servedSince(database, threads));
  return served === undefined ? (performance.now() - started) / 1000 : (user + system) / 1e6 + served;
}

/**
 * Processor time since then of the threads that serve our connections now. The server gives a new connection a thread that served others before, so
 * that every thread is looked at before the work, whoever it serves then.
 */
async function servedSince({ dialect, read }: Database, before: ThreadTimes): Promise<number | undefined> {
  const ours = await read.query<{ tid: number | string }[]>(
    'SELECT tid FROM information_schema.processlist WHERE db = DATABASE() AND tid > 0',
  );
  const now = await serverThreads({ dialect, read });
  if (!now) return undefined;
  const nanoseconds = ours.map(({ tid }) => (now.get(String(tid)) ?? 0) - (before.get(String(tid)) ?? 0));
  return nanoseconds.reduce((total, time) => total + time, 0) / 1e9;
}

/** All threads of the server with their time so far; undefined when they cannot be seen. */
async function serverThreads({ dialect, read }: Pick<Database, 'dialect' | 'read'>): Promise<ThreadTimes | undefined> {
  if (dialect === 'sqlite') return undefined;
  try {
    const [{ file }] = await read.query<[{ file: string }]>('SELECT @@pid_file AS file');
    const folder = `/proc/${readFileSync(file, 'utf8').trim()}/task`;
    return new Map(readdirSync(folder).map((tid) => [tid, Number(readFileSync(`${folder}/${tid}/schedstat`, 'utf8').split(' ')[0])]));
  } catch {
    return undefined;
  }
}

import { readFileSync } from 'node:fs';
import type { Database } from '@onething/subgraph-kit';

/**
 * Seconds a piece of work takes of the processor: of this process and, with MariaDB, of the server's threads that serve our connections. So what
 * else the machine does does not count, and waiting for a disk does not either. By the clock where the server is on another machine.
 */
export async function secondsOf(database: Database, work: () => Promise<unknown>): Promise<number> {
  const [started, before, served] = [performance.now(), process.cpuUsage(), await serverSeconds(database)];
  await work();
  const { user, system } = process.cpuUsage(before);
  if (database.dialect === 'sqlite') return (user + system) / 1e6;
  const after = await serverSeconds(database);
  if (served === undefined || after === undefined) return (performance.now() - started) / 1000;
  return (user + system) / 1e6 + after - served;
}

/** Processor time so far of the server's threads for connections to this database; undefined when it cannot be seen. */
async function serverSeconds({ dialect, read }: Database): Promise<number | undefined> {
  if (dialect === 'sqlite') return undefined;
  try {
    const [{ file }] = await read.query<[{ file: string }]>('SELECT @@pid_file AS file');
    const process = readFileSync(file, 'utf8').trim();
    const threads = await read.query<{ tid: number | string }[]>(
      'SELECT tid FROM information_schema.processlist WHERE db = DATABASE() AND tid > 0',
    );
    const nanoseconds = threads.map(({ tid }) => Number(readFileSync(`/proc/${process}/task/${tid}/schedstat`, 'utf8').split(' ')[0]));
    return nanoseconds.reduce((total, time) => total + time, 0) / 1e9;
  } catch {
    return undefined;
  }
}

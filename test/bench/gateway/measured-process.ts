import { fork } from 'node:child_process';
import { join } from 'node:path';

/** What a measured process is told at its start: addresses of the subgraphs, and what it needs beside them. */
export interface MeasuredSettings {
  urls: Record<string, string>;
  supergraphSdl: string;
  /** Name of the subgraph to be (subgraphs only). */
  name?: string;
  port?: number;
  dataFolder?: string;
  issuer?: string;
}

/** A process of the measurement, seen from outside. */
export interface MeasuredProcess {
  url: string;
  /** Processor time of all its threads since it started, in seconds. */
  cpuSeconds(): Promise<number>;
  stop(): void;
}

/** A process that runs `test/bench/gateway/<file>` as production does: built code, no development checks. */
export async function startMeasured(file: string, settings: MeasuredSettings): Promise<MeasuredProcess> {
  const child = fork(join(import.meta.dirname, file), [], {
    // Node itself leaves out the types of these few files; whatever they import is built.
    execArgv: [],
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const answer = <Answer>(): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const ended = (code: number | null): void => reject(new Error(`${file} ended with ${code}`));
      child.once('exit', ended);
      child.once('message', (message) => {
        child.off('exit', ended);
        resolve(message as Answer);
      });
    });
  child.send(settings);
  const { url } = await answer<{ url: string }>();
  return {
    url,
    cpuSeconds: async () => {
      child.send('cpu');
      return (await answer<{ cpuSeconds: number }>()).cpuSeconds;
    },
    stop: () => void child.kill(),
  };
}

/** The other side: starts with what it is told, says where it listens, and what it has used whenever it is asked. */
export function runMeasured(start: (settings: MeasuredSettings) => Promise<string>): void {
  process.once('message', (settings) => {
    void start(settings as MeasuredSettings).then((url) => {
      process.on('message', () => {
        const { user, system } = process.cpuUsage();
        process.send?.({ cpuSeconds: (user + system) / 1e6 });
      });
      process.send?.({ url });
    });
  });
  process.once('disconnect', () => process.exit());
}

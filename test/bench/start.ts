import { startPlatform } from '../kit/platform.ts';
import { atMost } from './measurement.ts';
import type { Measurement } from './measurement.ts';

/** Start of the standalone platform, from the process's start to ready: with no data, and again on data it has. */
export async function startBenchmark(): Promise<Measurement[]> {
  const since = (started: number): number => (performance.now() - started) / 1000;
  const coldStarted = performance.now();
  const platform = await startPlatform();
  const coldSeconds = since(coldStarted);
  const warm: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    await platform.stop();
    const started = performance.now();
    await platform.restart();
    warm.push(since(started));
  }
  const residentMb = platform.residentBytes() / 1e6;
  await platform.remove();
  return [
    { work: 'start', size: 'empty data folder', value: coldSeconds, unit: 's', note: 'migrations, releases, sample records' },
    atMost({ work: 'start', size: 'warm, median of 3', value: warm.sort((a, b) => a - b)[1]!, unit: 's' }, 5),
    atMost({ work: 'resident memory', size: 'ready, idle', value: residentMb, unit: 'MB' }, 400),
  ];
}

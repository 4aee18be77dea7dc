// The whole platform in one process on one port: SQLite, in-process bus, sample people. What `npm start` runs.
import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { clockAt, pinoLogger, systemClock } from '@onething/subgraph-kit';
import { bootSubgraphs } from './boot-subgraphs.ts';
import { readEnvironment } from './environment.ts';
import { loadHouseKeys } from './house-keys.ts';
import { loadSampleRecords } from './load-sample-records.ts';
import { loadSampleReports } from './load-sample-reports.ts';
import { Progress } from './progress.ts';
import { endOnSignals } from './end-on-signals.ts';
import { loadSampleCases } from './sample-cases/load-sample-cases.ts';
import { RecallingBus } from './sample-cases/recalling-bus.ts';
import { RecallingClock } from './sample-cases/recalling-clock.ts';
import { serveHouse } from './serve-house.ts';

const environment = readEnvironment();
const progress = new Progress();
if (environment.reset) rmSync(environment.dataFolder, { recursive: true, force: true });
mkdirSync(join(environment.dataFolder, 'audit'), { recursive: true, mode: 0o700 });
const logger = pinoLogger('onething', 'info', createWriteStream(join(environment.dataFolder, 'onething.log'), { flags: 'a' }));
const clock = new RecallingClock(environment.today ? clockAt(environment.today) : systemClock());

const keys = await loadHouseKeys(environment.dataFolder);
const isNew = !existsSync(join(environment.dataFolder, 'agencies.sqlite'));
const house = await progress.step('subgraphs: databases migrated, releases published', () =>
  bootSubgraphs(environment, keys, { clock, logger, around: (bus) => new RecallingBus(bus, clock) }),
);
if (isNew)
  await progress.step('sample records imported', async () => {
    await loadSampleRecords(house.subgraphs, keys);
    await loadSampleReports(house.subgraphs.children, keys, clock.today());
  });
const gateway = await progress.step('gateway and front ends', () => serveHouse(environment, keys, house.subgraphs, { clock, logger }));
progress.ready(gateway.address, environment);
const samples = loadSampleCases(
  { subgraphs: house.subgraphs, keys, clock, logger, dataFolder: environment.dataFolder, casesMax: environment.sampleCases },
  (line) => console.log(line),
);

endOnSignals(async () => {
  await samples.stop();
  await gateway.stop();
  await house.stop();
});

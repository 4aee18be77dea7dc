import { join } from 'node:path';
import { createBankSandbox } from '@onething/bank-sandbox';
import type { EventBus } from '@onething/events';
import { InProcessBus } from '@onething/events';
import { bootSubgraph, readSubgraphKeys } from '@onething/subgraph-kit';
import type { Clock, Logger, RunningSubgraph } from '@onething/subgraph-kit';
import { projectRoot } from './environment.ts';
import type { HouseEnvironment } from './environment.ts';
import { subgraphNames } from './house-keys.ts';
import type { HouseKeys, SubgraphName } from './house-keys.ts';
import { subgraphDefinitions } from './subgraph-definitions.ts';

/** Folder of the releases with the sample amounts. */
export const sampleOverlay = join(projectRoot, 'infra/sample-data/policy');

/** Boots the five subgraphs in this process, each on an SQLite file of its own, joined by the in-process bus; `around` may wrap it. */
export async function bootSubgraphs(
  environment: HouseEnvironment,
  keys: HouseKeys,
  { clock, logger, around = (bus) => bus }: { clock: Clock; logger: Logger; around?: (bus: EventBus) => EventBus },
): Promise<{ subgraphs: Record<SubgraphName, RunningSubgraph>; stop: () => Promise<void> }> {
  // Held until every consumer is there, so that the first releases reach all of them.
  const bus = new InProcessBus({ held: true, delayMilliseconds: environment.eventDelayMilliseconds });
  const joined = around(bus);
  const bank = createBankSandbox({ stateFile: join(environment.dataFolder, 'bank-sandbox.json') });
  const bankUrl = await bank.listen(environment.bankPort);
  const overlayFolders = [sampleOverlay, ...environment.policyOverlays];
  const definitions = subgraphDefinitions({ uploadReceiptKeys: [keys.serviceTokenKey], overlayFolders, bankUrl });
  const running: [SubgraphName, RunningSubgraph][] = [];
  for (const name of subgraphNames) {
    const subgraph = await bootSubgraph(definitions[name], {
      sqliteFile: join(environment.dataFolder, `${name}.sqlite`),
      bus: joined,
      clock,
      logger,
      keys: readSubgraphKeys(keys.subgraphs[name]),
      serviceTokenKeys: [keys.serviceTokenKey],
      auditCheckpointFile: join(environment.dataFolder, 'audit', `${name}.checkpoints`),
    });
    running.push([name, subgraph]);
  }
  bus.start();
  await Promise.all(running.map(([, subgraph]) => subgraph.whenReady()));
  const stop = async (): Promise<void> => {
    await bus.close();
    for (const [, subgraph] of running) await subgraph.stop();
    await bank.close();
  };
  return { subgraphs: Object.fromEntries(running) as Record<SubgraphName, RunningSubgraph>, stop };
}

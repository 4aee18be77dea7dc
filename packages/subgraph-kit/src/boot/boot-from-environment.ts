import { NatsBus } from '@onething/events';
import { bootSubgraph } from './boot-subgraph.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';
import { pinoLogger } from './pino-logger.ts';
import type { RunningSubgraph } from './running-subgraph.ts';
import { subgraphEnvironment } from './subgraph-environment.ts';

/** Runs a subgraph in a process of its own until it is asked to end: finishes what is under way first. See `subgraphEnvironment`. */
export async function bootFromEnvironment<S>(
  definition: SubgraphDefinition<S>,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<RunningSubgraph<S>> {
  const environment = subgraphEnvironment(definition.name, variables);
  const logger = pinoLogger(definition.name, environment.logLevel);
  const bus = await NatsBus.connect({
    url: environment.natsUrl,
    streamName: environment.eventStream,
    delayMilliseconds: environment.eventDelayMilliseconds,
    connection: { name: definition.name },
  });
  const { databaseUrl, sqliteFile, keys, serviceTokenKeys, clock, auditCheckpointFile } = environment;
  const running = await bootSubgraph(definition, {
    databaseUrl,
    sqliteFile,
    bus,
    keys,
    serviceTokenKeys,
    clock,
    auditCheckpointFile,
    logger,
  });
  const url = await running.listen(environment.port, environment.host);
  logger.info('listening', { url });
  const end = async (): Promise<void> => {
    await bus.close();
    await running.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());
  return running;
}

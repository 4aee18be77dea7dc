import type { MigrationInterface } from 'typeorm';
import type { Listener } from '../inbox/listener.ts';
import type { Job } from './jobs.ts';
import type { Kit } from './request-context.ts';

/** A subgraph as its `subgraph.ts` declares it. */
export interface SubgraphDefinition<S = unknown> {
  /** Lower-case name: audience of its tokens, name of its database, first word of its events. */
  name: string;
  /** type-graphql resolver classes; they keep no state of their own. */
  resolvers: Function[];
  /** TypeORM entities, the kit's own excepted. */
  entities: Function[];
  /** In order, the kit's own excepted; class names end in a timestamp of 13 digits. */
  migrations: (new () => MigrationInterface)[];
  listeners?: Listener[];
  /** What it does by itself now and then. */
  jobs?: Job<S>[];
  /** Makes what its use cases share; reached as `context.services`. */
  services?(kit: Kit): S | Promise<S>;
  /** Runs after the migrations, before the first request: must change nothing the second time. */
  seeds?(kit: Kit<S>): Promise<void>;
  /** False for a subgraph that is ready without any policy release. */
  needsPolicy?: boolean;
}

/** Declares a subgraph; checks nothing yet: the boot does. */
export function defineSubgraph<S>(definition: SubgraphDefinition<S>): SubgraphDefinition<S> {
  if (!/^[a-z][a-z-]*$/.test(definition.name)) throw new Error(`not a name for a subgraph: ${definition.name}`);
  return definition;
}

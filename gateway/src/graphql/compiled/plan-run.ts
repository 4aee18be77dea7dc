import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import type { SubgraphAnswer, SubgraphRequest } from '../subgraph-transport.ts';
import type { AnswerPath } from './answer-paths.ts';
import type { AnswerObject } from './merge-answers.ts';

/** Asks a subgraph by name. A subgraph that does not answer is an answer with errors; only bugs throw. */
export type AskSubgraph = (subgraph: string, request: SubgraphRequest, context: GatewayContext) => Promise<SubgraphAnswer>;

/** One carrying-out of a plan. */
export interface PlanRun {
  ask: AskSubgraph;
  context: GatewayContext;
  variables: Record<string, unknown>;
  /** The answer as it grows, with everything subgraphs said. */
  data: AnswerObject;
  errors: (GraphQLFormattedError | Error)[];
}

/** Where in the answer a step works: an object, or all that stand at a path through lists. */
export interface PlanPlace {
  path: AnswerPath;
  value: unknown;
}

/** A compiled step. */
export type PlanStep = (run: PlanRun, place: PlanPlace) => Promise<void> | void;

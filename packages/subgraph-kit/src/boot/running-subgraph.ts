import type { Database } from '../database/database.ts';
import type { GraphqlRequest, GraphqlResult } from './request-pipeline.ts';
import type { Kit } from './request-context.ts';

/** What the gateway sends beside the request. */
export interface RequestEnvelope {
  /** Service token of the gateway (header `x-onething-token`). */
  token: string | undefined;
  /** `x-onething-language` (`zh-CN` or `en`), `x-onething-trace`. */
  headers?: Readonly<Record<string, string | undefined>>;
}

/** A booted subgraph. */
export interface RunningSubgraph<S = unknown> {
  readonly name: string;
  /** The federation SDL. */
  readonly schemaSdl: string;
  readonly database: Database;
  /** For the sample-data loader and tests: use cases run with it as the house itself. */
  readonly kit: Kit<S>;
  /** The same pipeline as HTTP. Throws `Misuse` UNAUTHENTICATED, nothing else, when the token is not valid. */
  execute(request: GraphqlRequest, envelope: RequestEnvelope): Promise<GraphqlResult>;
  /** Whether it can answer: database reachable, policy there. */
  ready(): Promise<boolean>;
  /** Resolves once it is ready for the first time. */
  whenReady(): Promise<void>;
  /** Publishes what waits in the outbox; resolves when nothing is left or the bus refuses. */
  publishPending(): Promise<void>;
  /** Serves HTTP: POST /graphql, GET /health/live, GET /health/ready. Resolves with the address. */
  listen(port: number, host?: string): Promise<string>;
  /** Finishes what is running, then closes everything but the bus. */
  stop(): Promise<void>;
}

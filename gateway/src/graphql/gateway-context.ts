import type { Caller } from '@onething/subgraph-kit';
import type { Language } from '../door/language.ts';

/** Who asks, and what every subgraph must know of the request. */
export interface GatewayContext {
  caller: Caller;
  language: Language;
  /** Number under which this request is found in the logs of every service. */
  traceId: string;
  /** Ground of the access for the subgraphs' audit: `portal`, `integrator` or `gateway`. */
  purpose: string;
  /** Aborted when the browser has gone; not set for mutations, which are finished all the same. */
  signal?: AbortSignal;
}

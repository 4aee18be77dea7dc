/** Body of a request to a subgraph. */
export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** Answer of a subgraph. */
export interface SubgraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: readonly SubgraphErrorAnswer[];
}

/** One error as a subgraph words it: already masked by the subgraph unless it is one of the closed set. */
interface SubgraphErrorAnswer {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
}

/** Why no answer came. Never carries what the subgraph said: that could hold personal data. */
export class SubgraphUnavailable extends Error {
  readonly subgraph: string;
  readonly reason: 'TIMEOUT' | 'UNREACHABLE' | 'BAD_ANSWER' | 'ABORTED' | 'REFUSED';

  constructor(subgraph: string, reason: SubgraphUnavailable['reason']) {
    super(`${subgraph}: ${reason}`);
    this.name = 'SubgraphUnavailable';
    this.subgraph = subgraph;
    this.reason = reason;
  }
}

/** Brings one request to one subgraph. Throws `SubgraphUnavailable`. */
export interface SubgraphTransport {
  readonly name: string;
  send(request: SubgraphRequest, headers: Record<string, string>, signal?: AbortSignal): Promise<SubgraphAnswer>;
  /** True when the subgraph says that it can work. Never throws. */
  isReady(headers: Record<string, string>): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * The way to the gateway's `/graphql`: one POST an operation, no cache. Kept by hand because the documents travel by id,
 * so that nothing of a GraphQL client (parser, normalised cache, 10–60 kB) would be used.
 */
import type { Operation } from './operation.ts';
import { problemOf, problemOfStatus } from './problem.ts';
import type { Answer } from './problem.ts';

export interface RequestOptions {
  signal?: AbortSignal;
  /** How long to wait before the answer is TIMEOUT. */
  timeoutMs?: number;
}

export interface GraphqlClient {
  /** Asks. Never throws: what went wrong stands in `problems`, beside whatever part of the data arrived. */
  query<Result, Variables>(
    operation: Operation<Result, Variables>,
    variables: Variables,
    options?: RequestOptions,
  ): Promise<Answer<Result>>;
  /** Acts. Like `query`; the variables carry the idempotency key, so that a repetition does nothing twice. */
  mutate<Result, Variables>(
    operation: Operation<Result, Variables>,
    variables: Variables,
    options?: RequestOptions,
  ): Promise<Answer<Result>>;
  /** The answer that came with the page, once: what the server rendered from. Undefined when it did not. */
  seeded<Result, Variables>(operation: Operation<Result, Variables>, variables: Variables): Result | undefined;
  /** Whether any answer came with the page. */
  readonly holdsSeed: boolean;
}

export interface ClientOptions {
  endpoint?: string;
  fetch?: typeof globalThis.fetch;
  /** The page's language; refusals come in it. */
  language: () => string;
  /** Results that came with the page, by `seedKey`. */
  seed?: Record<string, unknown>;
  /** Told when the gateway no longer knows the session. */
  onUnauthenticated?: () => void;
}

const defaultTimeoutMs = 15_000;

/** Under which key the result of an operation travels with the page. */
export function seedKey(operation: Operation<unknown, unknown>, variables: unknown): string {
  return `${operation.document} ${JSON.stringify(variables)}`;
}

/** The body of a request: by id where the build knows one, by text otherwise. */
export function requestBody(document: string, variables: unknown): string {
  return JSON.stringify(document.startsWith('sha256:') ? { documentId: document, variables } : { query: document, variables });
}

export function createGraphqlClient(options: ClientOptions): GraphqlClient {
  const { endpoint = '/graphql', seed = {} } = options;
  const send = options.fetch ?? ((input, init) => globalThis.fetch(input, init));

  async function ask<Result, Variables>(
    operation: Operation<Result, Variables>,
    variables: Variables,
    request: RequestOptions = {},
  ): Promise<Answer<Result>> {
    const timeout = AbortSignal.timeout(request.timeoutMs ?? defaultTimeoutMs);
    try {
      const response = await send(endpoint, {
        method: 'POST',
        credentials: 'same-origin',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'accept-language': options.language(),
          'x-onething-request': '1',
        },
        body: requestBody(operation.document, variables),
        signal: request.signal ? AbortSignal.any([timeout, request.signal]) : timeout,
      });
      const answer = await readAnswer<Result>(response);
      if (answer.problems.some((problem) => problem.code === 'UNAUTHENTICATED')) options.onUnauthenticated?.();
      return answer;
    } catch (error) {
      if (request.signal?.aborted) throw error;
      return { problems: [{ code: timeout.aborted ? 'TIMEOUT' : 'OFFLINE', path: '' }] };
    }
  }

  return {
    query: ask,
    mutate: ask,
    holdsSeed: Object.keys(seed).length > 0,
    seeded<Result, Variables>(operation: Operation<Result, Variables>, variables: Variables) {
      return seed[seedKey(operation as Operation<unknown, unknown>, variables)] as Result | undefined;
    },
  };
}

async function readAnswer<Result>(response: Response): Promise<Answer<Result>> {
  let body: { data?: Result | null; errors?: Parameters<typeof problemOf>[0][] };
  try {
    body = await response.json();
  } catch {
    return { problems: [problemOfStatus(response.status)] };
  }
  const problems = (body.errors ?? []).map(problemOf);
  if (!response.ok && problems.length === 0) problems.push(problemOfStatus(response.status));
  return { data: body.data ?? undefined, problems };
}

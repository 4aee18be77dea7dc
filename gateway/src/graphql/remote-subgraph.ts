import { Pool } from 'undici';
import { Exchange } from './exchange.ts';
import type { WholeAnswer } from './exchange.ts';
import { SubgraphUnavailable } from './subgraph-transport.ts';
import type { SubgraphAnswer, SubgraphRequest, SubgraphTransport } from './subgraph-transport.ts';

/** More than any honest answer: a page of a queue is a few hundred kB. */
const ANSWER_BYTES_MAX = 16 * 1024 * 1024;
/** Connections kept open to each subgraph. */
const CONNECTIONS = 64;

/** A subgraph in another process: one pool of kept-alive connections, one deadline for the whole exchange. */
export class RemoteSubgraph implements SubgraphTransport {
  readonly name: string;
  readonly #pool: Pool;
  readonly #path: string;
  readonly #timeoutMs: number;

  constructor(name: string, url: string, timeoutMs: number) {
    const address = new URL(url);
    this.name = name;
    this.#path = address.pathname + address.search;
    this.#timeoutMs = timeoutMs;
    this.#pool = new Pool(address.origin, {
      connections: CONNECTIONS,
      pipelining: 1,
      keepAliveTimeout: 30_000,
      connect: { timeout: timeoutMs },
      // The deadline below covers the whole exchange; these would only add timers of their own.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  async send(request: SubgraphRequest, headers: Record<string, string>, signal?: AbortSignal): Promise<SubgraphAnswer> {
    const { statusCode, text } = await this.#exchange(JSON.stringify(request), headers, signal);
    // A subgraph answers 4xx with GraphQL errors for wrong documents; 401 and 403 mean that it does not trust us.
    if (statusCode === 401 || statusCode === 403) throw new SubgraphUnavailable(this.name, 'REFUSED');
    return this.#parsed(text);
  }

  async isReady(): Promise<boolean> {
    try {
      const { statusCode, body } = await this.#pool.request({
        method: 'GET',
        path: '/health/ready',
        signal: AbortSignal.timeout(this.#timeoutMs),
      });
      await body.dump();
      return statusCode === 200;
    } catch {
      return false;
    }
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  #exchange(body: string, headers: Record<string, string>, signal: AbortSignal | undefined): Promise<WholeAnswer> {
    return new Promise((resolve, reject) => {
      const fail = (reason: SubgraphUnavailable['reason']): void => reject(new SubgraphUnavailable(this.name, reason));
      const exchange = new Exchange({ timeoutMs: this.#timeoutMs, answerBytesMax: ANSWER_BYTES_MAX, signal, resolve, fail });
      this.#pool.dispatch(
        {
          method: 'POST',
          path: this.#path,
          headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
          body,
        },
        exchange,
      );
    });
  }

  #parsed(text: string): SubgraphAnswer {
    try {
      const answer: unknown = JSON.parse(text);
      if (typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer)) return answer as SubgraphAnswer;
    } catch {
      // Falls through: text that is no JSON is no answer either.
    }
    throw new SubgraphUnavailable(this.name, 'BAD_ANSWER');
  }
}

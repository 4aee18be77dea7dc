import { Pool } from 'undici';
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
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), this.#timeoutMs);
    const stop = (): void => deadline.abort();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await this.#exchange(JSON.stringify(request), headers, deadline.signal);
    } catch (error) {
      if (error instanceof SubgraphUnavailable) throw error;
      if (signal?.aborted) throw new SubgraphUnavailable(this.name, 'ABORTED');
      throw new SubgraphUnavailable(this.name, deadline.signal.aborted ? 'TIMEOUT' : 'UNREACHABLE');
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
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

  async #exchange(body: string, headers: Record<string, string>, signal: AbortSignal): Promise<SubgraphAnswer> {
    const response = await this.#pool.request({
      method: 'POST',
      path: this.#path,
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
      body,
      signal,
    });
    const text = await this.#read(response.body);
    // A subgraph answers 4xx with GraphQL errors for wrong documents; 401 and 403 mean that it does not trust us.
    if (response.statusCode === 401 || response.statusCode === 403) throw new SubgraphUnavailable(this.name, 'REFUSED');
    return this.#parsed(text);
  }

  async #read(body: AsyncIterable<Uint8Array>): Promise<string> {
    const parts: Uint8Array[] = [];
    let sizeBytes = 0;
    for await (const part of body) {
      sizeBytes += part.length;
      if (sizeBytes > ANSWER_BYTES_MAX) throw new SubgraphUnavailable(this.name, 'BAD_ANSWER');
      parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
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

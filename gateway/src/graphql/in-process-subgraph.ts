import { SubgraphUnavailable } from './subgraph-transport.ts';
import type { SubgraphAnswer, SubgraphRequest, SubgraphTransport } from './subgraph-transport.ts';

/** How a subgraph in the same process is called: the same pipeline as over HTTP, with the same signed token. */
export type ExecuteInProcess = (
  request: SubgraphRequest,
  transport: { token: string; headers: Record<string, string> },
) => Promise<SubgraphAnswer>;

/** A subgraph in this process (standalone). The deadline holds all the same: the answer is partial, not hung. */
export class InProcessSubgraph implements SubgraphTransport {
  readonly name: string;
  readonly #execute: ExecuteInProcess;
  readonly #timeoutMs: number;

  constructor(name: string, execute: ExecuteInProcess, timeoutMs: number) {
    this.name = name;
    this.#execute = execute;
    this.#timeoutMs = timeoutMs;
  }

  async send(request: SubgraphRequest, headers: Record<string, string>, signal?: AbortSignal): Promise<SubgraphAnswer> {
    if (signal?.aborted) throw new SubgraphUnavailable(this.name, 'ABORTED');
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new SubgraphUnavailable(this.name, 'TIMEOUT')), this.#timeoutMs);
    });
    try {
      const token = headers['x-onething-token'] ?? '';
      return await Promise.race([this.#execute(request, { token, headers }), deadline]);
    } catch (error) {
      if (error instanceof SubgraphUnavailable) throw error;
      // A subgraph throws before execution when the token does not satisfy it.
      const refused = error instanceof Error && 'code' in error && error.code === 'UNAUTHENTICATED';
      throw new SubgraphUnavailable(this.name, refused ? 'REFUSED' : 'UNREACHABLE');
    } finally {
      clearTimeout(timer);
    }
  }

  async isReady(headers: Record<string, string>): Promise<boolean> {
    const answer = await this.send({ query: '{ __typename }' }, headers).catch(() => undefined);
    return answer?.data != null;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

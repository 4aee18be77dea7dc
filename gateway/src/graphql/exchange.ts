import type { Dispatcher } from 'undici';
import type { SubgraphUnavailable } from './subgraph-transport.ts';

/** What came back, to the end. */
export interface WholeAnswer {
  statusCode: number;
  text: string;
}

/** What an exchange is told at its start. */
export interface ExchangeParts {
  timeoutMs: number;
  answerBytesMax: number;
  /** Nobody waits any more once it has fired. */
  signal: AbortSignal | undefined;
  resolve: (answer: WholeAnswer) => void;
  fail: (reason: SubgraphUnavailable['reason']) => void;
}

/**
 * One request and its answer under one deadline, read straight from the connection: streams and promises for every part of a body
 * cost more than the body. Settles exactly once, whatever happens after.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #parts: ExchangeParts;
  readonly #timer: NodeJS.Timeout;
  readonly #leave = (): void => this.#giveUp('ABORTED');
  #controller: Dispatcher.DispatchController | undefined;
  #isSettled = false;
  #statusCode = 0;
  #chunks: Buffer[] = [];
  #sizeBytes = 0;

  constructor(parts: ExchangeParts) {
    this.#parts = parts;
    this.#timer = setTimeout(() => this.#giveUp('TIMEOUT'), parts.timeoutMs);
    if (parts.signal?.aborted) this.#leave();
    else parts.signal?.addEventListener('abort', this.#leave, { once: true });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // Given up while it waited for a connection.
    if (this.#isSettled) controller.abort(new Error('Nobody waits'));
  }

  onResponseStart(_controller: Dispatcher.DispatchController, statusCode: number): void {
    this.#statusCode = statusCode;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#sizeBytes += chunk.length;
    if (this.#sizeBytes > this.#parts.answerBytesMax) this.#giveUp('BAD_ANSWER');
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [only] = this.#chunks;
    const whole = this.#chunks.length === 1 && only ? only : Buffer.concat(this.#chunks);
    if (this.#settle()) this.#parts.resolve({ statusCode: this.#statusCode, text: whole.toString('utf8') });
  }

  onResponseError(): void {
    if (this.#settle()) this.#parts.fail('UNREACHABLE');
  }

  #giveUp(reason: SubgraphUnavailable['reason']): void {
    if (!this.#settle()) return;
    this.#parts.fail(reason);
    this.#controller?.abort(new Error('Nobody waits'));
  }

  /** True the first time. */
  #settle(): boolean {
    if (this.#isSettled) return false;
    this.#isSettled = true;
    clearTimeout(this.#timer);
    this.#parts.signal?.removeEventListener('abort', this.#leave);
    return true;
  }
}

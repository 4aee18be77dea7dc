import type { BankMood } from '@onething/bank-sandbox';

/** What the bank has seen so far. */
export interface BankCounts {
  /** Files it took. */
  files: number;
  /** How often it was asked for returns. */
  asked: number;
}

/** The door by which the sandbox's mood is set. */
export class SandboxBank {
  readonly #url: string;

  constructor(port: number) {
    this.#url = `http://127.0.0.1:${port}/mood`;
  }

  /** Changes how the bank behaves from the next request on; accounts that end in `sendsBackEnding` come back as closed. */
  async feels(mood: BankMood, sendsBackEnding = ''): Promise<void> {
    const response = await fetch(this.#url, { method: 'PUT', body: JSON.stringify({ mood, sendsBackEnding }) });
    if (!response.ok) throw new Error(`The bank does not know the mood ${mood}: ${response.status}`);
  }

  /** What it has seen so far. */
  async counts(): Promise<BankCounts> {
    const { files, asked } = (await (await fetch(this.#url)).json()) as BankCounts;
    return { files, asked };
  }
}

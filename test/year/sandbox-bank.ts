/** How the bank may behave; what each does is in the sandbox's README. */
export type Mood = 'GOOD' | 'LATE' | 'PARTIAL' | 'TWICE' | 'WRONG' | 'NEVER' | 'LOSES_ANSWER' | 'SILENT' | 'REFUSES';

/** The door by which the sandbox's mood is set. */
export class SandboxBank {
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  /** Changes how the bank behaves from the next request on; accounts that end in `sendsBackEnding` come back as closed. */
  async feels(mood: Mood, sendsBackEnding = ''): Promise<void> {
    const response = await fetch(`http://127.0.0.1:${this.#port}/mood`, { method: 'PUT', body: JSON.stringify({ mood, sendsBackEnding }) });
    if (!response.ok) throw new Error(`The bank does not know the mood ${mood}: ${response.status}`);
  }
}

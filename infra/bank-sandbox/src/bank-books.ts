import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { BankMood } from './mood.ts';

/** A file as the bank took it. */
export interface BookedFile {
  reference: string;
  layout: string;
  contentBase64: string;
  /** How it felt when it took it. */
  takenIn: BankMood;
  /** How often its returns were asked for. */
  timesAsked: number;
}

interface State {
  mood: BankMood;
  sendsBackEnding: string;
  files: Record<string, BookedFile>;
}

/** What the bank knows: files by their key, and its mood. Every change is written before it is answered. */
export class BankBooks {
  readonly #stateFile: string;
  readonly #state: State;

  constructor(stateFile: string) {
    this.#stateFile = stateFile;
    this.#state = existsSync(stateFile)
      ? (JSON.parse(readFileSync(stateFile, 'utf8')) as State)
      : { mood: 'GOOD', sendsBackEnding: '', files: {} };
  }

  get mood(): BankMood {
    return this.#state.mood;
  }

  /** Accounts that end so are sent back; empty: none. */
  get sendsBackEnding(): string {
    return this.#state.sendsBackEnding;
  }

  /** Files it took, and how often it was asked for returns. */
  get counts(): { files: number; asked: number } {
    const files = Object.values(this.#state.files);
    return { files: files.length, asked: files.reduce((total, { timesAsked }) => total + timesAsked, 0) };
  }

  changeMood(mood: BankMood, sendsBackEnding: string): void {
    Object.assign(this.#state, { mood, sendsBackEnding });
    this.#write();
  }

  file(key: string): BookedFile | undefined {
    return Object.hasOwn(this.#state.files, key) ? this.#state.files[key] : undefined;
  }

  /** Takes a file unless the key is known: the same key is the same file. */
  take(key: string, file: Pick<BookedFile, 'layout' | 'contentBase64'>): BookedFile {
    const known = this.file(key);
    if (known) return known;
    const booked = {
      ...file,
      reference: `SB${String(Object.keys(this.#state.files).length + 1).padStart(8, '0')}`,
      takenIn: this.#state.mood,
      timesAsked: 0,
    };
    this.#state.files[key] = booked;
    this.#write();
    return booked;
  }

  /** Counts that returns were asked for; returns how often, this time included. */
  ask(file: BookedFile): number {
    file.timesAsked += 1;
    this.#write();
    return file.timesAsked;
  }

  /** Beside and then in place: a crash leaves the old state or the new one. */
  #write(): void {
    writeFileSync(`${this.#stateFile}.new`, JSON.stringify(this.#state), { mode: 0o600 });
    renameSync(`${this.#stateFile}.new`, this.#stateFile);
  }
}

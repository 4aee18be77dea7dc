/** A file of payments as it goes to the bank. The key is ours: the same key is the same file, however often it arrives. */
export interface BankFile {
  key: string;
  fileName: string;
  mediaType: string;
  /** Layout by which both sides read it. */
  layout: string;
  byteCount: number;
  /** The bytes, piece by piece; the same each time it is called. */
  content(): AsyncIterable<Uint8Array>;
}

/** What the bank says of a file. `NOT_KNOWN`: it never received it, for certain. */
export type BankAnswer = { outcome: 'ACCEPTED'; reference: string } | { outcome: 'REFUSED'; reason: string } | { outcome: 'NOT_KNOWN' };

/** A return file of the bank: what became of the lines. */
export interface BankReturnFile {
  fileName: string;
  content: Uint8Array;
}

/**
 * The way to a bank. A call that throws has an unknown outcome: the bank may or may not have the file, and nobody sends it again without
 * asking first.
 */
export interface BankAdapter {
  /** `ONLINE`: files travel by themselves. `BY_HAND`: a person carries the file to the bank and brings the return. */
  readonly kind: 'ONLINE' | 'BY_HAND';
  /** Hands a file over. Throws when no answer came. */
  submit(file: BankFile): Promise<BankAnswer>;
  /** Asks what became of a file. Throws when no answer came. */
  enquire(key: string): Promise<BankAnswer>;
  /** Return files for a batch so far, oldest first; the same file may come again. Throws when no answer came. */
  fetchReturns(key: string): Promise<BankReturnFile[]>;
}

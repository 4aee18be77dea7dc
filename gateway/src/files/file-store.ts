import type { Readable } from 'node:stream';

/** What is known of a kept file. Travels encrypted with it: a file name can betray a person or a health fact. */
export interface FileDetails {
  fileId: string;
  /** As the person named it, made safe; its ending fits the content. */
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  /** Hex digest of the bytes as kept. */
  sha256: string;
  /** What the person uploaded it for, as the portal said. */
  purpose: string;
  /** Subject who uploaded it. */
  uploadedBy: string;
  /** ISO date-time. */
  uploadedAt: string;
}

/** A kept file, open for reading. */
export interface OpenedFile {
  details: FileDetails;
  content: Readable;
}

/**
 * Where uploads are kept: a folder on disk today, an object store later. Whoever implements it keeps content and
 * details unreadable without the keys, under names that say nothing.
 */
export interface FileStore {
  /** Keeps bytes of unknown worth apart until they are checked. */
  quarantine(fileId: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** The whole of a quarantined file. */
  readQuarantined(fileId: string): Promise<Buffer>;
  /** Removes what was quarantined; nothing happens when there is none. */
  discard(fileId: string): Promise<void>;
  /** Keeps checked bytes for good. */
  keep(details: FileDetails, content: Buffer): Promise<void>;
  /** Undefined when there is no such file. Throws when it was tampered with. */
  open(fileId: string): Promise<OpenedFile | undefined>;
  /** Erases a kept file. */
  erase(fileId: string): Promise<void>;
  /** Ids of kept files that came in before an instant, in no order. */
  keptBefore(olderThanMs: number): AsyncIterable<string>;
  /** Removes quarantined files that a stopped process left behind; answers how many. */
  sweepQuarantine(olderThanMs: number): Promise<number>;
  /** Throws when files cannot be written right now. */
  probe(): Promise<void>;
}

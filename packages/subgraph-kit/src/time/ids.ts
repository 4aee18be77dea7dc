import { v7 } from 'uuid';

/** Makes the ids of things: UUIDv7, sortable by the time they were made. */
export interface Ids {
  next(): string;
}

/** Ids of the machine's clock and random source. */
export function uuidIds(): Ids {
  return { next: () => v7() };
}

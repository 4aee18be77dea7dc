import type { Encrypted } from './encrypted-column.ts';
import { tableNameOf } from './encrypted-column.ts';
import type { KeyRing } from './key-ring.ts';
import { open, seal } from './key-ring.ts';

interface Row {
  id: string;
}

type EncryptedProperty<E> = { [P in keyof E]-?: NonNullable<E[P]> extends Encrypted ? P : never }[keyof E] & string;

/** Seals and opens the encrypted columns of rows. A value is bound to its table, column and row: copied elsewhere it does not open. */
export class EncryptedFields {
  readonly #ring: KeyRing;

  constructor(ring: KeyRing) {
    this.#ring = ring;
  }

  /** The text sealed for this column of this row, whose `id` must be set. */
  seal<E extends Row>(row: E, property: EncryptedProperty<E>, text: string): Encrypted {
    return seal(this.#ring, placeOf(row, property), text) as Encrypted;
  }

  /** The same for a value that may be absent. */
  sealOptional<E extends Row>(row: E, property: EncryptedProperty<E>, text: string | null | undefined): Encrypted | null {
    return text === null || text === undefined ? null : this.seal(row, property, text);
  }

  /** The plain text of this column of this row. Throws `CannotOpen`; throws when the column is empty. */
  open<E extends Row>(row: E, property: EncryptedProperty<E>): string {
    const sealed = row[property] as string | null | undefined;
    if (sealed === null || sealed === undefined) throw new Error(`${property} is empty`);
    return open(this.#ring, placeOf(row, property), sealed);
  }

  /** The same for a value that may be absent. */
  openOptional<E extends Row>(row: E, property: EncryptedProperty<E>): string | null {
    return row[property] === null || row[property] === undefined ? null : this.open(row, property);
  }
}

/** What a sealed column is bound to. */
export function placeOf(row: Row, property: string): string {
  if (!row.id) throw new Error('a row needs its id before it is sealed');
  return `${tableNameOf(row.constructor)}.${property}.${row.id}`;
}

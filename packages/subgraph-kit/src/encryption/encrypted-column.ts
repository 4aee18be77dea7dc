import { Column, getMetadataArgsStorage } from 'typeorm';
import { isSealed } from './key-ring.ts';

declare const sealedBrand: unique symbol;

/** A text sealed for its own row: made by `EncryptedFields.seal`, read by `EncryptedFields.open`. */
export type Encrypted = string & { readonly [sealedBrand]: true };

/** Where an encrypted column lies. */
interface EncryptedColumnPlace {
  target: Function;
  property: string;
}

const places: EncryptedColumnPlace[] = [];

/**
 * A column that holds nothing but sealed text. Plain text is refused before it reaches the database.
 * The property is typed `Encrypted` (or `Encrypted | null` with `nullable`); never give it a `@Field`.
 */
export function EncryptedColumn(options: { nullable?: boolean } = {}): PropertyDecorator {
  return (prototype, property) => {
    places.push({ target: prototype.constructor, property: String(property) });
    Column({ type: 'text', nullable: options.nullable ?? false, transformer: { to: refusePlainText, from: (value: unknown) => value } })(
      prototype,
      property,
    );
  };
}

/** The encrypted columns of an entity, inherited ones included. */
export function encryptedColumnsOf(entity: Function): string[] {
  return places
    .filter(({ target }) => target === entity || Object.prototype.isPrototypeOf.call(target, entity))
    .map(({ property }) => property);
}

/** Name of the table of an entity; entities with encrypted columns name theirs explicitly. */
export function tableNameOf(entity: Function): string {
  const known = tableNames.get(entity);
  if (known) return known;
  const name = getMetadataArgsStorage().tables.find(({ target }) => target === entity)?.name;
  if (!name) throw new Error(`${entity.name} has encrypted columns and must name its table: @Entity('…')`);
  tableNames.set(entity, name);
  return name;
}

/** Asked for with every single value. */
const tableNames = new WeakMap<Function, string>();

function refusePlainText(value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (typeof value === 'string' && isSealed(value)) return value;
  throw new Error('an encrypted column was given plain text');
}

import type { ColumnOptions, TableColumnOptions } from 'typeorm';
import { Column, PrimaryColumn } from 'typeorm';

const lengths = { id: 36, instant: 24, date: 10, month: 7, code: 12, token: 64 } as const;

type Optional = Pick<ColumnOptions, 'nullable'>;

const safeInteger = {
  to: (value: unknown): unknown => {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error('not a safe integer');
    return value;
  },
  from: (value: unknown): unknown => (value === null || value === undefined ? value : Number(value)),
};

function shortText(length: number): (options?: Optional) => PropertyDecorator {
  return (options = {}) => Column({ ...options, type: 'varchar', length });
}

/** Primary key: UUIDv7 as text. */
export const IdColumn = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: lengths.id });
/** Reference to the id of another thing. */
export const ReferenceColumn = shortText(lengths.id);
/** ISO instant in UTC, `2026-03-10T01:02:03.456Z`. */
export const InstantColumn = shortText(lengths.instant);
/** `YYYY-MM-DD`. */
export const DateColumn = shortText(lengths.date);
/** `YYYY-MM`. */
export const MonthColumn = shortText(lengths.month);
/** Jurisdiction code of 6, 9 or 12 digits. */
export const JurisdictionColumn = shortText(lengths.code);
/** Keyed or plain hash: identity token, layer hash without prefix. */
export const TokenColumn = shortText(lengths.token);
/** Text of limited length; enumerations too. */
export const TextColumn = (length: number, options: Optional = {}): PropertyDecorator => Column({ ...options, type: 'varchar', length });
/** Text of any length up to 64 kB; not for searching. */
export const LongTextColumn = (options: Optional = {}): PropertyDecorator => Column({ ...options, type: 'text' });
/** Whole number. */
export const IntColumn = (options: Optional = {}): PropertyDecorator => Column({ ...options, type: 'integer' });
/** Money in fen, a safe integer. */
export const FenColumn = (options: Optional = {}): PropertyDecorator => Column({ ...options, type: 'bigint', transformer: safeInteger });
/** Yes or no. */
export const FlagColumn = (options: Optional = {}): PropertyDecorator => Column({ ...options, type: 'boolean' });
/** JSON value of any size; personal data belongs into an `EncryptedColumn` instead. */
export const JsonColumn = (options: Optional = {}): PropertyDecorator => Column({ ...options, type: 'json' });

/** The same columns for migrations: `column.id()`, `column.instant('created_at')`, `column.text('state', 20)`. */
export const column = {
  id: (name = 'id'): TableColumnOptions => ({ name, type: 'varchar', length: String(lengths.id), isPrimary: true }),
  reference: (name: string, isNullable = false) => sized(name, lengths.id, isNullable),
  instant: (name: string, isNullable = false) => sized(name, lengths.instant, isNullable),
  date: (name: string, isNullable = false) => sized(name, lengths.date, isNullable),
  month: (name: string, isNullable = false) => sized(name, lengths.month, isNullable),
  jurisdiction: (name: string, isNullable = false) => sized(name, lengths.code, isNullable),
  token: (name: string, isNullable = false) => sized(name, lengths.token, isNullable),
  text: (name: string, length: number, isNullable = false) => sized(name, length, isNullable),
  longText: (name: string, isNullable = false): TableColumnOptions => ({ name, type: 'text', isNullable }),
  int: (name: string, isNullable = false): TableColumnOptions => ({ name, type: 'integer', isNullable }),
  fen: (name: string, isNullable = false): TableColumnOptions => ({ name, type: 'bigint', isNullable }),
  flag: (name: string, isNullable = false): TableColumnOptions => ({ name, type: 'boolean', isNullable }),
  json: (name: string, isNullable = false): TableColumnOptions => ({ name, type: 'json', isNullable }),
  encrypted: (name: string, isNullable = false): TableColumnOptions => ({ name, type: 'text', isNullable }),
} as const;

function sized(name: string, length: number, isNullable: boolean): TableColumnOptions {
  return { name, type: 'varchar', length: String(length), isNullable };
}

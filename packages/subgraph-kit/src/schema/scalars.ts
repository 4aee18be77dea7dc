import type { GraphQLScalarType as ScalarType } from 'graphql';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { isDate } from '../time/is-date.ts';

/** Money in fen: a whole number within the safe integers. */
export const FenScalar = new GraphQLScalarType<number, number>({
  name: 'Fen',
  description: 'Money in fen (1/100 yuan): a whole number, safe in every client.',
  serialize: fen,
  parseValue: fen,
  parseLiteral: (node) => fen(node.kind === Kind.INT ? Number(node.value) : undefined),
});

/** A day, `YYYY-MM-DD`. */
export const DateScalar = textScalar('Date', 'A day, YYYY-MM-DD, in China.', isDate);
/** A month, `YYYY-MM`. */
export const MonthScalar = textScalar('Month', 'A month, YYYY-MM.', (text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text));
/** An instant. */
export const DateTimeScalar = textScalar('DateTime', 'An instant, ISO 8601 with its offset or Z.', isInstant);
/** Code of a jurisdiction. */
export const JurisdictionCodeScalar = textScalar(
  'JurisdictionCode',
  'GB/T 2260 code: six digits for the country, a province, city or county, nine for a township or subdistrict office, twelve for a village or community.',
  (text) => /^(\d{6}|\d{9}|\d{12})$/.test(text),
);
/** A text of which parts may be hidden. */
export const MaskedTextScalar = textScalar(
  'MaskedText',
  'A text in which what the caller need not know is hidden by asterisks.',
  () => true,
);
/** Any JSON value. */
export const JsonScalar: ScalarType = GraphQLJSON;

function textScalar(name: string, description: string, valid: (text: string) => boolean): GraphQLScalarType<string, string> {
  const checked = (value: unknown): string => {
    if (typeof value === 'string' && valid(value)) return value;
    throw new GraphQLError(`not a ${name}`, { extensions: { code: 'BAD_INPUT' } });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: checked,
    parseValue: checked,
    parseLiteral: (node) => checked(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function fen(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new GraphQLError('not a Fen: a safe whole number', { extensions: { code: 'BAD_INPUT' } });
}

function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
    isDate(text.slice(0, 10)) &&
    !Number.isNaN(Date.parse(text))
  );
}

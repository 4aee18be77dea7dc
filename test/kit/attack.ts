import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isUnionType,
  parse,
} from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLInputType, GraphQLOutputType } from 'graphql';
import type { LootName } from './attack-plan.ts';
import { projectRoot } from '../architecture/source-files.ts';

/** What an attacker has learnt and tries to use: ids and codes of somebody else's case. */
export type Loot = Partial<Record<LootName, unknown>> & Record<string, unknown>;

/** One operation of the public schema, ready to be sent. */
export interface Attack {
  kind: 'query' | 'mutation';
  field: string;
  document: string;
  variables: Record<string, unknown>;
}

/** The schema everybody sees. */
export function publicSchema(): ReturnType<typeof buildASTSchema> {
  return buildASTSchema(parse(readFileSync(join(projectRoot, 'gateway/supergraph.graphql'), 'utf8')), { assumeValidSDL: true });
}

/** A value that fits the type: loot where the name is known, else the smallest thing of the type. */
function valueFor(name: string, type: GraphQLInputType, loot: Loot): unknown {
  if (name in loot) return isListType(isNonNullType(type) ? type.ofType : type) ? [loot[name]].flat() : loot[name];
  if (!isNonNullType(type)) return undefined;
  const required = type.ofType;
  if (isListType(required)) return [valueFor(name, required.ofType, loot)].filter((value) => value !== undefined);
  const named = getNamedType(required);
  if (isInputObjectType(named)) return inputFor(Object.values(named.getFields()), loot);
  if (isEnumType(named)) return named.getValues()[0]!.value;
  const plain: Record<string, unknown> = { Boolean: true, Int: 1, JSON: {}, Date: '2026-03-10', Month: '2026-04', Fen: 1 };
  return plain[named.name] ?? 'an attempt';
}

function inputFor(fields: readonly (GraphQLInputField | GraphQLArgument)[], loot: Loot): Record<string, unknown> {
  const entries = fields.map((field) => [field.name, valueFor(field.name, field.type, loot)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Selects every leaf of a type, so that a leak of any field shows. Two levels: what a page would read first. */
function selectionFor(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named))
    return `{ __typename ${named
      .getTypes()
      .map((member) => `... on ${member.name} ${selectionFor(member, 1)}`)
      .join(' ')} }`;
  if (!('getFields' in named)) return '';
  const plain = (field: GraphQLField<unknown, unknown>): boolean => field.args.every((argument) => !isNonNullType(argument.type));
  const fields = Object.values(named.getFields() as Record<string, GraphQLField<unknown, unknown>>).filter(plain);
  const parts = fields.flatMap((field) => {
    if (isLeafType(getNamedType(field.type))) return [field.name];
    return depth < 2 && ['edges', 'node', 'case'].includes(field.name) ? [`${field.name} ${selectionFor(field.type, depth + 1)}`] : [];
  });
  return `{ __typename ${parts.join(' ')} }`;
}

/** Every query and mutation of the public schema, aimed at the loot. */
export function everyAttack(loot: Loot): Attack[] {
  const schema = publicSchema();
  const attacksOf = (kind: Attack['kind'], fields: Record<string, GraphQLField<unknown, unknown>>): Attack[] =>
    Object.values(fields).map((field) => {
      const variables = inputFor(field.args, loot);
      const used = field.args.filter(({ name }) => name in variables);
      const declared = used.length > 0 ? `(${used.map(({ name, type }) => `$${name}: ${type.toString()}`).join(', ')})` : '';
      const passed = used.length > 0 ? `(${used.map(({ name }) => `${name}: $${name}`).join(', ')})` : '';
      const selection = selectionFor(field.type);
      return { kind, field: field.name, document: `${kind} Attack${declared} { ${field.name}${passed} ${selection} }`, variables };
    });
  return [...attacksOf('query', schema.getQueryType()!.getFields()), ...attacksOf('mutation', schema.getMutationType()!.getFields())];
}

import { getNamedType, isInputObjectType } from 'graphql';
import type { GraphQLArgument, GraphQLInputField } from 'graphql';
import { describe, expect, it } from 'vitest';
import { lootNames, ownFields, publicFields } from '../kit/attack-plan.ts';
import { everyAttack, publicSchema } from '../kit/attack.ts';

/** Names of the ids an operation takes, in its inputs too. */
function idsOf(fields: readonly (GraphQLArgument | GraphQLInputField)[], seen = new Set<string>()): string[] {
  return fields.flatMap((field) => {
    const type = getNamedType(field.type);
    if (!isInputObjectType(type)) return type.name === 'ID' ? [field.name] : [];
    if (seen.has(type.name)) return [];
    return idsOf(Object.values(type.getFields()), new Set([...seen, type.name]));
  });
}

describe('the plan of attack', () => {
  const schema = publicSchema();
  const operations = { ...schema.getQueryType()!.getFields(), ...schema.getMutationType()!.getFields() };

  it('covers every operation of the supergraph', () => {
    const attacked = everyAttack({}).map(({ field }) => field);
    expect(Object.keys(operations).filter((field) => !attacked.includes(field))).toEqual([]);
    expect(attacked.length).toBeGreaterThan(30);
  });

  it('can aim each of them: every id it takes is among the loot', () => {
    const names: readonly string[] = lootNames;
    const unaimed = Object.values(operations).flatMap((operation) =>
      idsOf(operation.args).flatMap((name) => (names.includes(name) ? [] : [`${operation.name}: ${name}`])),
    );
    expect(unaimed).toEqual([]);
  });

  it('excepts nothing that is not there', () => {
    expect([...publicFields, ...ownFields].filter((field) => field in operations).length).toBeGreaterThan(5);
    expect([...publicFields].filter((field) => ownFields.has(field))).toEqual([]);
  });
});

import { createHash } from 'node:crypto';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  typeFromAST,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  GraphQLCompositeType,
  GraphQLInputType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
  TypeNode,
} from 'graphql';
import type { SubgraphAnswer, SubgraphRequest } from '../graphql/subgraph-transport.ts';

/** How subgraphs of a test behave: chances between 0 and 1. */
export interface Mood {
  /** A field that may be null is. */
  nulls: number;
  /** A promise of the schema is broken: null where there may be none, a value of another type. */
  broken: number;
  /** A field is answered with an error. */
  errors: number;
  /** A whole fetch has no answer. */
  silent: number;
}

/** Chance that is the same for the same words: answers to the same question are the same, whoever asks and however often. */
class Chance {
  #state: number;

  constructor(...words: unknown[]) {
    this.#state = createHash('sha256').update(JSON.stringify(words)).digest().readUInt32LE(0);
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  happens(chance: number): boolean {
    return this.next() < chance;
  }

  oneOf<Choice>(choices: readonly Choice[]): Choice {
    return choices[Math.floor(this.next() * choices.length)]!;
  }
}

const CODES = ['NOT_FOUND', 'FORBIDDEN', 'INTERNAL', 'BAD_INPUT', undefined] as const;

type SubgraphError = NonNullable<SubgraphAnswer['errors']>[number];

interface Making {
  chance: Chance;
  errors: SubgraphError[];
}

const documents = new Map<string, DocumentNode>();

function parsed(query: string): DocumentNode {
  let document = documents.get(query);
  if (!document) documents.set(query, (document = parse(query)));
  return document;
}

/** Answers any question of a plan out of the schema and a seed. */
export class MadeUpAnswers {
  readonly #schema: GraphQLSchema;
  readonly #mood: Mood;
  readonly #seed: number;

  constructor(schema: GraphQLSchema, mood: Mood, seed: number) {
    this.#schema = schema;
    this.#mood = mood;
    this.#seed = seed;
  }

  /** The answer of a subgraph. */
  answer(subgraph: string, { query, variables = {} }: SubgraphRequest): SubgraphAnswer {
    const operation = parsed(query).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)!;
    const { representations, ...rest } = variables;
    const chance = new Chance(this.#seed, subgraph, query, rest);
    if (chance.happens(this.#mood.silent))
      return { data: null, errors: [{ message: 'silent', path: [], extensions: { code: 'INTERNAL' } }] };
    const errors: SubgraphError[] = [];
    const data = Array.isArray(representations)
      ? { _entities: representations.map((one, index) => this.#entity(one as Record<string, unknown>, index, operation, errors)) }
      : this.#object(this.#schema.getRootType(operation.operation)!, operation.selectionSet, [], { chance, errors });
    return { data: data as Record<string, unknown>, ...(errors.length > 0 ? { errors } : {}) };
  }

  /** Variables that fit the operation. */
  variablesOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
    const chance = new Chance(this.#seed, 'variables');
    return Object.fromEntries(
      variableDefinitions.map(({ variable, type }) => [variable.name.value, this.#input(this.#typeOf(type), chance)]),
    );
  }

  #typeOf(node: TypeNode): GraphQLInputType {
    return typeFromAST(this.#schema, node as never) as unknown as GraphQLInputType;
  }

  #input(type: GraphQLInputType, chance: Chance): unknown {
    if (isNonNullType(type)) return this.#given(type.ofType as GraphQLInputType, chance);
    return chance.happens(0.2) ? undefined : this.#given(type, chance);
  }

  #given(type: GraphQLInputType, chance: Chance): unknown {
    if (isListType(type)) return [this.#given(getNamedType(type), chance)];
    if (!isInputObjectType(type)) return this.#required(type, chance);
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(needed.map((field) => [field.name, this.#input(field.type, chance)]));
  }

  #required(type: GraphQLInputType, chance: Chance): unknown {
    const named = getNamedType(type);
    if (isEnumType(named)) return chance.oneOf(named.getValues()).name;
    return { Int: 7, Float: 1.5, Boolean: true }[named.name] ?? 'x';
  }

  #entity(representation: Record<string, unknown>, index: number, operation: OperationDefinitionNode, errors: SubgraphError[]): unknown {
    const chance = new Chance(this.#seed, representation);
    if (chance.happens(this.#mood.nulls / 2)) return null;
    const type = this.#schema.getType(String(representation['__typename'])) as GraphQLObjectType;
    const [entities] = operation.selectionSet.selections as FieldNode[];
    return this.#object(type, entities!.selectionSet!, ['_entities', index], { chance, errors });
  }

  #object(
    declared: GraphQLCompositeType,
    selectionSet: SelectionSetNode,
    path: (string | number)[],
    making: Making,
  ): Record<string, unknown> {
    const type = isAbstractType(declared) ? making.chance.oneOf(this.#schema.getPossibleTypes(declared)) : declared;
    const object: Record<string, unknown> = {};
    this.#fill(object, type as GraphQLObjectType, selectionSet, path, making);
    return object;
  }

  #fill(
    object: Record<string, unknown>,
    type: GraphQLObjectType,
    selectionSet: SelectionSetNode,
    path: (string | number)[],
    making: Making,
  ): void {
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('Plans have no named fragments');
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition && this.#schema.getType(selection.typeCondition.name.value);
        const applies = !condition || condition === type || (isAbstractType(condition) && this.#schema.isSubType(condition, type));
        if (applies) this.#fill(object, type, selection.selectionSet, path, making);
        continue;
      }
      const name = (selection.alias ?? selection.name).value;
      if (name in object) continue;
      object[name] =
        selection.name.value === '__typename'
          ? type.name
          : this.#value(type.getFields()[selection.name.value]!.type, selection, [...path, name], making);
    }
  }

  #value(type: GraphQLOutputType, node: FieldNode, path: (string | number)[], making: Making): unknown {
    const { chance, errors } = making;
    if (chance.happens(this.#mood.errors)) {
      const code = chance.oneOf(CODES);
      errors.push({ message: `wrong ${path.at(-1)}`, path, ...(code ? { extensions: { code } } : {}) });
      return null;
    }
    if (isNonNullType(type))
      return chance.happens(this.#mood.broken) ? null : this.#present(type.ofType as GraphQLOutputType, node, path, making);
    return chance.happens(this.#mood.nulls) ? null : this.#present(type, node, path, making);
  }

  #present(type: GraphQLOutputType, node: FieldNode, path: (string | number)[], making: Making): unknown {
    const { chance } = making;
    if (isListType(type)) {
      if (chance.happens(this.#mood.broken / 20)) return 'no list';
      const length = chance.oneOf([0, 1, 2, 3, 3]);
      return Array.from({ length }, (_, index) => this.#value(type.ofType as GraphQLOutputType, node, [...path, index], making));
    }
    const named = getNamedType(type);
    if (isCompositeType(named)) return this.#object(named, node.selectionSet!, path, making);
    if (chance.happens(this.#mood.broken)) return chance.oneOf([true, 1.5, 'other', 12, { not: 'a leaf' }]);
    if (isEnumType(named)) return chance.oneOf(named.getValues()).name;
    const values: Record<string, unknown[]> = {
      Int: [0, 7, -3],
      Float: [1.5, 2],
      Boolean: [true, false],
      ID: ['a', 'b', 'c'],
      String: ['', '字', 'b'],
    };
    return chance.oneOf(values[named.name] ?? ['scalar', { of: ['ours', null] }, 3]);
  }
}

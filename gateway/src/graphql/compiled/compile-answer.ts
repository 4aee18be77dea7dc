import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  Kind,
} from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLEnumType,
  GraphQLField,
  GraphQLOutputType,
  GraphQLScalarType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';
import { isAnswerObject } from './merge-answers.ts';
import type { AnswerObject } from './merge-answers.ts';
import { NotCompilable } from './query-plan.ts';

/** In place of a value that may not be null and has none: what holds it becomes null. */
const INVALID = Symbol('invalid');

/** Makes what leaves the house out of what subgraphs said: only what was asked for, in its order, null where a promise was broken. */
type Complete = (value: unknown) => unknown;

/** A set of selections, with the type it was written for. */
interface Selected {
  selectionSet: SelectionSetNode;
  type: GraphQLCompositeType;
}

interface CollectedField {
  node: FieldNode;
  definition: GraphQLField<unknown, unknown> | undefined;
  /** The type to be named where the answer does not name one (`__typename` only). */
  parentType: GraphQLCompositeType;
  inner: Selected[];
}

type CompleteField = (object: AnswerObject) => unknown;

/** Everything a compilation of one document shares. */
interface Compilation {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

const INTEGER = /^-?(?:0|[1-9]\d*)$/;

function isValidLeaf(type: GraphQLScalarType | GraphQLEnumType): (value: unknown) => boolean {
  if (isEnumType(type)) return (value) => typeof value === 'string' && type.getValue(value) !== undefined;
  // What a scalar of ours may hold is for its subgraph to say.
  if (!isSpecifiedScalarType(type)) return () => true;
  switch (type.name) {
    case 'Boolean':
      return (value) => typeof value === 'boolean';
    case 'Int':
      return (value) => typeof value === 'number' && INTEGER.test(String(value));
    case 'Float':
      return (value) => typeof value === 'number' && Number.isFinite(value);
    case 'ID':
      return (value) => typeof value === 'string' || (typeof value === 'number' && INTEGER.test(String(value)));
    default:
      return (value) => typeof value === 'string';
  }
}

function compileType(type: GraphQLOutputType, inner: Selected[], compilation: Compilation): Complete {
  if (isNonNullType(type)) {
    const complete = compileType(type.ofType, inner, compilation);
    return (value) => complete(value) ?? INVALID;
  }
  if (isListType(type)) return completeList(compileType(type.ofType as GraphQLOutputType, inner, compilation));
  if (isCompositeType(type)) return compileObject(type, inner, compilation);
  const isValid = isValidLeaf(type);
  return (value) => (value !== null && isValid(value) ? value : null);
}

function completeList(complete: Complete): Complete {
  return (value) => {
    if (value === null) return null;
    if (!Array.isArray(value)) throw new Error('A subgraph answered something else than a list');
    const list: unknown[] = [];
    let isInvalid = false;
    for (const element of value as unknown[]) {
      const completed = complete(element ?? null);
      isInvalid ||= completed === INVALID;
      list.push(completed);
    }
    return isInvalid ? null : list;
  };
}

/** Objects of each type by their own function, made when the first one comes. */
function compileObject(declared: GraphQLCompositeType, selected: Selected[], compilation: Compilation): Complete {
  const known = new Map<string | undefined, (object: AnswerObject) => AnswerObject | null>();
  // Whatever the types are, what cannot be compiled must show now and not when the first answer comes.
  const types = isAbstractType(declared) ? compilation.schema.getPossibleTypes(declared) : [declared];
  for (const type of types) known.set(type.name, compileFields(selected, type, type.name, compilation));
  known.set(undefined, compileFields(selected, declared, undefined, compilation));
  return (value) => {
    if (value === null) return null;
    if (!isAnswerObject(value)) throw new Error('A subgraph answered something else than an object');
    const typename = (value['__typename'] || undefined) as string | undefined;
    let complete = known.get(typename);
    if (!complete) {
      const type = typeof typename === 'string' ? compilation.schema.getType(typename) : undefined;
      complete = isCompositeType(type) ? compileFields(selected, type, type.name, compilation) : () => null;
      if (isCompositeType(type)) known.set(typename, complete);
    }
    return complete(value);
  };
}

function compileFields(
  selected: Selected[],
  type: GraphQLCompositeType,
  typename: string | undefined,
  compilation: Compilation,
): (object: AnswerObject) => AnswerObject | null {
  const collected = new Map<string, CollectedField>();
  for (const { selectionSet, type: written } of selected) collect(selectionSet, written, type, typename, compilation, collected);
  const names = [...collected.keys()];
  const fields = [...collected.values()].map((field) => compileField(field, compilation));
  return (object) => {
    const completed: AnswerObject = {};
    for (let index = 0; index < names.length; index += 1) {
      const value = fields[index]!(object);
      if (value === INVALID) return null;
      completed[names[index]!] = value;
    }
    return completed;
  };
}

function compileField({ node, definition, parentType, inner }: CollectedField, compilation: Compilation): CompleteField {
  const name = (node.alias ?? node.name).value;
  if (definition) {
    const complete = compileType(definition.type, inner, compilation);
    return (object) => complete(object[name] ?? null);
  }
  return (object) => {
    const said = object[name] ?? object['__typename'];
    const type = (typeof said === 'string' ? compilation.schema.getType(said) : undefined) ?? parentType;
    return isObjectType(type) ? type.name : INVALID;
  };
}

function isSubtype(schema: GraphQLSchema, condition: GraphQLCompositeType, type: GraphQLCompositeType): boolean {
  return condition === type || (isAbstractType(condition) && !isUnionType(type) && schema.isSubType(condition, type));
}

/** Gathers what is asked of an object of one type, in the order it is asked; what is asked twice is asked once. */
function collect(
  selectionSet: SelectionSetNode,
  written: GraphQLCompositeType,
  parentType: GraphQLCompositeType,
  typename: string | undefined,
  compilation: Compilation,
  collected: Map<string, CollectedField>,
): void {
  const { schema, fragments } = compilation;
  for (const selection of selectionSet.selections) {
    if (selection.directives && selection.directives.length > 0) throw new NotCompilable('Directives');
    if (selection.kind === Kind.FIELD) {
      collectField(selection, written, parentType, collected);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (!fragment) throw new NotCompilable('A fragment is missing');
    const condition = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : undefined;
    if (fragment.typeCondition && !isCompositeType(condition)) throw new NotCompilable('A fragment on nothing');
    const narrowed = isCompositeType(condition) ? condition : undefined;
    const actual = typename === undefined ? parentType : schema.getType(typename);
    if (narrowed && !(isCompositeType(actual) && isSubtype(schema, narrowed, actual))) continue;
    collect(fragment.selectionSet, narrowed ?? written, narrowed ?? parentType, typename, compilation, collected);
  }
}

function collectField(
  node: FieldNode,
  written: GraphQLCompositeType,
  parentType: GraphQLCompositeType,
  collected: Map<string, CollectedField>,
): void {
  const name = (node.alias ?? node.name).value;
  const isTypename = node.name.value === '__typename';
  // Introspection, and names every object has from its prototype.
  if ((node.name.value.startsWith('__') && !isTypename) || name in {}) throw new NotCompilable('A name that is taken');
  const definition = isTypename || isUnionType(written) ? undefined : written.getFields()[node.name.value];
  if (!definition && !isTypename) throw new NotCompilable('A field that is not there');
  const known = collected.get(name);
  const type = definition && getNamedType(definition.type);
  const inner = node.selectionSet && isCompositeType(type) ? [{ selectionSet: node.selectionSet, type }] : [];
  if (!known) collected.set(name, { node, definition, parentType, inner });
  else if (String(known.definition?.type) !== String(definition?.type)) throw new NotCompilable('One name with two types');
  else known.inner.push(...inner);
}

/** What leaves the house for one document. */
export type CompleteAnswer = (data: AnswerObject) => AnswerObject | null;

/** Compiles the answer's form. Throws `NotCompilable`. */
export function compileAnswer(selectionSet: SelectionSetNode, root: GraphQLCompositeType, compilation: Compilation): CompleteAnswer {
  return compileFields([{ selectionSet, type: root }], root, undefined, compilation);
}

import { isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { isAnswerObject, mergeAnswers } from './merge-answers.ts';
import type { AnswerObject } from './merge-answers.ts';
import { NotCompilable } from './query-plan.ts';
import type { RequiredSelection } from './query-plan.ts';

/** What a subgraph needs to know of an object to say more about it; undefined when the object lacks some of it. */
export type Represent = (entity: AnswerObject) => AnswerObject | undefined;

type Select = (source: unknown) => AnswerObject | null;

function selectField(name: string, inner: Select | undefined): (source: AnswerObject, result: AnswerObject) => boolean {
  return (source, result) => {
    const value = Object.hasOwn(source, name) ? source[name] : undefined;
    if (value === undefined) return false;
    if (!inner) result[name] = value;
    else result[name] = Array.isArray(value) ? value.map((element) => inner(element)) : inner(value);
    return true;
  };
}

function selectTyped(type: string, inner: Select): (source: AnswerObject, result: AnswerObject) => boolean {
  return (source, result) => {
    if (source['__typename'] === type) mergeAnswers(result, inner(source));
    return true;
  };
}

function compileSelections(selections: readonly RequiredSelection[], schema: GraphQLSchema): Select {
  const steps = selections.map((selection) => {
    const inner = selection.selections && compileSelections(selection.selections, schema);
    if (selection.kind === 'Field') return selectField(selection.alias ?? selection.name, inner);
    const { typeCondition } = selection;
    // Interfaces as keys would need the types behind them.
    if (!typeCondition || !inner || !isObjectType(schema.getType(typeCondition))) throw new NotCompilable('Key of an interface');
    return selectTyped(typeCondition, inner);
  });
  const [only] = selections;
  if (selections.length === 1 && only?.kind === 'InlineFragment') {
    // The usual case, one type by its key: nothing to lay together.
    const inner = compileSelections(only.selections, schema);
    return (source) => (isAnswerObject(source) && source['__typename'] === only.typeCondition ? inner(source) : null);
  }
  return (source) => {
    if (!isAnswerObject(source)) return null;
    const result: AnswerObject = {};
    for (const step of steps) if (!step(source, result)) return null;
    return result;
  };
}

/** Compiles what a fetch requires. Throws `NotCompilable`. */
export function compileRepresentation(requires: readonly RequiredSelection[], schema: GraphQLSchema): Represent {
  const select = compileSelections(requires, schema);
  return (entity) => {
    const representation = select(entity);
    return representation?.['__typename'] ? representation : undefined;
  };
}

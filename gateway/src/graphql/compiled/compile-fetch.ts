import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { SubgraphAnswer, SubgraphRequest } from '../subgraph-transport.ts';
import { pathsTo } from './answer-paths.ts';
import type { AnswerPath } from './answer-paths.ts';
import { copyOfAnswer, mergeAnswers } from './merge-answers.ts';
import type { AnswerObject } from './merge-answers.ts';
import type { PlanPlace, PlanRun, PlanStep } from './plan-run.ts';
import { NotCompilable } from './query-plan.ts';
import type { FetchNode } from './query-plan.ts';
import { compileRepresentation } from './representations.ts';
import type { Represent } from './representations.ts';

type SubgraphError = NonNullable<SubgraphAnswer['errors']>[number];
type PathOfError = (path: AnswerPath | undefined) => readonly AnswerPath[];

function keepErrors(run: PlanRun, answer: SubgraphAnswer, pathsOf: PathOfError): void {
  for (const error of answer.errors ?? []) {
    const paths = error.path ? pathsOf(error.path) : [undefined];
    for (const path of paths) run.errors.push(placed(error, path));
  }
}

function placed({ message, extensions }: SubgraphError, path: AnswerPath | undefined): GraphQLFormattedError {
  return { message: message || 'No answer', ...(path ? { path } : {}), ...(extensions ? { extensions } : {}) };
}

/** Variables of the request which a fetch uses, as they came. */
function pickVariables(names: readonly string[], given: Record<string, unknown>): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const name of names) if (Object.hasOwn(given, name) && given[name] !== undefined) picked[name] = given[name];
  return picked;
}

function entitiesAt({ value }: PlanPlace): AnswerObject[] {
  const all = Array.isArray(value) ? (value as unknown[]) : [value];
  return all.filter((entity) => entity !== null && entity !== undefined) as AnswerObject[];
}

/** What is asked about each thing once, and about which of the objects at hand it is. */
interface Representations {
  asked: AnswerObject[];
  /** By index of what was asked: indexes of the objects. */
  about: number[][];
}

/** The same thing in several places of the answer is asked for once. */
function represent(entities: readonly AnswerObject[], representOne: Represent): Representations {
  const known = new Map<string, number[]>();
  const all: Representations = { asked: [], about: [] };
  for (const [index, entity] of entities.entries()) {
    const representation = representOne(entity);
    if (!representation) continue;
    const key = JSON.stringify(representation);
    const same = known.get(key);
    if (same) same.push(index);
    else {
      const about = [index];
      known.set(key, about);
      all.asked.push(representation);
      all.about.push(about);
    }
  }
  return all;
}

function layTogether(entities: readonly AnswerObject[], about: readonly number[], received: AnswerObject | null): void {
  for (const [times, index] of about.entries()) {
    const entity = entities[index];
    if (!entity || !received) continue;
    const own = times === 0 ? received : copyOfAnswer(received);
    if (!own['__typename']) own['__typename'] = entity['__typename'];
    mergeAnswers(entity, own);
  }
}

/** Paths of an error about `_entities`: one for each place of the thing it is about. */
function entityErrorPaths(run: PlanRun, place: PlanPlace, about: readonly (readonly number[])[]): PathOfError {
  let places: AnswerPath[] | undefined;
  return (path = []) => {
    const [, index, ...rest] = path;
    if (typeof index !== 'number') return [[...place.path, ...path]];
    const all = (places ??= pathsTo(run.data, place.path));
    return (about[index] ?? []).map((entity) => [...(all[entity] ?? []), ...rest]);
  };
}

/** A step that asks one subgraph. Throws `NotCompilable` for what no registered document has needed yet. */
export function compileFetch(node: FetchNode, schema: GraphQLSchema): PlanStep {
  const { serviceName, operation: query, operationName, requires, variableUsages = [] } = node;
  if (node.inputRewrites || node.outputRewrites || node.contextRewrites) throw new NotCompilable('Rewrites');
  if (requires && variableUsages.includes('representations')) throw new NotCompilable('A variable of a taken name');
  const request = (variables: Record<string, unknown>): SubgraphRequest => ({ query, variables, operationName });

  const fetchRoot: PlanStep = async (run, place) => {
    const entities = entitiesAt(place);
    if (entities.length === 0) return;
    const answer = await run.ask(serviceName, request(pickVariables(variableUsages, run.variables)), run.context);
    keepErrors(run, answer, (path = []) => [[...place.path, ...path]]);
    for (const entity of entities) mergeAnswers(entity, answer.data);
  };
  if (!requires) return caught(fetchRoot);

  const representOne = compileRepresentation(requires, schema);
  return caught(async (run, place) => {
    const entities = entitiesAt(place);
    const { asked, about } = represent(entities, representOne);
    if (asked.length === 0) return;
    const variables = pickVariables(variableUsages, run.variables);
    const answer = await run.ask(serviceName, request({ ...variables, representations: asked }), run.context);
    if (answer.errors) keepErrors(run, answer, entityErrorPaths(run, place, about));
    if (!answer.data) return;
    const received = answer.data['_entities'];
    if (!Array.isArray(received) || received.length !== asked.length)
      throw new Error(`${serviceName} answered about other things than it was asked`);
    for (const [index, indexes] of about.entries()) layTogether(entities, indexes, received[index] as AnswerObject | null);
  });
}

/** What goes wrong in one fetch leaves the others their answers. */
function caught(step: PlanStep): PlanStep {
  return async (run, place) => {
    try {
      await step(run, place);
    } catch (error) {
      run.errors.push(error instanceof Error ? error : new Error('A fetch failed'));
    }
  };
}

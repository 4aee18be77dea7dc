import type { GraphQLSchema } from 'graphql';
import { valuesAt } from './answer-paths.ts';
import { compileFetch } from './compile-fetch.ts';
import type { PlanStep } from './plan-run.ts';
import { NotCompilable } from './query-plan.ts';
import type { PlanNode, QueryPlan } from './query-plan.ts';

function inSequence(steps: readonly PlanStep[]): PlanStep {
  return async (run, place) => {
    for (const step of steps) await step(run, place);
  };
}

function inParallel(steps: readonly PlanStep[]): PlanStep {
  return async (run, place) => {
    // Asynchronous all of them: one that throws at once must not leave the others without anybody who hears them fail.
    await Promise.all(steps.map(async (step) => step(run, place)));
  };
}

function compileNode(node: PlanNode, schema: GraphQLSchema): PlanStep {
  switch (node.kind) {
    case 'Fetch':
      return compileFetch(node, schema);
    case 'Sequence':
      return inSequence(node.nodes.map((child) => compileNode(child, schema)));
    case 'Parallel':
      return inParallel(node.nodes.map((child) => compileNode(child, schema)));
    case 'Flatten': {
      const { path } = node;
      const step = compileNode(node.node, schema);
      return (run, place) => {
        const value = valuesAt(place.value, path);
        return value ? step(run, { path: [...place.path, ...path], value }) : undefined;
      };
    }
    default:
      throw new NotCompilable(node.kind);
  }
}

/** The steps of a plan as one function. Throws `NotCompilable`. */
export function compilePlan({ node }: QueryPlan, schema: GraphQLSchema): PlanStep {
  if (!node) return () => undefined;
  if (node.kind === 'Subscription') throw new NotCompilable(node.kind);
  return compileNode(node, schema);
}

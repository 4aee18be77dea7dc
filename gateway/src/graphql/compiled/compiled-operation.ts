import { getVariableValues, GraphQLError, Kind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import { compileAnswer } from './compile-answer.ts';
import type { CompleteAnswer } from './compile-answer.ts';
import { compilePlan } from './compile-plan.ts';
import type { AskSubgraph, PlanRun, PlanStep } from './plan-run.ts';
import { NotCompilable } from './query-plan.ts';
import type { QueryPlan } from './query-plan.ts';

/** What an operation answers, before its errors are masked. */
export interface CompiledAnswer {
  /** Absent when the variables did not fit or a subgraph broke the schema: nothing may be shown then. */
  data?: Record<string, unknown> | null;
  errors?: readonly (GraphQLError | GraphQLFormattedError)[];
}

/** A document with its plan, made into functions once: each request only asks, lays together and picks. */
export class CompiledOperation {
  readonly #schema: GraphQLSchema;
  readonly #operation: OperationDefinitionNode;
  readonly #step: PlanStep;
  readonly #complete: CompleteAnswer;

  /** Throws `NotCompilable`. */
  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, plan: QueryPlan) {
    const root = schema.getRootType(operation.operation);
    if (!root) throw new NotCompilable('No such kind of operation');
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    this.#schema = schema;
    this.#operation = operation;
    this.#step = compilePlan(plan, schema);
    this.#complete = compileAnswer(operation.selectionSet, root, { schema, fragments });
  }

  /** Carries the plan out. A fetch that fails leaves a partial answer. */
  async run(ask: AskSubgraph, variables: Record<string, unknown>, context: GatewayContext): Promise<CompiledAnswer> {
    const { errors: wrong } = getVariableValues(this.#schema, this.#operation.variableDefinitions ?? [], variables);
    if (wrong) return { errors: [...wrong] };
    const run: PlanRun = { ask, context, variables, data: {}, errors: [] };
    await this.#step(run, { path: [], value: run.data });
    try {
      const data = this.#complete(run.data);
      return run.errors.length > 0 ? { data, errors: run.errors.map(asGraphqlError) } : { data };
    } catch (error) {
      // A subgraph answered against its own schema.
      return { errors: [asGraphqlError(error as Error)] };
    }
  }
}

function asGraphqlError(error: Error | GraphQLFormattedError): GraphQLError | GraphQLFormattedError {
  return error instanceof Error && !(error instanceof GraphQLError) ? new GraphQLError(error.message, { originalError: error }) : error;
}

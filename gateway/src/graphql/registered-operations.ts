import type { ApolloGateway } from '@apollo/gateway';
import { GraphQLError, Kind, parse, validate } from 'graphql';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { CompiledOperation } from './compiled/compiled-operation.ts';
import type { CompiledAnswer } from './compiled/compiled-operation.ts';
import type { AskSubgraph } from './compiled/plan-run.ts';
import { NotCompilable } from './compiled/query-plan.ts';
import type { KeptPlans, QueryPlan } from './compiled/query-plan.ts';
import type { GatewayContext } from './gateway-context.ts';
import { maskErrors } from './mask-errors.ts';
import type { ReportInternal } from './mask-errors.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** An answer as it leaves the house. */
export interface OperationAnswer {
  /** Absent when the variables did not fit: then nothing was asked. */
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

interface RegisteredOperation {
  id: string;
  source: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Made as soon as there is a plan; null for a document only the general executor can run. */
  compiled?: CompiledOperation | null;
}

type RequestContext = Parameters<ApolloGateway['executor']>[0];

/** What running registered operations needs. */
export interface RegisteredOperationParts {
  gateway: ApolloGateway;
  schema: GraphQLSchema;
  /** Where the gateway keeps its plans. */
  plans: KeptPlans;
  ask: AskSubgraph;
  logger: RequestContext['logger'];
  report: ReportInternal;
}

function parsed(source: string): DocumentNode | undefined {
  try {
    return parse(source, { noLocation: true });
  } catch {
    return undefined;
  }
}

/** The only operation of a document that fits the schema; undefined for anything else. */
function operationOf(document: DocumentNode, schema: GraphQLSchema): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operations.length === 1 && validate(schema, document).length === 0 ? operations[0] : undefined;
}

/** Wrong variables are the only errors that point at a variable's definition and come before any data. */
function isWrongVariable(error: GraphQLError | GraphQLFormattedError): error is GraphQLError {
  return error instanceof GraphQLError && error.extensions['code'] === undefined && error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
}

function withCode(error: GraphQLError | GraphQLFormattedError): GraphQLError | GraphQLFormattedError {
  return isWrongVariable(error) ? new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } }) : error;
}

/**
 * The portals' own documents, parsed and checked once when the gateway starts: a request goes straight to its plan,
 * without the general server around it, which is a third of the work of a small operation. The general executor runs and plans
 * a document the first time; from then on the plan runs compiled, which is a third of the rest.
 */
export class RegisteredOperations {
  readonly #parts: RegisteredOperationParts;
  readonly #operations = new Map<string, RegisteredOperation>();
  /** Documents that do not fit the schema: built for another version of it. */
  readonly unfit: string[] = [];

  constructor(parts: RegisteredOperationParts, documents: TrustedDocuments) {
    this.#parts = parts;
    for (const [id, source] of documents) {
      const document = parsed(source);
      const operation = document && operationOf(document, parts.schema);
      if (operation) this.#operations.set(id, { id, source, document, operation });
      else this.unfit.push(id);
    }
  }

  /** True for a registered document that fits the schema. */
  has(id: string): boolean {
    return this.#operations.has(id);
  }

  /** Runs a registered document. Throws when there is none of this id. */
  async run(id: string, variables: Record<string, unknown> | undefined, context: GatewayContext): Promise<OperationAnswer> {
    const registered = this.#operations.get(id);
    if (!registered) throw new Error('No such registered document');
    const { data, errors } = await this.#execute(registered, variables, context);
    const answer: OperationAnswer = data === undefined ? {} : { data };
    if (!errors || errors.length === 0) return answer;
    return { ...answer, errors: maskErrors(errors.map(withCode), context.traceId, this.#parts.report) };
  }

  async #execute(
    registered: RegisteredOperation,
    variables: Record<string, unknown> | undefined,
    context: GatewayContext,
  ): Promise<CompiledAnswer> {
    const compiled = this.#compiled(registered);
    if (compiled) return compiled.run(this.#parts.ask, variables ?? {}, context);
    return this.#parts.gateway.executor(this.#requestContext(registered, variables, context));
  }

  #compiled(registered: RegisteredOperation): CompiledOperation | null | undefined {
    if (registered.compiled !== undefined) return registered.compiled;
    const plan = this.#parts.plans.ofRegistered(registered.id);
    return plan && (registered.compiled = this.#compile(registered, plan));
  }

  #compile({ document, operation }: RegisteredOperation, plan: QueryPlan): CompiledOperation | null {
    try {
      return new CompiledOperation(this.#parts.schema, document, operation, plan);
    } catch (error) {
      if (error instanceof NotCompilable) return null;
      throw error;
    }
  }

  #requestContext(
    registered: RegisteredOperation,
    variables: Record<string, unknown> | undefined,
    context: GatewayContext,
  ): RequestContext {
    const { document, id, operation, source } = registered;
    const needed = {
      request: { query: source, variables },
      document,
      operation,
      operationName: operation.name?.value ?? null,
      queryHash: id,
      source,
      context,
      logger: this.#parts.logger,
      schema: this.#parts.schema,
      metrics: {},
    };
    // The executor reads no more than this; the rest of its type belongs to the server we leave out.
    return needed as unknown as RequestContext;
  }
}

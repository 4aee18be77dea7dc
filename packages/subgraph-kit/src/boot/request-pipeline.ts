import type { DocumentNode, ExecutionResult, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { execute, getOperationAST, GraphQLError, parse, validate } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { Misuse } from '../errors/misuse.ts';
import type { Logger } from './logger.ts';
import type { RequestContext } from './request-context.ts';

/** A GraphQL request as it comes in. */
export interface GraphqlRequest {
  query: string;
  variables?: Record<string, unknown> | null | undefined;
  operationName?: string | null | undefined;
  extensions?: Record<string, unknown> | null | undefined;
}

/** What the caller gets: data, errors without any detail of the inside. */
export interface GraphqlResult {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

const keptDocuments = 500;

/** Parses, checks and runs requests against one schema; remembers what it has parsed. */
export class RequestPipeline {
  readonly #schema: GraphQLSchema;
  readonly #logger: Logger;
  readonly #documents = new Map<string, DocumentNode>();

  constructor(schema: GraphQLSchema, logger: Logger) {
    this.#schema = schema;
    this.#logger = logger;
  }

  async run(request: GraphqlRequest, context: RequestContext): Promise<GraphqlResult> {
    const document = this.#document(request.query);
    if (!('kind' in document)) return { errors: document.map((error) => this.#formatted(error, context)) };
    if (!getOperationAST(document, request.operationName)) return { errors: [badInput('no such operation')] };
    const result = await execute({
      schema: this.#schema,
      document,
      contextValue: context,
      variableValues: request.variables ?? {},
      operationName: request.operationName ?? undefined,
    });
    return this.#masked(result, context);
  }

  #document(query: string): DocumentNode | readonly GraphQLError[] {
    const known = this.#documents.get(query);
    if (known) return known;
    let document: DocumentNode;
    try {
      document = parse(query, { maxTokens: 20_000 });
    } catch (error) {
      return [error as GraphQLError];
    }
    const errors = validate(this.#schema, document, undefined, { maxErrors: 10 });
    if (errors.length > 0) return errors;
    if (this.#documents.size >= keptDocuments) this.#documents.delete(this.#documents.keys().next().value as string);
    this.#documents.set(query, document);
    return document;
  }

  #masked(result: ExecutionResult, context: RequestContext): GraphqlResult {
    const data = result.data as Record<string, unknown> | null | undefined;
    if (!result.errors) return { data: data ?? null };
    return { ...(data === undefined ? {} : { data }), errors: result.errors.map((error) => this.#formatted(error, context)) };
  }

  /** Misuse is told; a bug is INTERNAL with the trace id and nothing else, and logged. */
  #formatted(error: GraphQLError, { traceId }: RequestContext): GraphQLFormattedError {
    const place = error.path ? { path: error.path } : {};
    const cause = error.originalError ?? error;
    if (cause instanceof Misuse) return { message: cause.message, ...place, extensions: { code: cause.code, traceId } };
    if (cause instanceof ArgumentValidationError) return { ...badInput(invalidFields(cause)), ...place };
    if (error.message.startsWith('Variable "')) return badInput(withoutValue(error.message));
    if (!error.originalError || (cause instanceof GraphQLError && cause.extensions['code'] === 'BAD_INPUT'))
      return { ...badInput(error.message), ...place };
    this.#logger.error('request.failed', cause, { traceId, path: error.path?.join('.') });
    return { message: 'Internal error', ...place, extensions: { code: 'INTERNAL', traceId } };
  }
}

function badInput(message: string): GraphQLFormattedError {
  return { message, extensions: { code: 'BAD_INPUT' } };
}

/** Which variable is wrong and where; graphql's own words would repeat what was typed. */
function withoutValue(message: string): string {
  const [, name, path] = /^Variable "\$(\w+)"[\s\S]* at "([\w.[\]]+)"; /.exec(message) ?? /^Variable "\$(\w+)"/.exec(message) ?? [];
  return `Variable "$${name}" has no valid value${path ? ` at "${path}"` : ''}`;
}

/** Names of the fields, never their values. */
function invalidFields(error: ArgumentValidationError): string {
  const { validationErrors } = error.extensions as unknown as {
    validationErrors: { property: string; constraints?: Record<string, string> }[];
  };
  return `invalid: ${validationErrors.map(({ property, constraints }) => `${property} (${Object.keys(constraints ?? {}).join(', ')})`).join('; ')}`;
}

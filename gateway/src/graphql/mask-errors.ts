import type { ApolloServerPlugin } from '@apollo/server';
import { misuseCodes } from '@onething/subgraph-kit';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from './gateway-context.ts';

const MISUSE: ReadonlySet<string> = new Set(misuseCodes);

/** Words of the GraphQL server for a document or variables that do not fit the schema. */
const WRONG_DOCUMENT: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/** One error as it may leave the house: a code of the closed set with its message, or INTERNAL with nothing. */
export function maskError(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = String(error.extensions?.['code'] ?? '');
  const place = { ...(error.locations ? { locations: error.locations } : {}), ...(error.path ? { path: error.path } : {}) };
  if (MISUSE.has(code)) return { message: error.message, ...place, extensions: { code } };
  if (WRONG_DOCUMENT.has(code)) return { message: error.message, ...place, extensions: { code: 'BAD_INPUT' } };
  return { message: 'INTERNAL', ...(error.path ? { path: error.path } : {}), extensions: { code: 'INTERNAL' } };
}

/** Told of an error nobody foresaw. */
export type ReportInternal = (error: unknown, traceId: string) => void;

/** Masks a list of errors, numbers the internal ones with the trace id, and reports those that nobody foresaw. */
export function maskErrors(
  errors: readonly (GraphQLError | GraphQLFormattedError)[],
  traceId: string,
  report: ReportInternal,
): GraphQLFormattedError[] {
  return errors.map((error) => {
    if (error instanceof GraphQLError && error.originalError && error.extensions['code'] === undefined)
      report(error.originalError, traceId);
    const masked = maskError(error instanceof GraphQLError ? error.toJSON() : error);
    return masked.extensions?.['code'] === 'INTERNAL' ? { ...masked, extensions: { code: 'INTERNAL', traceId } } : masked;
  });
}

/** The same for answers of the general server; keeps the engine's own remarks inside the house too. */
export function errorPlugin(report: ReportInternal): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async ({ contextValue }) => ({
      didEncounterErrors: async ({ errors }) => void maskErrors(errors, contextValue.traceId, report),
      willSendResponse: async ({ response }) => {
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        delete result.extensions;
        // Reported above, in the words they came with.
        if (result.errors) result.errors = maskErrors(result.errors, contextValue.traceId, () => undefined);
      },
    }),
  };
}

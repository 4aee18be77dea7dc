import { parse } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { DoorRefusal } from '../door/refusals.ts';
import { measureDocument } from './measure-document.ts';

/** What a free document (not a portal's registered one) may ask for. */
export interface DocumentLimits {
  /** UTF-16 units of the text. */
  characters: number;
  /** Lexical tokens. */
  tokens: number;
  /** Levels of selection. */
  depth: number;
  aliases: number;
  rootFields: number;
  /** Most items one connection may be asked for (`first`, `last`). */
  pageSize: number;
  /** Fields that may have to be resolved, lists multiplied out. */
  cost: number;
}

/** Generous for honest integrators, far below what hurts a subgraph. */
export const defaultDocumentLimits: DocumentLimits = {
  characters: 20_000,
  tokens: 2_000,
  depth: 12,
  aliases: 20,
  rootFields: 10,
  pageSize: 100,
  cost: 10_000,
};

function parsed(query: string, tokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens: tokens, noLocation: true });
  } catch (error) {
    const tooLong = error instanceof Error && error.message.includes('token');
    throw new DoorRefusal(tooLong ? 'DOCUMENT_TOO_LONG' : 'DOCUMENT_INVALID', { limit: tokens });
  }
}

function operationOf(document: DocumentNode, operationName: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((definition) => definition.kind === 'OperationDefinition');
  const chosen = operationName === undefined ? operations[0] : operations.find((operation) => operation.name?.value === operationName);
  if (!chosen) throw new DoorRefusal('DOCUMENT_INVALID');
  return chosen;
}

/**
 * Measures a free document before anything else looks at it.
 * Throws DOCUMENT_TOO_LONG, DOCUMENT_INVALID, DOCUMENT_TOO_DEEP, TOO_MANY_ALIASES, TOO_MANY_ROOT_FIELDS, PAGE_TOO_LARGE or
 * DOCUMENT_TOO_COSTLY, each with the limit and the figure found.
 */
export function requireWithinLimits(
  schema: GraphQLSchema,
  request: { query: string; operationName?: string; variables?: Record<string, unknown> },
  limits: DocumentLimits,
): void {
  if (request.query.length > limits.characters) {
    throw new DoorRefusal('DOCUMENT_TOO_LONG', { limit: limits.characters, actual: request.query.length });
  }
  const document = parsed(request.query, limits.tokens);
  const operation = operationOf(document, request.operationName);
  const measured = measureDocument(schema, document, operation, request.variables ?? {}, limits.depth);
  const checks = [
    ['DOCUMENT_TOO_DEEP', limits.depth, measured.depth],
    ['TOO_MANY_ALIASES', limits.aliases, measured.aliases],
    ['TOO_MANY_ROOT_FIELDS', limits.rootFields, measured.rootFields],
    ['PAGE_TOO_LARGE', limits.pageSize, measured.pageSize],
    ['DOCUMENT_TOO_COSTLY', limits.cost, measured.cost],
  ] as const;
  for (const [code, limit, actual] of checks) {
    if (actual > limit) throw new DoorRefusal(code, { limit, actual: Number.isFinite(actual) ? actual : 'endless' });
  }
}

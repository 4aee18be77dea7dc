import type { GraphQLSchema } from 'graphql';
import { DoorRefusal } from '../door/refusals.ts';
import { requireWithinLimits } from './document-limits.ts';
import type { DocumentLimits } from './document-limits.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** A request that may run. */
export interface AdmittedRequest {
  /** Id of a registered document; free ones have none. */
  documentId?: string;
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** What decides whether a document is let in. */
export interface AdmissionRules {
  documents: TrustedDocuments;
  limits: DocumentLimits;
  schema: GraphQLSchema;
}

function recordOf(value: unknown): Record<string, unknown> | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) throw new DoorRefusal('REQUEST_UNREADABLE');
  return value as Record<string, unknown>;
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new DoorRefusal('REQUEST_UNREADABLE');
  return value;
}

/**
 * Turns the body of a request into what the engine may run: a registered document by its id, or, where free documents
 * are allowed (integrators, development), any text within the limits.
 * Throws BATCH_REFUSED, REQUEST_UNREADABLE, DOCUMENT_UNKNOWN, DOCUMENT_NOT_TRUSTED and the refusals of the limits.
 */
export function admitDocument(body: unknown, mayBeFree: boolean, rules: AdmissionRules): AdmittedRequest {
  if (Array.isArray(body)) throw new DoorRefusal('BATCH_REFUSED');
  const { documentId, query, variables, operationName, extensions } = recordOf(body) ?? {};
  if (extensions !== undefined && extensions !== null && Object.keys(recordOf(extensions) ?? {}).length > 0)
    throw new DoorRefusal('REQUEST_UNREADABLE');
  const givenVariables = recordOf(variables);
  const name = textOf(operationName);
  // The engine takes a key that is there but undefined for a wrong one.
  const request = { ...(givenVariables ? { variables: givenVariables } : {}), ...(name === undefined ? {} : { operationName: name }) };
  const id = textOf(documentId);
  if (id !== undefined) {
    const document = rules.documents.get(id);
    if (document === undefined) throw new DoorRefusal('DOCUMENT_UNKNOWN');
    return { ...request, documentId: id, query: document };
  }
  const text = textOf(query);
  if (text === undefined) throw new DoorRefusal('REQUEST_UNREADABLE');
  if (!mayBeFree) throw new DoorRefusal('DOCUMENT_NOT_TRUSTED');
  requireWithinLimits(rules.schema, { ...request, query: text }, rules.limits);
  return { ...request, query: text };
}

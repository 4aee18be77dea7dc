import { misuseCodes } from '@onething/subgraph-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOfRequest, pickText } from './language.ts';
import { refusals } from './refusals.ts';
import type { DoorRefusal, RefusalCode } from './refusals.ts';

const MISUSE: ReadonlySet<string> = new Set(misuseCodes);

/** The closed set knows no more than these; the reason says which refusal it was. */
function graphqlCodeOf(code: RefusalCode): string {
  if (MISUSE.has(code)) return code;
  if (code === 'REQUEST_NOT_FROM_PORTAL') return 'FORBIDDEN';
  return refusals[code].status >= 500 ? 'INTERNAL' : 'BAD_INPUT';
}

/**
 * Sends a refusal in the person's language. Under `/graphql` in the form of a GraphQL answer
 * (`errors[0].extensions { code, reason, traceId }`), elsewhere `{ code, message, traceId }`.
 */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Pick<DoorRefusal, 'code' | 'details'>): FastifyReply {
  const { status } = refusals[refusal.code];
  const message = pickText(refusals[refusal.code], languageOfRequest(request));
  const traceId = request.id;
  const body = request.url.startsWith('/graphql')
    ? { errors: [{ message, extensions: { code: graphqlCodeOf(refusal.code), reason: refusal.code, ...refusal.details, traceId } }] }
    : { code: refusal.code, message, ...refusal.details, traceId };
  return reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(JSON.stringify(body));
}

import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireFromPortal } from '../door/from-portal.ts';
import { languageOfRequest } from '../door/language.ts';
import { DoorRefusal } from '../door/refusals.ts';
import type { Visitors } from '../sign-in/visitor.ts';
import { admitDocument } from './admit-document.ts';
import { unsignedActsLimit } from './unsigned-acts.ts';
import type { AdmissionRules, AdmittedRequest } from './admit-document.ts';
import type { GatewayContext } from './gateway-context.ts';
import type { GraphqlEngine } from './graphql-engine.ts';

/** What `/graphql` needs. */
export interface GraphqlRouteParts {
  engine: GraphqlEngine;
  visitors: Visitors;
  rules: AdmissionRules;
  /** Portals may send free documents: development only. */
  freeDocuments: boolean;
  perMinute: number | false;
  unsignedActsPerMinute: number | false;
}

/** A signal that fires when the browser has gone before the answer; mutations are finished all the same. */
function signalOf(reply: FastifyReply, query: string): AbortSignal | undefined {
  if (query.includes('mutation')) return undefined;
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

/** `POST /graphql`: one operation a request, from a portal or an integrator. Everything else is refused. */
export function graphqlRoutes(app: FastifyInstance, parts: GraphqlRouteParts): void {
  const { engine, visitors } = parts;
  const admit = async (request: FastifyRequest): Promise<void> => {
    const { purpose } = await visitors.of(request);
    request.body = admitDocument(request.body, parts.freeDocuments || purpose === 'integrator', parts.rules);
  };
  const limitUnsignedActs = unsignedActsLimit(app, parts);
  const contextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<GatewayContext> => {
    const { caller, purpose } = await visitors.of(request);
    const { query } = request.body as AdmittedRequest;
    return { caller, purpose, language: languageOfRequest(request), traceId: request.id, signal: signalOf(reply, query) };
  };
  const limit =
    parts.perMinute === false ? false : { max: parts.perMinute, keyGenerator: (request: FastifyRequest) => visitors.countingKey(request) };
  const executeFree = fastifyApolloHandler(engine.server, { context: contextOf });
  app.post('/graphql', {
    config: { rateLimit: limit },
    preHandler: [requireFromPortal, admit, limitUnsignedActs],
    handler: async (request, reply) => {
      // What a person may see changes from one moment to the next.
      reply.header('cache-control', 'no-store');
      const { documentId, variables } = request.body as AdmittedRequest;
      if (documentId === undefined || !engine.registered.has(documentId)) return executeFree.call(app, request, reply);
      const answer = await engine.registered.run(documentId, variables, await contextOf(request, reply));
      reply.code('data' in answer ? 200 : 400).type('application/json; charset=utf-8');
      return JSON.stringify(answer);
    },
  });
  app.route({
    method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: async (_request, reply) => {
      reply.header('allow', 'POST');
      throw new DoorRefusal('METHOD_NOT_ALLOWED');
    },
  });
}

import type { FastifyError, FastifyInstance } from 'fastify';
import fastify from 'fastify';
import { Misuse } from '../errors/misuse.ts';
import type { Logger } from './logger.ts';
import type { RunningSubgraph } from './running-subgraph.ts';
import type { GraphqlRequest } from './request-pipeline.ts';

const bodyLimitBytes = 32 * 1024 * 1024;
const unauthenticated = new Misuse('UNAUTHENTICATED', 'No valid token');

/** The HTTP face of a subgraph. Without a valid token everything but the health checks is 401 and empty of content. */
export function httpServer(subgraph: Pick<RunningSubgraph, 'execute' | 'ready'>, logger: Logger): FastifyInstance {
  const server = fastify({ bodyLimit: bodyLimitBytes, forceCloseConnections: 'idle' });
  server.get('/health/live', () => ({ live: true }));
  server.get('/health/ready', async (_request, reply) => {
    const ready = await subgraph.ready();
    return reply.code(ready ? 200 : 503).send({ ready });
  });
  server.route({
    method: 'POST',
    url: '/graphql',
    // Before the body is read: who brings no token has nothing read.
    onRequest: async ({ headers }) => {
      if (!headers['x-onething-token']) throw unauthenticated;
    },
    handler: (request) => {
      const headers = request.headers as Record<string, string | undefined>;
      return subgraph.execute(request.body as GraphqlRequest, { token: headers['x-onething-token'], headers });
    },
  });
  server.setErrorHandler((error: FastifyError | Misuse, _request, reply) => {
    const { status, code, message } = answerTo(error);
    if (status === 500) logger.error('http.failed', error);
    return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
  });
  server.setNotFoundHandler((_request, reply) => reply.code(404).send());
  return server;
}

/** Misuse is told; what fastify itself refuses is bad input; a bug is INTERNAL and nothing else. */
function answerTo(error: FastifyError | Misuse): { status: number; code: string; message: string } {
  if (error instanceof Misuse) return { status: error.code === 'UNAUTHENTICATED' ? 401 : 400, code: error.code, message: error.message };
  const status = error.statusCode ?? 500;
  return status < 500
    ? { status, code: 'BAD_INPUT', message: 'Bad request' }
    : { status: 500, code: 'INTERNAL', message: 'Internal error' };
}

import type { FastifyInstance } from 'fastify';
import type { Readiness } from './gateway-options.ts';

/**
 * `/health/live`: the process answers. `/health/ready`: it can work. At the start every part must be there; later a missing
 * subgraph is reported but does not make the door close, for answers without it are still worth having.
 */
export function healthRoutes(app: FastifyInstance, readiness: () => Promise<Readiness>): void {
  app.get('/health/live', (_request, reply) => reply.header('cache-control', 'no-store').send({ live: true }));
  app.get('/health/ready', async (_request, reply) => {
    const state = await readiness();
    return reply
      .code(state.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(state);
  });
}

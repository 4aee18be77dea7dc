import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DoorRefusal } from '../door/refusals.ts';
import type { Visitors } from '../sign-in/visitor.ts';
import type { AdmittedRequest } from './admit-document.ts';

/** Mutations that subgraphs take from anybody, signed in or not. All others they refuse to nobody in particular. */
const unsignedActs = /\breportChildInDanger\b/;

/**
 * Counts acts that anybody may send by the address they come from, whoever is signed in: few in a minute, so that nobody can bury a real report
 * under invented ones. Refusal RATE_LIMITED; nothing of what was typed is lost, the page keeps it.
 */
export function unsignedActsLimit(
  app: FastifyInstance,
  { visitors, unsignedActsPerMinute }: { visitors: Visitors; unsignedActsPerMinute: number | false },
): (request: FastifyRequest) => Promise<void> {
  if (unsignedActsPerMinute === false) return async () => undefined;
  const count = app.createRateLimit({
    max: unsignedActsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => visitors.addressKey(request),
  });
  return async (request) => {
    if (!unsignedActs.test((request.body as AdmittedRequest).query)) return;
    const counted = await count(request);
    if (!counted.isAllowed && counted.isExceeded) throw new DoorRefusal('RATE_LIMITED');
  };
}

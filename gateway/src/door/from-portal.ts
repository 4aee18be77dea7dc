import type { FastifyRequest } from 'fastify';
import { DoorRefusal } from './refusals.ts';

/**
 * Refuses a request that changes something unless a page of this site sent it: the header below cannot be set by another
 * site without our permission, which it never gets. A request with a bearer token carries no cookie and needs no header.
 * Throws REQUEST_NOT_FROM_PORTAL.
 */
export async function requireFromPortal(request: FastifyRequest): Promise<void> {
  if (request.headers.authorization !== undefined) return;
  const isForeign = request.headers['sec-fetch-site'] === 'cross-site';
  if (isForeign || request.headers['x-onething-request'] !== '1') throw new DoorRefusal('REQUEST_NOT_FROM_PORTAL');
}

import { randomBytes } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { Logger } from '@onething/subgraph-kit';
import fastify from 'fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { constants } from 'node:zlib';
import { DoorRefusal } from './refusals.ts';
import type { RefusalCode } from './refusals.ts';
import { HEADERS_FOR_ALL, POLICY_FOR_DATA } from './security-headers.ts';
import { sendRefusal } from './send-refusal.ts';

/** Body of a GraphQL request: the longest form with every answer filled in is about a tenth of it. */
const BODY_BYTES_MAX = 1024 * 1024;
/** Slower than this is worth a line in the log. */
const SLOW_MS = 2_000;

/** What the door needs. */
export interface DoorParts {
  logger: Logger;
  isSecure: boolean;
  trustedProxies: string[] | undefined;
  /** True from the moment the gateway is told to stop. */
  isClosing: () => boolean;
}

/** Words only services may say to each other; from outside they mean nothing. */
function stripInternalHeaders(request: FastifyRequest): void {
  for (const name of Object.keys(request.headers)) {
    if (name.startsWith('x-onething-') && name !== 'x-onething-request') delete request.headers[name];
  }
}

const BY_STATUS: Record<number, RefusalCode> = {
  404: 'NOT_FOUND',
  413: 'REQUEST_TOO_LARGE',
  415: 'MEDIA_TYPE_REFUSED',
  429: 'RATE_LIMITED',
  503: 'CLOSING',
};

function refusalOf(error: FastifyError | DoorRefusal): Pick<DoorRefusal, 'code' | 'details'> {
  if (error instanceof DoorRefusal) return error;
  const status = error.statusCode ?? 500;
  const code = BY_STATUS[status] ?? (status < 500 ? 'REQUEST_UNREADABLE' : 'INTERNAL');
  return { code, details: undefined };
}

function logAnswer(logger: Logger, request: FastifyRequest, reply: FastifyReply): void {
  const milliseconds = Math.round(reply.elapsedTime);
  if (reply.statusCode < 500 && milliseconds < SLOW_MS) return;
  // The route's pattern, never the address: that could hold an id.
  const fields = { method: request.method, route: request.routeOptions.url, status: reply.statusCode, milliseconds, traceId: request.id };
  logger.warn('request.slow-or-failed', fields);
}

/** The HTTP frame of every route: trace ids, headers, limits, refusals in the person's language. */
export async function openDoor(parts: DoorParts): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_BYTES_MAX,
    genReqId: () => randomBytes(8).toString('hex'),
    requestIdHeader: false,
    trustProxy: parts.trustedProxies ?? false,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200 },
  });
  app.addHook('onRequest', async (request, reply) => {
    stripInternalHeaders(request);
    reply.headers(HEADERS_FOR_ALL);
    reply.header('x-onething-trace', request.id);
    if (parts.isSecure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    if (parts.isClosing()) reply.header('connection', 'close');
  });
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', POLICY_FOR_DATA);
  });
  app.addHook('onResponse', async (request, reply) => logAnswer(parts.logger, request, reply));
  app.setErrorHandler((error: FastifyError | DoorRefusal, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal.code === 'INTERNAL') parts.logger.error('request.failed', error, { traceId: request.id, route: request.routeOptions.url });
    return sendRefusal(request, reply, refusal);
  });
  await app.register(cookie);
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
  await app.register(rateLimit, {
    global: false,
    hook: 'onRequest',
    timeWindow: 60_000,
    cache: 20_000,
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  });
  return app;
}

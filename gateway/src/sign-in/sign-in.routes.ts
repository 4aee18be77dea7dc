import type { Clock, KeyRing } from '@onething/subgraph-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireFromPortal } from '../door/from-portal.ts';
import { languageOf, languageOfPage } from '../door/language.ts';
import { DoorRefusal } from '../door/refusals.ts';
import { sendMessagePage } from '../portals/message-page.ts';
import { callerOfClaims } from './caller-of-claims.ts';
import { deviceName } from './device-name.ts';
import type { OpenIdClient, PendingSignIn } from './open-id-client.ts';
import { openPending, PENDING_MINUTES, sealPending } from './pending-sign-in.ts';
import { returnPath } from './return-path.ts';
import type { ActiveSession, SessionStore } from './session-store.ts';
import type { Visitors } from './visitor.ts';

/** Names of the cookies and how they are set. */
export interface CookieSettings {
  session: string;
  pending: string;
  secure: boolean;
}

/** `__Host-` binds a cookie to this very host; browsers allow the prefix over HTTPS only. */
export function cookieSettings(publicOrigin: string): CookieSettings {
  const secure = publicOrigin.startsWith('https:');
  const prefix = secure ? '__Host-' : '';
  return { session: `${prefix}onething_session`, pending: `${prefix}onething_sign_in`, secure };
}

/** What signing in needs. */
export interface SignInParts {
  sessions: SessionStore;
  visitors: Visitors;
  provider: OpenIdClient;
  keys: KeyRing;
  clock: Clock;
  cookies: CookieSettings;
  signInPerMinute: number | false;
}

function sessionView(session: ActiveSession | undefined, language: string): Record<string, unknown> {
  if (!session) return { signedIn: false, grants: [], language };
  const { subject, name, kind, grants } = session.caller;
  return { signedIn: true, sessionId: session.id, subject, name, kind, grants, language, expiresAt: session.expiresAt };
}

/** The browser's side of signing in: the pages' session, and leaving for and coming back from the identity provider. */
export function signInRoutes(app: FastifyInstance, parts: SignInParts): void {
  const { cookies, provider, sessions, visitors } = parts;
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: cookies.secure } as const;
  const limited = {
    config: {
      rateLimit:
        parts.signInPerMinute === false
          ? false
          : { max: parts.signInPerMinute, keyGenerator: (request: FastifyRequest) => visitors.countingKey(request) },
    },
  } as const;

  const finish = async (request: FastifyRequest, reply: FastifyReply, pending: PendingSignIn): Promise<FastifyReply> => {
    const search = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
    const caller = callerOfClaims(await provider.finish(search, pending));
    const previous = request.cookies[cookies.session];
    if (previous) await sessions.close(previous);
    // A new secret at every sign-in: nobody can have planted it before.
    const { secret } = await sessions.open(caller, deviceName(request.headers['user-agent']));
    return reply.setCookie(cookies.session, secret, cookie).header('cache-control', 'no-store').redirect(pending.returnTo, 303);
  };

  app.get<{ Querystring: { returnTo?: string; language?: string } }>('/auth/sign-in', limited, async (request, reply) => {
    const language = languageOf(request.query.language) ?? languageOfPage(request);
    try {
      const { address, pending } = await provider.begin(returnPath(request.query.returnTo), language);
      const sealed = sealPending(parts.keys, parts.clock, pending);
      return await reply
        .setCookie(cookies.pending, sealed, { ...cookie, maxAge: PENDING_MINUTES * 60 })
        .header('cache-control', 'no-store')
        .redirect(address, 303);
    } catch (error) {
      if (error instanceof DoorRefusal) return sendMessagePage(reply, error.code, language, returnPath(request.query.returnTo));
      throw error;
    }
  });

  app.get('/auth/callback', limited, async (request, reply) => {
    const pending = openPending(parts.keys, parts.clock, request.cookies[cookies.pending]);
    void reply.clearCookie(cookies.pending, cookie);
    const language = pending?.language ?? languageOfPage(request);
    if (!pending) return sendMessagePage(reply, 'SIGN_IN_EXPIRED', language, '/');
    try {
      return await finish(request, reply, pending);
    } catch (error) {
      if (error instanceof DoorRefusal) return sendMessagePage(reply, error.code, language, pending.returnTo);
      throw error;
    }
  });

  app.post('/auth/sign-out', { preHandler: requireFromPortal }, async (request, reply) => {
    const secret = request.cookies[cookies.session];
    const everywhere = (request.body as { everywhere?: boolean } | undefined)?.everywhere === true;
    const { session } = await visitors.of(request);
    if (everywhere && session) await sessions.revokeAll(session.caller.subject);
    if (secret) await sessions.close(secret);
    return reply.clearCookie(cookies.session, cookie).header('cache-control', 'no-store').send({ signedIn: false });
  });

  app.get('/auth/session', async (request, reply) => {
    const { session } = await visitors.of(request);
    return reply.header('cache-control', 'no-store').send(sessionView(session, languageOfPage(request)));
  });

  app.get('/auth/sessions', async (request, reply) => {
    const { session } = await visitors.of(request);
    if (!session) throw new DoorRefusal('UNAUTHENTICATED');
    const list = await sessions.list(session.caller.subject);
    return reply.header('cache-control', 'no-store').send({
      sessions: list.map(({ id, device, createdAt, lastSeenAt, expiresAt }) => ({
        id,
        device,
        createdAt,
        lastSeenAt,
        expiresAt,
        current: id === session.id,
      })),
    });
  });

  app.delete<{ Params: { id: string } }>('/auth/sessions/:id', { preHandler: requireFromPortal }, async (request, reply) => {
    const { session } = await visitors.of(request);
    if (!session) throw new DoorRefusal('UNAUTHENTICATED');
    if (!(await sessions.revoke(session.caller.subject, request.params.id))) throw new DoorRefusal('NOT_FOUND');
    return reply.code(204).send();
  });
}

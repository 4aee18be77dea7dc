import { uuidIds } from '@onething/subgraph-kit';
import type { Database } from '@onething/subgraph-kit';
import type { FastifyInstance } from 'fastify';
import type { RateLimits } from '../door/rate-limits.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import { messagePageRoutes } from '../portals/message-page.ts';
import { Appointments } from './appointments.ts';
import type { AppointmentParts } from './appointments.ts';
import { identityRoutes, inProcessFetch } from './identity.routes.ts';
import { IntegratorTokens } from './integrator-tokens.ts';
import { OpenIdClient } from './open-id-client.ts';
import { defaultSessionLimits, SessionStore } from './session-store.ts';
import { cookieSettings, signInRoutes } from './sign-in.routes.ts';
import { Visitors } from './visitor.ts';

/** Adds signing in; answers who sends a request, and the sessions. */
export async function addSignIn(
  app: FastifyInstance,
  database: Database,
  options: GatewayOptions,
  limits: RateLimits | undefined,
  kept: Pick<AppointmentParts, 'places' | 'call'>,
): Promise<{ visitors: Visitors; sessions: SessionStore }> {
  const { identity, keys, clock, publicOrigin } = options;
  const { issuer, clientId, clientSecret, inProcessHandler } = identity;
  const cookies = cookieSettings(publicOrigin);
  const sessions = new SessionStore({
    database,
    keys: keys.sessions,
    clock,
    ids: options.ids ?? uuidIds(),
    limits: { ...defaultSessionLimits, ...options.sessionLimits },
  });
  const fetch = inProcessHandler ? inProcessFetch(app, issuer) : undefined;
  const integrators = new IntegratorTokens({ issuer, audience: `${publicOrigin}/graphql`, fetch });
  const appointments = new Appointments({ ...kept, clock, logger: options.logger });
  const visitors = new Visitors({ sessions, integrators, appointments, cookieName: cookies.session });
  const provider = new OpenIdClient({ issuer, clientId, clientSecret, redirectUri: `${publicOrigin}/auth/callback`, fetch });
  signInRoutes(app, {
    sessions,
    visitors,
    provider,
    keys: keys.sessions,
    clock,
    cookies,
    signInPerMinute: limits?.signIn ?? false,
  });
  messagePageRoutes(app);
  if (inProcessHandler) await identityRoutes(app, new URL(issuer).pathname.replace(/\/$/, ''), inProcessHandler);
  return { visitors, sessions };
}

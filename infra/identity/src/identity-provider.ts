import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';
import type { JWKS } from 'oidc-provider';
import { runsInProduction } from './environment.ts';
import { isLoopback, isLoopbackRequest, requireLoopbackIssuer } from './loopback.ts';
import { providerConfiguration } from './provider-configuration.ts';
import type { IntegratorClient, PortalClient } from './provider-configuration.ts';
import type { SamplePerson } from './sample-person.ts';
import { SignInPages } from './sign-in-pages.ts';

/** What the sample identity provider is made of. */
export interface IdentityProviderOptions {
  /** Its address with the path it is mounted under, e.g. `http://127.0.0.1:4000/identity`. Loopback only. */
  issuer: string;
  people: readonly SamplePerson[];
  /** The portals that may sign people in. */
  clients: readonly PortalClient[];
  /** Programs with client credentials. */
  integrators?: readonly IntegratorClient[];
  /** Private signing keys (ES256); fresh ones at every start when left out. */
  keys?: JWKS;
}

/** A running sample identity provider. */
export interface IdentityProvider {
  issuer: string;
  /** Serves everything below the issuer's path; expects the whole path in `request.url` and an unread body. */
  handler(request: IncomingMessage, response: ServerResponse): void;
  /** Listens on its own port (split mode) and answers with the address; only loopback hosts. */
  listen(port: number, host?: string): Promise<string>;
  close(): Promise<void>;
}

async function freshKeys(): Promise<JWKS> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'ES256' }] };
}

function requireSampleUse(issuer: string): URL {
  if (runsInProduction()) {
    throw new Error('The sample identity provider lets anybody sign in as anybody and refuses NODE_ENV=production');
  }
  return requireLoopbackIssuer(issuer);
}

function closing(server: Server | undefined): Promise<void> {
  if (!server) return Promise.resolve();
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/**
 * Starts an OpenID provider whose people are all invented and need no password.
 * For development and demonstration: it throws under NODE_ENV=production and for an issuer other machines can reach.
 */
export async function createIdentityProvider(options: IdentityProviderOptions): Promise<IdentityProvider> {
  const issuer = requireSampleUse(options.issuer);
  const mountPath = issuer.pathname.replace(/\/$/, '');
  const people = new Map(options.people.map((person) => [person.subject, person]));
  const pages = new SignInPages({ mountPath, people, clients: options.clients });
  const provider = new Provider(
    options.issuer,
    providerConfiguration({
      people,
      portals: options.clients,
      integrators: options.integrators ?? [],
      jwks: options.keys ?? (await freshKeys()),
      cookieKeys: [randomBytes(32).toString('base64url')],
      mountPath,
      renderError: (context) => pages.renderError(context),
    }),
  );
  const serve = provider.callback();

  const handler = (request: IncomingMessage, response: ServerResponse): void => {
    if (!isLoopbackRequest(request)) return pages.refuse(request, response);
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (pages.serves(path)) {
      void pages.handle(provider, path, request, response);
      return;
    }
    // The provider works out its own addresses from the difference between these two.
    Object.assign(request, { originalUrl: request.url, url: (request.url ?? '/').slice(mountPath.length) || '/' });
    serve(request, response);
  };

  let server: Server | undefined;
  return {
    issuer: options.issuer,
    handler,
    listen: (port, host = '127.0.0.1') => {
      if (!isLoopback(host)) throw new Error(`The sample identity provider listens on loopback hosts only, not on ${host}`);
      const started = createServer(handler);
      server = started;
      return new Promise((resolve, reject) => {
        started.once('error', reject);
        started.listen(port, host, () => resolve(options.issuer));
      });
    },
    close: () => closing(server),
  };
}

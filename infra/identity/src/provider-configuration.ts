import type { ClientMetadata, Configuration, JWK, JWKS, ResponseType } from 'oidc-provider';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import { claimsOf } from './sample-person.ts';
import type { SampleGrant, SamplePerson } from './sample-person.ts';

/** A portal that signs people in: the gateway. */
export interface PortalClient {
  clientId: string;
  clientSecret: string;
  /** Full addresses, e.g. `http://127.0.0.1:4000/auth/callback`. */
  redirectUris: string[];
}

/** A program of another office that calls the API with client credentials and `private_key_jwt`. */
export interface IntegratorClient {
  clientId: string;
  /** Its public keys. */
  keys: JWK[];
  grants: SampleGrant[];
  /** The API its tokens are for, e.g. `http://127.0.0.1:4000/graphql`. */
  audience: string;
}

/** Seconds each artefact lives. Sign-in is quick work; nothing here needs to last. */
const LIFETIME_SECONDS = {
  AccessToken: 300,
  AuthorizationCode: 60,
  ClientCredentials: 300,
  Grant: 3600,
  IdToken: 300,
  Interaction: 1800,
  Session: 3600,
};

function portalMetadata(client: PortalClient): ClientMetadata {
  const responseTypes: ResponseType[] = ['code'];
  return {
    client_id: client.clientId,
    client_secret: client.clientSecret,
    redirect_uris: client.redirectUris,
    response_types: responseTypes,
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'client_secret_basic',
    id_token_signed_response_alg: 'ES256',
  };
}

function integratorMetadata(client: IntegratorClient): ClientMetadata {
  return {
    client_id: client.clientId,
    jwks: { keys: client.keys },
    redirect_uris: [],
    response_types: [],
    grant_types: ['client_credentials'],
    token_endpoint_auth_method: 'private_key_jwt',
    id_token_signed_response_alg: 'ES256',
  };
}

/** What `providerConfiguration` is built from. */
export interface ProviderParts {
  people: ReadonlyMap<string, SamplePerson>;
  portals: readonly PortalClient[];
  integrators: readonly IntegratorClient[];
  jwks: JWKS;
  cookieKeys: string[];
  mountPath: string;
  renderError: NonNullable<Configuration['renderError']>;
}

/** Code flow with PKCE for the portals, client credentials for integrators, and nothing else. */
export function providerConfiguration(parts: ProviderParts): Configuration {
  const integrators = new Map(parts.integrators.map((client) => [client.clientId, client]));
  return {
    adapter: createMemoryAdapter(),
    clients: [...parts.portals.map(portalMetadata), ...parts.integrators.map(integratorMetadata)],
    jwks: parts.jwks,
    cookies: {
      keys: parts.cookieKeys,
      names: { session: 'identity_session', interaction: 'identity_interaction', resume: 'identity_resume' },
    },
    claims: {
      openid: ['sub'],
      profile: ['name'],
      phone: ['phone_number'],
      onething: ['onething_kind', 'onething_grants', 'resident_id'],
    },
    scopes: ['openid', 'profile', 'phone', 'onething'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    ttl: LIFETIME_SECONDS,
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    findAccount: (_context, subject) => {
      const person = parts.people.get(subject);
      return person ? { accountId: subject, claims: () => claimsOf(person) } : undefined;
    },
    // Nobody is asked for consent: the portal belongs to the same office as this list of people.
    loadExistingGrant: async (context) => {
      const { client, session, params, provider } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(String(params?.['scope'] ?? 'openid'));
      await grant.save();
      return grant;
    },
    interactions: { url: (_context, interaction) => `${parts.mountPath}/interaction/${interaction.uid}` },
    renderError: parts.renderError,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: true },
      clientCredentials: { enabled: integrators.size > 0 },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_context, client) => integrators.get(client.clientId)?.audience ?? [],
        useGrantedResource: () => false,
        getResourceServerInfo: (_context, _resource, client) => ({
          scope: 'graphql',
          audience: integrators.get(client.clientId)?.audience ?? 'nobody',
          accessTokenFormat: 'jwt',
          accessTokenTTL: LIFETIME_SECONDS.ClientCredentials,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    extraTokenClaims: (_context, token) => {
      const integrator = token.kind === 'ClientCredentials' ? integrators.get(token.clientId ?? '') : undefined;
      return integrator ? { onething_kind: 'INTEGRATOR', onething_grants: integrator.grants } : undefined;
    },
  };
}

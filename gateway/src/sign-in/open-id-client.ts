import * as openid from 'openid-client';
import { DoorRefusal } from '../door/refusals.ts';
import type { Language } from '../door/language.ts';

/** The identity provider and what this gateway is to it. */
export interface OpenIdSettings {
  issuer: string;
  clientId: string;
  /** Left out for a public client; the code flow is protected by PKCE either way. */
  clientSecret?: string;
  /** Where the provider sends people back to. */
  redirectUri: string;
  /** How the provider is reached; the machine's own `fetch` unless it runs in this process. */
  fetch?: typeof globalThis.fetch;
}

/** What must survive between leaving for the provider and coming back. */
export interface PendingSignIn {
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
  language: Language;
}

const SCOPES = 'openid profile phone onething';
const TIMEOUT_SECONDS = 5;

/** The code flow with PKCE. The provider's description is read at the first sign-in and again after a failure. */
export class OpenIdClient {
  readonly #settings: OpenIdSettings;
  #configuration: Promise<openid.Configuration> | undefined;

  constructor(settings: OpenIdSettings) {
    this.#settings = settings;
  }

  /** Where to send the browser, and what to keep until it is back. Refuses IDENTITY_UNAVAILABLE. */
  async begin(returnTo: string, language: Language): Promise<{ address: string; pending: PendingSignIn }> {
    const configuration = await this.#provider();
    const verifier = openid.randomPKCECodeVerifier();
    const pending = { state: openid.randomState(), nonce: openid.randomNonce(), verifier, returnTo, language };
    const address = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#settings.redirectUri,
      scope: SCOPES,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ui_locales: language,
      // On a shared phone or counter the next person must not slip in under the last one's sign-in.
      prompt: 'login',
    });
    return { address: address.href, pending };
  }

  /** The claims of the person who came back. Refuses SIGN_IN_CANCELLED, SIGN_IN_FAILED, IDENTITY_UNAVAILABLE. */
  async finish(search: string, pending: PendingSignIn): Promise<Record<string, unknown>> {
    const configuration = await this.#provider();
    const address = new URL(this.#settings.redirectUri);
    address.search = search;
    if (address.searchParams.get('error') === 'access_denied') throw new DoorRefusal('SIGN_IN_CANCELLED');
    try {
      const tokens = await openid.authorizationCodeGrant(configuration, address, {
        pkceCodeVerifier: pending.verifier,
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        idTokenExpected: true,
      });
      const identity = tokens.claims();
      if (!identity) throw new DoorRefusal('SIGN_IN_FAILED');
      const described = configuration.serverMetadata().userinfo_endpoint
        ? await openid.fetchUserInfo(configuration, tokens.access_token, identity.sub)
        : {};
      return { ...identity, ...described };
    } catch (error) {
      throw signInRefusal(error);
    }
  }

  /** Whether the provider answers. For readiness, which reports it but does not depend on it. */
  async isReachable(): Promise<boolean> {
    return this.#provider().then(
      () => true,
      () => false,
    );
  }

  async #provider(): Promise<openid.Configuration> {
    this.#configuration ??= this.#discover();
    try {
      return await this.#configuration;
    } catch {
      this.#configuration = undefined;
      throw new DoorRefusal('IDENTITY_UNAVAILABLE');
    }
  }

  #discover(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret, fetch } = this.#settings;
    const address = new URL(issuer);
    const authentication = clientSecret === undefined ? openid.None() : openid.ClientSecretBasic(clientSecret);
    // Only a provider on this machine may speak plain HTTP.
    const isLocal = address.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname);
    return openid.discovery(address, clientId, undefined, authentication, {
      timeout: TIMEOUT_SECONDS,
      execute: isLocal ? [openid.allowInsecureRequests] : [],
      ...(fetch ? { [openid.customFetch]: fetch as openid.CustomFetch } : {}),
    });
  }
}

/** A wrong or used code is the visitor's failed sign-in; everything else is the provider's trouble. */
function signInRefusal(error: unknown): DoorRefusal {
  if (error instanceof DoorRefusal) return error;
  if (error instanceof openid.AuthorizationResponseError || error instanceof openid.ResponseBodyError)
    return new DoorRefusal('SIGN_IN_FAILED');
  if (error instanceof openid.ClientError && !(error.cause instanceof TypeError)) return new DoorRefusal('SIGN_IN_FAILED');
  return new DoorRefusal('IDENTITY_UNAVAILABLE');
}

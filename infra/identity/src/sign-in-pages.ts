import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { PortalClient } from './provider-configuration.ts';
import { readForm } from './read-form.ts';
import type { SamplePerson } from './sample-person.ts';
import { messagePage, signInPage } from './sign-in-page.ts';
import { signInStyles } from './sign-in-styles.ts';
import { chooseLanguage, signInTexts } from './sign-in-texts.ts';
import type { Language } from './sign-in-texts.ts';

/** How much longer the provider's own session lives after the last person was let go of: long enough to finish this sign-in. */
const SESSION_SECONDS = 600;

/** What the pages need to know. */
export interface SignInPagesOptions {
  mountPath: string;
  people: ReadonlyMap<string, SamplePerson>;
  clients: readonly PortalClient[];
}

/** Serves the pages people see: the list of sample people, the two answers to it, and the messages. */
export class SignInPages {
  readonly #options: SignInPagesOptions;
  readonly #formTargets: string;

  constructor(options: SignInPagesOptions) {
    this.#options = options;
    // A browser applies form-action to the redirects after the form as well, and they lead back to the portal.
    const origins = options.clients.flatMap((client) => client.redirectUris.map((uri) => new URL(uri).origin));
    this.#formTargets = ["'self'", ...new Set(origins)].join(' ');
  }

  /** True for the paths that are ours and not the protocol's. */
  serves(path: string): boolean {
    return path === `${this.#options.mountPath}/sign-in.css` || path.startsWith(`${this.#options.mountPath}/interaction/`);
  }

  /** Answers one of our paths; a sign-in that is gone gets a page that says so. */
  async handle(provider: Provider, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (path.endsWith('/sign-in.css')) {
      response.writeHead(200, {
        'content-type': 'text/css; charset=utf-8',
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
      });
      response.end(signInStyles);
      return;
    }
    try {
      const action = path.slice(this.#options.mountPath.length).split('/')[3];
      if (request.method === 'POST' && action === 'cancel') await this.#cancel(provider, request, response);
      else if (request.method === 'POST') await this.#signIn(provider, request, response);
      else await this.#show(provider, request, response);
    } catch {
      const language = languageOf(request);
      const texts = signInTexts(language);
      this.#send(response, 400, messagePage(this.#frame(language), texts.expiredTitle, texts.expired, this.#portal()));
    }
  }

  /** Refuses a request that did not come from this machine. */
  refuse(request: IncomingMessage, response: ServerResponse): void {
    const language = languageOf(request);
    const texts = signInTexts(language);
    this.#send(response, 403, messagePage(this.#frame(language), texts.refusedTitle, texts.refused, undefined));
  }

  /** The provider's own errors (wrong client, expired request) as a page, without internals. */
  renderError(context: KoaContextWithOIDC): void {
    const language = languageOf(context.req);
    const texts = signInTexts(language);
    context.type = 'html';
    context.set('Content-Security-Policy', this.#policy());
    context.body = messagePage(this.#frame(language), texts.expiredTitle, texts.expired, this.#portal());
  }

  async #show(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { uid, params } = await provider.interactionDetails(request, response);
    const language = languageOf(request, params['ui_locales']);
    const path = `${this.#options.mountPath}/interaction/${uid}`;
    const frame = { ...this.#frame(language), otherLanguageHref: `${path}?language=${language === 'en' ? 'zh-CN' : 'en'}` };
    const html = signInPage(frame, [...this.#options.people.values()], { submit: path, cancel: `${path}/cancel` });
    this.#send(response, 200, html);
  }

  async #signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { session } = await provider.interactionDetails(request, response);
    const subject = (await readForm(request)).get('subject') ?? '';
    if (!this.#options.people.has(subject)) {
      const language = languageOf(request);
      const texts = signInTexts(language);
      this.#send(response, 400, messagePage(this.#frame(language), texts.title, texts.unknownPerson, this.#portal()));
      return;
    }
    const result = { login: { accountId: subject, remember: false } };
    const returnTo = await provider.interactionResult(request, response, result, { mergeWithLastSubmission: false });
    // Only now: the provider refuses to note a result once the session has changed hands.
    if (session && session.accountId !== subject) await forgetAccount(provider, session.uid);
    response.writeHead(303, { location: returnTo, 'cache-control': 'no-store' });
    response.end();
  }

  async #cancel(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const result = { error: 'access_denied', error_description: 'The person went back without signing in' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  #frame(language: Language): { language: Language; mountPath: string } {
    return { language, mountPath: this.#options.mountPath };
  }

  #portal(): string | undefined {
    const uri = this.#options.clients[0]?.redirectUris[0];
    return uri ? `${new URL(uri).origin}/` : undefined;
  }

  #policy(): string {
    return `default-src 'none'; style-src 'self'; base-uri 'none'; form-action ${this.#formTargets}; frame-ancestors 'none'`;
  }

  #send(response: ServerResponse, status: number, html: string): void {
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': this.#policy(),
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    response.end(html);
  }
}

/** Lets go of the person who signed in before, so that another one may follow without a detour over signing out. */
async function forgetAccount(provider: Provider, sessionUid: string): Promise<void> {
  const session = await provider.Session.findByUid(sessionUid);
  if (!session) return;
  delete session.accountId;
  delete session.authorizations;
  await session.save(SESSION_SECONDS);
}

/** The page's own switch first, then what the portal asked for, then the browser's preference. */
function languageOf(request: IncomingMessage, portalPreference?: unknown): Language {
  const chosen = new URL(request.url ?? '/', 'http://localhost').searchParams.get('language');
  const asked = typeof portalPreference === 'string' ? portalPreference : undefined;
  return chooseLanguage(chosen ?? asked ?? request.headers['accept-language']);
}

import { createGraphqlClient, languageOf, pickText } from '@onething/portal-kit';
import type { GraphqlClient, Host, Language, LocalisedText, PortalDescription, Session, TextTree, TextValues } from '@onething/portal-kit';
import { codeOfPath, createTexts } from '@onething/portal-kit/shell';
import type { Texts } from '@onething/portal-kit/shell';
import { forgetPagesOffline, keepPagesOffline } from '../offline/offline-pages.ts';
import { keepForPerson, keepSession, keptSession, wipeDevice } from './device-store.ts';
import { fetchSession, rememberLanguage, rememberedLanguage, sendSignOut, signInAddress } from './gateway-session.ts';

const nobody: Session = { signedIn: false, grants: [] };

/** The host in a browser: History API, gateway session, i18next, one GraphQL client. */
export class BrowserHost implements Host {
  language: Language;
  path: string;
  query: URLSearchParams;
  session: Session = nobody;
  sessionKnown = false;
  portal?: PortalDescription;
  revision = 0;
  readonly client: GraphqlClient;
  private readonly texts: Texts;
  private readonly listeners = new Set<() => void>();
  private readonly routeListeners = new Set<(path: string) => void>();
  private readonly signOutListeners = new Set<() => void | Promise<void>>();
  /** Navigations so far, and the last one whose page has taken the focus. */
  private navigations = 0;
  private focused = 0;

  constructor(seed: Record<string, unknown>) {
    this.language = languageOf(rememberedLanguage() ?? document.documentElement.lang);
    // The page for no network came in none.
    document.documentElement.lang = this.language;
    this.path = cleanPath(location.pathname);
    this.query = new URLSearchParams(location.search);
    this.texts = createTexts(this.language);
    this.client = createGraphqlClient({ language: () => this.language, seed, onUnauthenticated: () => void this.refreshSession() });
    addEventListener('popstate', () => this.followAddress());
    addEventListener('online', () => void this.refreshSession());
  }

  get jurisdictionCode(): string | undefined {
    return codeOfPath(this.path) ?? this.session.grants[0]?.jurisdiction;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  onRouteChange = (listener: (path: string) => void): (() => void) => {
    this.routeListeners.add(listener);
    return () => this.routeListeners.delete(listener);
  };

  onSignOut = (listener: () => void | Promise<void>): (() => void) => {
    this.signOutListeners.add(listener);
    return () => this.signOutListeners.delete(listener);
  };

  t = (key: string, values?: TextValues): string => this.texts.t(key, values);
  text = (text: LocalisedText | undefined): string => pickText(text, this.language);
  addTexts = (language: Language, texts: TextTree): void => this.texts.add(language, texts);

  setLanguage = (language: Language): void => {
    this.language = language;
    this.texts.use(language);
    document.documentElement.lang = language;
    rememberLanguage(language);
    this.changed();
  };

  setPortal(portal: PortalDescription | undefined): void {
    if (this.portal?.code === portal?.code) return;
    this.portal = portal;
    this.changed();
  }

  navigate = (to: string, options: { replace?: boolean } = {}): void => {
    const address = new URL(to, location.href);
    if (address.origin !== location.origin) return location.assign(address);
    if (address.href === location.href && !options.replace) options = { replace: true };
    history[options.replace ? 'replaceState' : 'pushState'](null, '', address);
    this.followAddress();
    if (!options.replace) scrollTo(0, 0);
  };

  signIn = (returnTo?: string): void => location.assign(signInAddress(returnTo ?? location.pathname + location.search, this.language));

  signOut = async (): Promise<void> => {
    await Promise.allSettled([...this.signOutListeners].map((listener) => listener()));
    await Promise.all([wipeDevice(), forgetPagesOffline()]);
    const onward = await sendSignOut();
    if (onward) return location.assign(onward);
    this.session = nobody;
    // The page that was open may show the person's data: load everything anew.
    location.assign(this.portal ? `/${this.portal.code}` : '/');
  };

  refreshSession = async (): Promise<Session> => {
    const session = await fetchSession();
    if (session) {
      keepForPerson(session);
      keepSession(session, Date.now());
      this.session = session;
      if (session.signedIn) void keepPagesOffline();
    } else if (!this.session.signedIn) this.session = keptSession(Date.now()) ?? this.session;
    this.sessionKnown = true;
    this.changed();
    return this.session;
  };

  pageReady = (title: string, heading: HTMLElement | null): void => {
    document.title = this.portal ? `${title} · ${this.text(this.portal.name)}` : title;
    if (this.focused === this.navigations) return;
    this.focused = this.navigations;
    heading?.focus({ preventScroll: true });
  };

  announce = (message: string): void => {
    const region = document.getElementById('announcements');
    if (!region) return;
    region.textContent = '';
    // A live region speaks when it changes; the same words twice are no change.
    setTimeout(() => (region.textContent = message), 80);
  };

  private followAddress(): void {
    const path = cleanPath(location.pathname);
    if (path !== this.path) this.navigations++;
    this.path = path;
    this.query = new URLSearchParams(location.search);
    this.changed();
    for (const listener of this.routeListeners) listener(path);
  }

  private changed(): void {
    this.revision++;
    for (const listener of this.listeners) listener();
  }
}

function cleanPath(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') || '/' : path;
}

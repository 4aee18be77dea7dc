import type { GraphqlClient } from '../graphql/graphql-client.ts';
import type { Host, Language, LocalisedText, PortalDescription, Session, TextTree, TextValues } from '../host/host.ts';
import { languageOf, pickText } from '../host/language.ts';
import { createTexts } from '../texts/create-texts.ts';

/** What a front end brings to its preview. */
export interface PreviewParts {
  /** Path of its first page. */
  home: string;
  /** Whom one may be, by the name that `?as=` takes; the first where none is said. */
  people: Record<string, Session>;
  /** Answers its documents from samples. `trouble` is what `?trouble=` says: empty, broken, partial, slow, stale. */
  client: (person: () => string, trouble: () => string) => GraphqlClient;
}

/** A host for the preview: person, language and trouble come from the address (`?as=county&language=en&trouble=empty`). */
export class PreviewHost implements Host {
  language: Language;
  path: string;
  query = new URLSearchParams(location.search);
  session: Session;
  sessionKnown = true;
  revision = 0;
  readonly client: GraphqlClient;
  readonly portal: PortalDescription = {
    code: '370112',
    name: { zh: '历城区民政服务', en: 'Licheng civil affairs' },
    hostOrganisation: { zh: '洪家楼街道办事处', en: 'Hongjialou subdistrict' },
    accentColour: '#0b5a8a',
    remotes: [],
  };
  readonly jurisdictionCode = '370112';
  private readonly texts;
  private readonly listeners = new Set<() => void>();

  constructor({ home, people, client }: PreviewParts) {
    this.path = location.pathname.replace(/\/$/, '') || home;
    const stored = new URLSearchParams(location.search);
    for (const name of ['as', 'language', 'trouble']) {
      const value = stored.get(name);
      if (value !== null) sessionStorage.setItem(`preview.${name}`, value);
    }
    this.language = languageOf(sessionStorage.getItem('preview.language'));
    document.documentElement.lang = this.language;
    const [first] = Object.keys(people);
    const person = () => sessionStorage.getItem('preview.as') ?? first ?? '';
    this.session = people[person()] ?? (Object.values(people)[0] as Session);
    this.texts = createTexts(this.language);
    this.client = client(person, () => sessionStorage.getItem('preview.trouble') ?? '');
    addEventListener('popstate', () => this.follow());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  onRouteChange = (): (() => void) => () => undefined;
  private readonly leaving = new Set<() => void | Promise<void>>();
  onSignOut = (listener: () => void | Promise<void>): (() => void) => {
    this.leaving.add(listener);
    return () => this.leaving.delete(listener);
  };
  t = (key: string, values?: TextValues): string => this.texts.t(key, values);
  text = (text: LocalisedText | undefined): string => pickText(text, this.language);
  addTexts = (language: Language, texts: TextTree): void => this.texts.add(language, texts);
  setLanguage = (language: Language): void => {
    this.language = language;
    this.texts.use(language);
    document.documentElement.lang = language;
    this.changed();
  };
  navigate = (to: string, options: { replace?: boolean } = {}): void => {
    history[options.replace ? 'replaceState' : 'pushState'](null, '', to);
    this.follow();
  };
  signIn = (): void => undefined;
  signOut = async (): Promise<void> => {
    for (const listener of this.leaving) await listener();
    this.session = { signedIn: false, grants: [] };
    this.changed();
  };
  refreshSession = async (): Promise<Session> => this.session;
  pageReady = (title: string): void => {
    document.title = title;
  };
  announce = (message: string): void => {
    const place = document.getElementById('announcements');
    if (place) place.textContent = message;
  };

  private follow(): void {
    this.path = location.pathname;
    this.query = new URLSearchParams(location.search);
    this.changed();
  }
  private changed(): void {
    this.revision++;
    for (const listener of this.listeners) listener();
  }
}

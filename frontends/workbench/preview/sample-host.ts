import { languageOf, pickText } from '@onething/portal-kit';
import type { GraphqlClient, Host, Language, LocalisedText, PortalDescription, Session, TextTree, TextValues } from '@onething/portal-kit';
import { createTexts } from '@onething/portal-kit/shell';
import { sampleClient } from './sample-client.ts';

const people: Record<string, Session> = {
  township: {
    signedIn: true,
    subject: 'sample-zhou',
    name: '周敏（示例）',
    kind: 'STAFF',
    grants: [{ role: 'townshipOfficer', jurisdiction: '370112002' }],
  },
  director: {
    signedIn: true,
    subject: 'sample-lin',
    name: '林晓（示例）',
    kind: 'STAFF',
    grants: [{ role: 'villageDirector', jurisdiction: '370112002012' }],
  },
  clerk: {
    signedIn: true,
    subject: 'sample-guo',
    name: '郭静（示例）',
    kind: 'STAFF',
    grants: [{ role: 'windowClerk', jurisdiction: '370112002' }],
  },
  head: {
    signedIn: true,
    subject: 'sample-qiu',
    name: '邱岚（示例）',
    kind: 'STAFF',
    grants: [{ role: 'townshipHead', jurisdiction: '370112002' }],
  },
  county: {
    signedIn: true,
    subject: 'sample-shen',
    name: '沈岩（示例）',
    kind: 'STAFF',
    grants: [{ role: 'countyOfficer', jurisdiction: '370112' }],
  },
  administrator: {
    signedIn: true,
    subject: 'sample-admin',
    name: '蒋宁（示例）',
    kind: 'STAFF',
    grants: [{ role: 'administrator', jurisdiction: '370112' }],
  },
  confirmer: {
    signedIn: true,
    subject: 'sample-lu',
    name: '陆平（示例）',
    kind: 'STAFF',
    grants: [{ role: 'countyConfirmer', jurisdiction: '370112' }],
  },
};

people.done = people.county as Session;

/** A host for the preview: person, language and trouble come from the address (`?as=county&language=en&trouble=empty`). */
export class SampleHost implements Host {
  language: Language;
  path = location.pathname.replace(/\/$/, '') || '/workbench/queue';
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

  constructor() {
    const stored = new URLSearchParams(location.search);
    for (const name of ['as', 'language', 'trouble']) {
      const value = stored.get(name);
      if (value !== null) sessionStorage.setItem(`preview.${name}`, value);
    }
    this.language = languageOf(sessionStorage.getItem('preview.language'));
    this.session = people[sessionStorage.getItem('preview.as') ?? 'township'] ?? (people.township as Session);
    this.texts = createTexts(this.language);
    this.client = sampleClient(
      () => sessionStorage.getItem('preview.as') ?? 'township',
      () => sessionStorage.getItem('preview.trouble') ?? '',
    );
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

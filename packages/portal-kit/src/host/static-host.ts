import { createTexts } from '../texts/create-texts.ts';
import type { GraphqlClient } from '../graphql/graphql-client.ts';
import { seedKey } from '../graphql/graphql-client.ts';
import type { Operation } from '../graphql/operation.ts';
import { pickText } from './language.ts';
import type { Host, Language, LocalisedText, PortalDescription, Session, TextTree, TextValues } from './host.ts';

export interface StaticHostOptions {
  language: Language;
  path: string;
  query?: string;
  session?: Session;
  sessionKnown?: boolean;
  portal?: PortalDescription;
  jurisdictionCode?: string;
  /** Answers at hand, by `seedKey`. */
  seed?: Record<string, unknown>;
  client?: Partial<GraphqlClient>;
}

/** A host that does not move: for drawing pages on the server and for specs. What acts does nothing. */
export class StaticHost implements Host {
  readonly language: Language;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly session: Session;
  readonly sessionKnown: boolean;
  readonly portal?: PortalDescription;
  readonly jurisdictionCode?: string;
  readonly client: GraphqlClient;
  readonly revision = 0;
  /** Where `navigate` was last told to go. */
  wentTo?: string;
  private readonly texts;

  constructor(options: StaticHostOptions) {
    this.language = options.language;
    this.path = options.path;
    this.query = new URLSearchParams(options.query);
    this.session = options.session ?? { signedIn: false, grants: [] };
    this.sessionKnown = options.sessionKnown ?? false;
    this.portal = options.portal;
    this.jurisdictionCode = options.jurisdictionCode;
    this.texts = createTexts(options.language);
    const seed = options.seed ?? {};
    const nothing = async () => ({ problems: [] });
    this.client = {
      query: nothing,
      mutate: nothing,
      holdsSeed: Object.keys(seed).length > 0,
      seeded: <Result, Variables>(operation: Operation<Result, Variables>, variables: Variables) =>
        seed[seedKey(operation as Operation<unknown, unknown>, variables)] as Result | undefined,
      ...options.client,
    };
  }

  t = (key: string, values?: TextValues): string => this.texts.t(key, values);
  text = (text: LocalisedText | undefined): string => pickText(text, this.language);
  addTexts = (language: Language, texts: TextTree): void => this.texts.add(language, texts);
  subscribe = (): (() => void) => () => undefined;
  onRouteChange = (): (() => void) => () => undefined;
  onSignOut = (): (() => void) => () => undefined;
  setLanguage = (): void => undefined;
  navigate = (to: string): void => {
    this.wentTo = to;
  };
  signIn = (): void => undefined;
  signOut = async (): Promise<void> => undefined;
  refreshSession = async (): Promise<Session> => this.session;
  pageReady = (): void => undefined;
  announce = (): void => undefined;
}

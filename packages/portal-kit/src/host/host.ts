/** What the shell gives to a front end it loads, and what such a front end is. Types only: they cost a remote nothing. */
import type { GraphqlClient } from '../graphql/graphql-client.ts';

/** The language of the page. Official texts are Chinese; everything else exists in both. */
export type Language = 'zh-CN' | 'en';

/** The clause something rests on, as the API answers it. `assumed`: the text is silent, this is our documented reading. */
export interface Citation {
  document: string;
  clause: string;
  assumed?: boolean | null;
}

/** A text in both languages. `zh` is the authoritative one. */
export interface LocalisedText {
  zh: string;
  en: string;
}

/** What a staff member may do where: the role counts for the jurisdiction and everything below it. */
export interface Grant {
  role: string;
  jurisdiction: string;
}

/** Who is using the browser, as the gateway says (`GET /auth/session`). */
export interface Session {
  signedIn: boolean;
  /** Opaque id of the person at the identity provider. */
  subject?: string;
  name?: string;
  kind?: 'PERSON' | 'STAFF';
  grants: Grant[];
  /** ISO date-time at which the session ends unless it is used. */
  expiresAt?: string;
}

/** Nested texts by key; leaves are i18next strings with `{{placeholders}}`. */
export interface TextTree {
  [key: string]: string | TextTree;
}

export type TextValues = Record<string, string | number>;

/** A portal as the shell needs it: who answers for it, its colour and which front ends it loads. */
export interface PortalDescription {
  code: string;
  name: LocalisedText;
  hostOrganisation: LocalisedText;
  /** `#rrggbb`. */
  accentColour: string;
  remotes: PortalRemote[];
}

export interface PortalRemote {
  name: string;
  /** Address of the remote entry: `/mfe/hall/remoteEntry.js`. */
  entry: string;
  /** Path patterns the remote answers for: `/:code`, `/workbench/*`. */
  routes: string[];
}

/**
 * The shell as a remote sees it. One object for the life of the page; its values change, `subscribe` tells when.
 * React components read it through `useHost()`.
 */
export interface Host {
  readonly language: Language;
  /** Path without trailing slash, decoded by nobody: `/370112/child-welfare`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly session: Session;
  /** False until the gateway has answered who is signed in: draw neither state before. */
  readonly sessionKnown: boolean;
  /** The jurisdiction whose portal is open, from the path. */
  readonly jurisdictionCode?: string;
  readonly portal?: PortalDescription;
  readonly client: GraphqlClient;
  /** Counts every change of the values above; a snapshot for `useSyncExternalStore`. */
  readonly revision: number;

  /** Calls back after language, path, query, session or portal changed. Returns the unsubscriber. */
  subscribe(listener: () => void): () => void;
  /** Calls back after path or query changed, and only then. Returns the unsubscriber. */
  onRouteChange(listener: (path: string) => void): () => void;
  setLanguage(language: Language): void;
  /** Goes to a path of this origin (with query), without loading the page. `replace` leaves no step in the history. */
  navigate(to: string, options?: { replace?: boolean }): void;

  /** The text of a key, placeholders filled. A key nobody added comes back as it is. */
  t(key: string, values?: TextValues): string;
  /** The side of a text that the page's language asks for. */
  text(text: LocalisedText | undefined): string;
  /** Adds a front end's texts; its keys live below one top-level key of its own: `{ hall: … }`. */
  addTexts(language: Language, texts: TextTree): void;

  /** Leaves for the sign-in page and comes back to `returnTo` (default: here). */
  signIn(returnTo?: string): void;
  /** Ends the session, wipes everything kept on this device and goes to the portal's first page. */
  signOut(): Promise<void>;
  /** Asks the gateway again who is signed in: after an answer UNAUTHENTICATED. */
  refreshSession(): Promise<Session>;
  /** Before the page is left by sign-out: save or wipe. Returns the unsubscriber. */
  onSignOut(listener: () => void | Promise<void>): () => void;

  /**
   * A page is drawn: sets the document's title and, after a navigation, moves the focus to its heading so that
   * screen readers speak it. `PageHeading` calls it.
   */
  pageReady(title: string, heading: HTMLElement | null): void;
  /** Speaks a message politely: saved, removed, sorted. */
  announce(message: string): void;
}

/** A route of a remote: where it answers, and the page it loads. `path` may hold `:parameters` and end in `/*`. */
export interface RemoteRoute {
  path: string;
}

/** What a remote exposes as `./plugin` (default export). */
export interface RemotePlugin {
  /** The remote's name: `hall`. */
  id: string;
  routes: RemoteRoute[];
  /** Draws into the element, hydrating what the server left in it. Returns how to take it away. */
  mount(element: HTMLElement, host: Host): () => void;
}

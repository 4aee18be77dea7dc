import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Logger } from '@onething/subgraph-kit';
import type { Language } from '../door/language.ts';

/** Answers a page's questions while it is rendered, as nobody in particular. */
export type PageQuery = (
  document: string,
  variables: Record<string, unknown>,
  language: Language,
) => Promise<{ data?: unknown; errors?: unknown }>;

/** A page rendered on the server. */
export interface RenderedPage {
  html: string;
  data: unknown;
  title: string;
  status: number;
  lang: string;
}

/** Its `query` takes the document, or its id, and the variables. */
type RenderPage = (request: {
  path: string;
  language: Language;
  query: (document: string, variables: Record<string, unknown>) => ReturnType<PageQuery>;
}) => Promise<RenderedPage | undefined>;

/** Without an answer by then the browser draws the page itself. */
const TIMEOUT_MS = 2_500;
const KEEP_MS = 30_000;
const KEEP_MAX = 300;

/** Renders public pages with the portal's own renderer, and keeps each for half a minute: nothing personal is in them. */
export class ServerRenderer {
  readonly #module: string;
  readonly #query: PageQuery;
  readonly #logger: Logger;
  readonly #kept = new Map<string, { page: RenderedPage | undefined; until: number }>();
  #loaded: { version: number; render: Promise<RenderPage | undefined> } | undefined;

  constructor(module: string, query: PageQuery, logger: Logger) {
    this.#module = resolve(module);
    this.#query = query;
    this.#logger = logger;
  }

  /** The page; undefined when the renderer has nothing for this path, is not there, fails or takes too long. */
  async render(path: string, language: Language): Promise<RenderedPage | undefined> {
    const key = `${language} ${path}`;
    const kept = this.#kept.get(key);
    if (kept && kept.until > performance.now()) return kept.page;
    try {
      const page = await this.#inTime(path, language);
      if (this.#kept.size >= KEEP_MAX) this.#kept.clear();
      // A page that says "try again" is not worth keeping.
      if (!page || page.status < 500) this.#kept.set(key, { page, until: performance.now() + KEEP_MS });
      return page;
    } catch (error) {
      this.#logger.error('page.render-failed', error);
      return undefined;
    }
  }

  async #inTime(path: string, language: Language): Promise<RenderedPage | undefined> {
    const render = await this.#renderer();
    if (!render) return undefined;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolvePage) => {
      timer = setTimeout(() => resolvePage(undefined), TIMEOUT_MS);
    });
    try {
      return await Promise.race([
        render({ path, language, query: (document, variables) => this.#query(document, variables, language) }),
        late,
      ]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Loads the module again after a new build. */
  async #renderer(): Promise<RenderPage | undefined> {
    const version = await stat(this.#module).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (version === 0) return undefined;
    if (this.#loaded?.version !== version) {
      const address = `${pathToFileURL(this.#module).href}?version=${version}`;
      this.#loaded = { version, render: import(address).then((module: { renderPage?: RenderPage }) => module.renderPage) };
      this.#kept.clear();
    }
    return this.#loaded.render;
  }
}

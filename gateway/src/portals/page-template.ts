import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { StaticFolders } from '../gateway-options.ts';
import { escapeHtml, jsonForScript } from './escape-html.ts';
import { linksOfFirstFiles } from './first-files.ts';

/** What goes into a page. */
export interface PageContent {
  language: string;
  /** Code of the jurisdiction whose colour the page wears. */
  code?: string;
  title?: string;
  /** Content rendered on the server: the whole frame. */
  html?: string;
  /** What it was rendered from. */
  data?: unknown;
}

/** The shell's page with the links of one remote laid in. */
interface Template {
  html: string;
  /** Changes whenever one of the files it was made from changes. */
  version: string;
}

const TITLE = /<title>[^<]*<\/title>/;
const LANGUAGE = /<html lang="[^"]*"/;
const ROOT = /<div id="root">\s*<\/div>/;

async function versionOf(files: readonly string[]): Promise<string> {
  const times = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  return times.join(':');
}

/** Builds pages from the shell's `index.html`; reads the files again when a new build has replaced them. */
export class PageTemplates {
  readonly #folders: StaticFolders;
  readonly #templates = new Map<string, Template>();

  constructor(folders: StaticFolders) {
    this.#folders = folders;
  }

  /** The page for a path of `remote`. Throws when the shell has not been built. */
  async page(remote: string | undefined, content: PageContent): Promise<string> {
    const template = await this.#template(remote);
    const theme = `<link rel="stylesheet" href="/theme.css${content.code ? `?code=${escapeHtml(content.code)}` : ''}" data-theme>`;
    const data = content.data === undefined ? '' : `<script type="application/json" id="page-data">${jsonForScript(content.data)}</script>`;
    // Functions, because `$` in a text would be read as a placeholder.
    return template
      .replace(LANGUAGE, () => `<html lang="${escapeHtml(content.language)}"`)
      .replace(TITLE, (title) => (content.title === undefined ? title : `<title>${escapeHtml(content.title)}</title>`))
      .replace('</head>', () => `${theme}</head>`)
      .replace(ROOT, () => `<div id="root">${content.html ?? ''}</div>${data}`);
  }

  async #template(remote: string | undefined): Promise<string> {
    const shell = resolve(this.#folders.shell);
    const folder = remote === undefined ? undefined : this.#folders.remotes[remote];
    const index = join(shell, 'index.html');
    const files = [index, join(shell, 'first-files.json'), ...(folder ? [join(folder, 'first-files.json')] : [])];
    const version = await versionOf(files);
    const kept = this.#templates.get(remote ?? '');
    if (kept?.version === version) return kept.html;
    const page = await readFile(index, 'utf8');
    const links = [
      ...(await linksOfFirstFiles(shell, '/')),
      ...(folder ? await linksOfFirstFiles(resolve(folder), `/mfe/${remote}/`) : []),
    ];
    const missing = links.filter((link) => !page.includes(/rel="stylesheet".*href="([^"]+)"/.exec(link)?.[1] ?? '\0'));
    const html = page.replace('</head>', () => `${missing.join('\n')}\n</head>`);
    this.#templates.set(remote ?? '', { html, version });
    return html;
  }
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeHtml } from './escape-html.ts';

/** What a front end's build says its first page needs: absolute addresses, in loading order. */
interface FirstFiles {
  scripts: string[];
  styles: string[];
}

/** Reads `first-files.json` of a built front end; nothing when it has none. */
async function readFirstFiles(folder: string): Promise<FirstFiles> {
  const text = await readFile(join(folder, 'first-files.json'), 'utf8').catch(() => '');
  return text ? (JSON.parse(text) as FirstFiles) : { scripts: [], styles: [] };
}

/** The digest by which the browser refuses a file that was changed on its way; '' when the file is not there. */
async function integrityOf(folder: string, prefix: string, address: string): Promise<string> {
  const content = await readFile(join(folder, address.slice(prefix.length))).catch(() => undefined);
  return content ? ` integrity="sha384-${createHash('sha384').update(content).digest('base64')}"` : '';
}

/**
 * Link elements for the first page of a front end: its styles, and every script announced at once instead of discovered
 * one after the other. `prefix` is where the folder is served: `/` or `/mfe/hall/`.
 */
export async function linksOfFirstFiles(folder: string, prefix: string): Promise<string[]> {
  const { scripts, styles } = await readFirstFiles(folder);
  const link = async (address: string, attributes: string): Promise<string> =>
    `<link ${attributes} href="${escapeHtml(address)}"${await integrityOf(folder, prefix, address)}>`;
  return Promise.all([
    ...styles.map((address) => link(address, 'rel="stylesheet" crossorigin')),
    ...scripts.map((address) => link(address, 'rel="modulepreload" crossorigin')),
  ]);
}

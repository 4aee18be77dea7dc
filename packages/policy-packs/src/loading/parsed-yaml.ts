import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';

/** Beside the compiled program; the same file for those who run from the sources. */
const shelf = join(import.meta.dirname, '..', '..', 'dist', 'parsed-yaml.json');
const keyOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Held as long as the packs are being read, not for the life of the process. */
let parsedBefore: WeakRef<Map<string, string>> | undefined;

/** Plain JSON of a YAML 1.2 text; dates stay text. Throws what the parser throws. */
export function readYaml(text: string): unknown {
  const known = shelfRead().get(keyOf(text));
  return known === undefined ? parseText(text) : (JSON.parse(known) as unknown);
}

/**
 * Writes down what the texts parse to, so that nobody parses them again. An entry is found by the hash of its whole text: a text that
 * was changed since is not among them and is parsed. What JSON cannot say as it is stays out.
 */
export function shelveYaml(texts: readonly string[]): void {
  const entries = texts.flatMap((text) => {
    const value = parseText(text);
    const json = JSON.stringify(value);
    return json !== undefined && isDeepStrictEqual(JSON.parse(json), value) ? [[keyOf(text), json] as const] : [];
  });
  const draft = `${shelf}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(Object.fromEntries(entries)));
  renameSync(draft, shelf);
  parsedBefore = undefined;
}

const parseText = (text: string): unknown => parse(text, { maxAliasCount: -1 }) as unknown;

function shelfRead(): Map<string, string> {
  const held = parsedBefore?.deref();
  if (held) return held;
  const read = readShelf();
  parsedBefore = new WeakRef(read);
  return read;
}

function readShelf(): Map<string, string> {
  return new Map(existsSync(shelf) ? Object.entries(JSON.parse(readFileSync(shelf, 'utf8')) as Record<string, string>) : []);
}

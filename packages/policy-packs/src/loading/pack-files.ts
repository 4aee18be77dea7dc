import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** What a file of a layer is; `cases` are no part of a release. */
export type PackFileKind =
  | 'jurisdiction'
  | 'units'
  | 'contacts'
  | 'portal'
  | 'agencies'
  | 'precheck'
  | 'services'
  | 'forms'
  | 'calendars'
  | 'policy'
  | 'cases'
  | 'unknown';

export interface PackFile {
  /** Absolute. */
  path: string;
  /** Relative to the folder of the packs, with `/`. */
  name: string;
  /** Directory of the layer, relative to the folder of the packs; empty for the country. */
  layer: string;
  kind: PackFileKind;
  /** File name without ending. */
  key: string;
}

const SINGLE: readonly string[] = ['jurisdiction', 'units', 'contacts', 'portal', 'agencies', 'precheck'];
const FOLDERS: readonly string[] = ['services', 'forms', 'calendars', 'policy', 'cases'];

function describe(path: string, root: string): PackFile {
  const name = relative(root, path).replaceAll('\\', '/');
  const key = basename(name, '.yaml');
  const folder = dirname(name) === '.' ? '' : dirname(name);
  const last = basename(folder);
  if (FOLDERS.includes(last)) {
    const layer = dirname(folder) === '.' ? '' : dirname(folder);
    return { path, name, layer, kind: last as PackFileKind, key };
  }
  return { path, name, layer: folder, kind: SINGLE.includes(key) ? (key as PackFileKind) : 'unknown', key };
}

/** Every YAML file below the folder, in the order of their names. */
export function packFiles(root: string): PackFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => describe(join(entry.parentPath, entry.name), root))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

export const readText = (file: PackFile): string => readFileSync(file.path, 'utf8');

/** The code a directory's name begins with, zero-padded: `3701-jinan` → 370100. */
export function codeOfFolder(layer: string): string {
  const digits = /^(\d+)-/.exec(basename(layer))?.[1] ?? '';
  return digits.padEnd(6, '0');
}

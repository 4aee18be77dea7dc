import type { Citation, JurisdictionKind, LayerContent, LocalisedText, PolicyLayerRelease } from '@onething/policy';
import { hashLayer } from '@onething/policy';
import { stringify } from 'yaml';
import { PackUnreadable, parseYaml } from '../loading/load-packs.ts';

/** Version of the shape of a release file. A file of a later one is refused: it may say what nobody here would see. */
export const RELEASE_SCHEMA_VERSION = 1;

/** Longest release file taken in: a whole district with its units and forms has a fifth of it. */
export const RELEASE_FILE_MAX_BYTES = 2_000_000;

/** Why a release file is refused. */
export type ReleaseFileProblem = 'PACK_UNREADABLE' | 'PACK_SCHEMA_NEWER' | 'PACK_TOO_LARGE' | 'PACK_INCOMPLETE' | 'PACK_KEY_UNKNOWN';

/** A release file that cannot be taken in. `problem` says why, `place` where in the file. */
export class ReleaseFileRefused extends PackUnreadable {
  override name = 'ReleaseFileRefused';
  readonly problem: ReleaseFileProblem;
  readonly place: string;

  constructor(problem: ReleaseFileProblem, place: string, message: string) {
    super(message);
    this.problem = problem;
    this.place = place;
  }
}

/** What a layer is called, for files that leave it to the layer they are laid over. */
export interface LayerName {
  name: LocalisedText;
  kind: JurisdictionKind;
}

interface ReleaseFile extends LayerContent {
  schemaVersion?: number;
  code: string;
  name?: LocalisedText;
  kind?: JurisdictionKind;
  release: { id: string; publishedOn: string; effectiveFrom: string; sample?: boolean; basis?: Citation[] };
}

const CONTENT_KEYS: ReadonlySet<string> = new Set<keyof LayerContent>([
  'jurisdiction',
  'units',
  'contacts',
  'portal',
  'agencies',
  'precheck',
  'services',
  'forms',
  'calendars',
  'policy',
  'releaseId',
  'title',
  'basis',
  'transition',
]);

/** One release as YAML: what `readReleaseFile` reads back to the same content hash. Its first line names the hash. */
export function writeReleaseFile({
  code,
  name,
  kind,
  releaseId,
  publishedOn,
  effectiveFrom,
  sample,
  hash,
  content,
}: PolicyLayerRelease): string {
  const release = { id: releaseId, publishedOn, effectiveFrom, ...(sample && { sample }) };
  const file = { schemaVersion: RELEASE_SCHEMA_VERSION, code, name, kind, release, ...content };
  return `# ${hash}\n${stringify(file, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}

/**
 * The release a YAML file holds. `layerName`: what is known of a layer, for files that do not say its name and kind. Throws
 * `ReleaseFileRefused`; whether the rules in it are sound is another question (`checkPacks`).
 */
export function readReleaseFile(
  text: string,
  fileName: string,
  layerName: (code: string) => LayerName | undefined = () => undefined,
): PolicyLayerRelease {
  if (Buffer.byteLength(text) > RELEASE_FILE_MAX_BYTES) {
    throw new ReleaseFileRefused('PACK_TOO_LARGE', '', `${fileName}: longer than ${RELEASE_FILE_MAX_BYTES} bytes`);
  }
  const parsed = parsedFile(text, fileName);
  requireKnownShape(parsed, fileName);
  const { schemaVersion: _version, code, name, kind, release, ...content } = parsed;
  const layer = name && kind ? { name, kind } : (layerName(code) ?? content.jurisdiction);
  if (!layer) throw new ReleaseFileRefused('PACK_INCOMPLETE', 'name', `${fileName}: there is no layer ${code} to lay a release over`);
  return {
    code,
    name: layer.name,
    kind: layer.kind,
    releaseId: release.id,
    publishedOn: release.publishedOn,
    effectiveFrom: release.effectiveFrom,
    ...(release.sample && { sample: true }),
    hash: hashLayer(content),
    content,
  };
}

function parsedFile(text: string, fileName: string): ReleaseFile {
  let parsed: unknown;
  try {
    parsed = parseYaml(text, fileName);
  } catch (problem) {
    throw new ReleaseFileRefused('PACK_UNREADABLE', '', problem instanceof Error ? problem.message : String(problem));
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new ReleaseFileRefused('PACK_UNREADABLE', '', `${fileName}: not a map`);
  }
  return parsed as ReleaseFile;
}

function requireKnownShape(file: ReleaseFile, fileName: string): void {
  const { schemaVersion = RELEASE_SCHEMA_VERSION, code, name: _name, kind: _kind, release, ...content } = file;
  // The version before everything else: what a later one is missing or adds is no fault of the file.
  if (typeof schemaVersion !== 'number' || schemaVersion > RELEASE_SCHEMA_VERSION) {
    const message = `${fileName}: schema version ${String(schemaVersion)}; this platform reads up to ${RELEASE_SCHEMA_VERSION}`;
    throw new ReleaseFileRefused('PACK_SCHEMA_NEWER', 'schemaVersion', message);
  }
  if (typeof code !== 'string' || !/^\d{6}(\d{3}(\d{3})?)?$/.test(code)) {
    throw new ReleaseFileRefused('PACK_INCOMPLETE', 'code', `${fileName}: code is missing or no code of a place`);
  }
  for (const key of ['id', 'publishedOn', 'effectiveFrom'] as const) {
    const value: unknown = typeof release === 'object' && release !== null ? release[key] : undefined;
    const sound = typeof value === 'string' && (key === 'id' ? value.length > 0 && value.length <= 80 : /^\d{4}-\d{2}-\d{2}$/.test(value));
    if (!sound) throw new ReleaseFileRefused('PACK_INCOMPLETE', `release.${key}`, `${fileName}: release.${key} is missing or wrong`);
  }
  const unknown = Object.keys(content).find((key) => !CONTENT_KEYS.has(key));
  if (unknown !== undefined) throw new ReleaseFileRefused('PACK_KEY_UNKNOWN', unknown, `${fileName}: ${unknown} is no part of a release`);
}

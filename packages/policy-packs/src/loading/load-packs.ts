import type { JurisdictionDescription, LayerContent, PolicyLayerRelease } from '@onething/policy';
import { type FormFile, hashLayer, wholeForm } from '@onething/policy';
import { packFolder } from '../pack-folder.ts';
import { codeOfFolder, type PackFile, packFiles, readText } from './pack-files.ts';
import { readYaml } from './parsed-yaml.ts';

/** A file that cannot be read as part of a release. `policy check` says all problems at once. */
export class PackUnreadable extends Error {
  readonly code = 'PACK_UNREADABLE';
}

/** Plain JSON of a YAML 1.2 file; dates stay text. */
export function parseYaml(text: string, name: string): unknown {
  try {
    return readYaml(text);
  } catch (problem) {
    throw new PackUnreadable(`${name}: ${problem instanceof Error ? problem.message : String(problem)}`, { cause: problem });
  }
}

/** The forms of all layers as their files say them. */
function formFilesOf(files: readonly PackFile[]): FormFile[] {
  return files
    .filter(({ kind }) => kind === 'forms')
    .map((file) => ({ layer: file.layer, key: file.key, content: parseYaml(readText(file), file.name) }));
}

function formOf(file: PackFile, forms: readonly FormFile[]): unknown {
  const own = forms.find(({ layer, key }) => layer === file.layer && key === file.key);
  const whole = own && wholeForm(own, forms);
  if (whole === undefined) throw new PackUnreadable(`${file.name}: what the form extends does not exist here or above`);
  return whole;
}

function contentOf(files: readonly PackFile[], forms: readonly FormFile[]): LayerContent {
  const content: Record<string, unknown> = {};
  for (const file of files) {
    if (file.kind === 'cases' || file.kind === 'unknown') continue;
    const value = file.kind === 'forms' ? formOf(file, forms) : parseYaml(readText(file), file.name);
    if (file.kind === 'services' || file.kind === 'forms' || file.kind === 'calendars' || file.kind === 'policy') {
      const folder = (content[file.kind] ?? {}) as Record<string, unknown>;
      content[file.kind] = { ...folder, [file.key]: value };
    } else {
      content[file.kind] = value;
    }
  }
  return content as LayerContent;
}

function releaseOf(layer: string, content: LayerContent): PolicyLayerRelease {
  const place: JurisdictionDescription | undefined = content.jurisdiction;
  if (!place) throw new PackUnreadable(`${layer || '.'}: a layer needs a jurisdiction.yaml`);
  if (place.code !== codeOfFolder(layer)) {
    throw new PackUnreadable(`${layer}: the directory begins with another code than ${place.code}`);
  }
  const { id, publishedOn, effectiveFrom } = place.release;
  const { code, name, kind } = place;
  return { code, name, kind, releaseId: id, publishedOn, effectiveFrom, hash: hashLayer(content), content };
}

/** The first releases of all layers of a folder, parsed and hashed, country first. */
export function loadPacks(folder: string = packFolder()): PolicyLayerRelease[] {
  const all = packFiles(folder);
  const forms = formFilesOf(all);
  const byLayer = Map.groupBy(all, ({ layer }) => layer);
  return [...byLayer]
    .map(([layer, files]) => releaseOf(layer, contentOf(files, forms)))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

import type { LayerContent, PolicyLayerRelease } from '@onething/policy';
import { hashLayer } from '@onething/policy';
import { loadPacks, PackUnreadable, parseYaml } from './load-packs.ts';
import { type PackFile, packFiles, readText } from './pack-files.ts';

interface Overlay extends LayerContent {
  code: string;
  release: { id: string; publishedOn: string; effectiveFrom: string; sample?: boolean; basis?: unknown };
}

function overlayOf(file: PackFile, packs: readonly PolicyLayerRelease[]): PolicyLayerRelease {
  const { code, release, ...content } = parseYaml(readText(file), file.name) as Overlay;
  const layer = packs.find((pack) => pack.code === code);
  if (!layer) throw new PackUnreadable(`${file.name}: there is no layer ${code} to lay a release over`);
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

/** Later releases, one a file: the layer's code, the release and what it changes. They are laid over `packs`. */
export function loadPackOverlays(folder: string, packs: readonly PolicyLayerRelease[] = loadPacks()): PolicyLayerRelease[] {
  return packFiles(folder).map((file) => overlayOf(file, packs));
}

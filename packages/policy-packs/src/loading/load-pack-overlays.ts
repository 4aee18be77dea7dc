import type { PolicyLayerRelease } from '@onething/policy';
import { readReleaseFile } from '../exchange/release-file.ts';
import { loadPacks, PackUnreadable } from './load-packs.ts';
import { type PackFile, packFiles, readText } from './pack-files.ts';

function overlayOf(file: PackFile, packs: readonly PolicyLayerRelease[]): PolicyLayerRelease {
  const release = readReleaseFile(readText(file), file.name, (code) => packs.find((pack) => pack.code === code));
  if (!packs.some(({ code }) => code === release.code) && !release.content.jurisdiction) {
    throw new PackUnreadable(`${file.name}: there is no layer ${release.code} to lay a release over`);
  }
  return release;
}

/** Later releases, one a file: the layer's code, the release and what it changes. They are laid over `packs`. */
export function loadPackOverlays(folder: string, packs: readonly PolicyLayerRelease[] = loadPacks()): PolicyLayerRelease[] {
  return packFiles(folder).map((file) => overlayOf(file, packs));
}

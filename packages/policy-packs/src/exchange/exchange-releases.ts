import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compilePolicy, type PolicyLayerRelease } from '@onething/policy';
import { loadPackOverlays } from '../loading/load-pack-overlays.ts';
import { loadPacks, PackUnreadable } from '../loading/load-packs.ts';
import { readReleaseFile, writeReleaseFile } from './release-file.ts';

/** The packs and the later releases of a folder, if there is one. */
function releasesHeld(overlays: string | undefined): PolicyLayerRelease[] {
  const packs = loadPacks();
  return overlays && existsSync(overlays) ? [...packs, ...loadPackOverlays(overlays, packs)] : packs;
}

/**
 * A release of a place as a YAML file: the one named, else the latest. `overlays`: a folder of later releases to look in as well. Throws
 * `PackUnreadable` when there is none.
 */
export function exportRelease(code: string, releaseId?: string, overlays?: string): string {
  const own = releasesHeld(overlays).filter((release) => release.code === code);
  const found = releaseId === undefined ? own.at(-1) : own.find((release) => release.releaseId === releaseId);
  if (!found)
    throw new PackUnreadable(releaseId === undefined ? `there is no release of ${code}` : `there is no release ${releaseId} of ${code}`);
  return writeReleaseFile(found);
}

/**
 * Takes a release file up into a folder of later releases, from where the next start publishes it with the same hash
 * (`ONETHING_POLICY_OVERLAYS`). It is compiled together with everything that is there first. Throws `PackUnreadable`, with nothing
 * written, for a file that cannot be read, that names a release that is held with another content, that holds the content of another release, or
 * whose rules do not compile. Answers the release and whether it was new.
 */
export function importRelease(file: string, folder: string): { release: PolicyLayerRelease; written: boolean } {
  const held = releasesHeld(folder);
  const release = readReleaseFile(readFileSync(file, 'utf8'), basename(file), (code) => held.find((each) => each.code === code));
  const same = held.find(({ code, releaseId }) => code === release.code && releaseId === release.releaseId);
  if (same && same.hash !== release.hash) {
    throw new PackUnreadable(`${release.releaseId} of ${release.code} is held with another content: a correction is a new release`);
  }
  if (same) return { release, written: false };
  const twin = held.find(({ code, hash }) => code === release.code && hash === release.hash);
  if (twin)
    throw new PackUnreadable(
      `${release.releaseId} of ${release.code} says what ${twin.releaseId} says already: change something, or keep its id`,
    );
  const policy = compilePolicy([...held, release]);
  // The rules are resolved where they would hold: a name or clause nobody knows is said now.
  policy.layers(release.code, release.effectiveFrom, release.effectiveFrom);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${release.code}-${release.releaseId}.yaml`), writeReleaseFile(release));
  return { release, written: true };
}

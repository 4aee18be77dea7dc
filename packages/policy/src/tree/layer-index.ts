import type { JurisdictionCode, LayerReference, PolicyLayerRelease } from '../types.ts';
import { chainOf } from './jurisdiction-code.ts';

/** The releases of each layer, oldest first; a later release changes what it names and keeps the rest. */
export interface LayerIndex {
  readonly releases: readonly PolicyLayerRelease[];
  /** Those in force on a day as known on another, country first. */
  inForce(code: JurisdictionCode, on: string, knownOn: string): PolicyLayerRelease[];
  /** All published by a day, whenever they take effect. */
  knownBy(code: JurisdictionCode, knownOn: string): PolicyLayerRelease[];
  of(code: JurisdictionCode): readonly PolicyLayerRelease[];
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Numbers in an id count as numbers: `2027-01-05.10` comes after `2027-01-05.9`. */
const sortable = (releaseId: string): string => releaseId.replaceAll(/\d+/g, (digits) => digits.padStart(12, '0'));

const byDates = (one: PolicyLayerRelease, other: PolicyLayerRelease): number =>
  compareText(one.effectiveFrom, other.effectiveFrom) ||
  compareText(one.publishedOn, other.publishedOn) ||
  compareText(sortable(one.releaseId), sortable(other.releaseId));

/** The releases in an order of their own, whatever the order in which they arrived. */
export const inOrder = (releases: readonly PolicyLayerRelease[]): PolicyLayerRelease[] =>
  releases.toSorted((one, other) => compareText(one.code, other.code) || byDates(one, other));

const remembered = new WeakMap<readonly PolicyLayerRelease[], LayerIndex>();

/** The index of a list of releases; of the same list it is made once, so the list must not be changed afterwards. */
export function layerIndex(releases: readonly PolicyLayerRelease[]): LayerIndex {
  const known = remembered.get(releases) ?? indexOf(releases);
  remembered.set(releases, known);
  return known;
}

function indexOf(releases: readonly PolicyLayerRelease[]): LayerIndex {
  const byCode = new Map<JurisdictionCode, PolicyLayerRelease[]>();
  for (const release of releases) {
    byCode.set(release.code, [...(byCode.get(release.code) ?? []), release].toSorted(byDates));
  }
  const of = (code: JurisdictionCode): readonly PolicyLayerRelease[] => byCode.get(code) ?? [];
  return {
    releases,
    of,
    knownBy: (code, knownOn) => chainOf(code).flatMap((level) => of(level).filter(({ publishedOn }) => publishedOn <= knownOn)),
    inForce: (code, on, knownOn) =>
      chainOf(code).flatMap((level) => of(level).filter((release) => release.effectiveFrom <= on && release.publishedOn <= knownOn)),
  };
}

export const layerReference = ({ code, releaseId, hash }: PolicyLayerRelease): LayerReference => ({ code, releaseId, hash });

/** The releases of a place and everything above it that are published by a day, country first, then in the order in which they override. */
export const layersKnownBy = (releases: readonly PolicyLayerRelease[], code: JurisdictionCode, knownOn: string): PolicyLayerRelease[] =>
  layerIndex(releases).knownBy(code, knownOn);

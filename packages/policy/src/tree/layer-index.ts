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

const byDates = (one: PolicyLayerRelease, other: PolicyLayerRelease): number =>
  one.effectiveFrom === other.effectiveFrom
    ? compareText(one.publishedOn, other.publishedOn)
    : compareText(one.effectiveFrom, other.effectiveFrom);

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export function layerIndex(releases: readonly PolicyLayerRelease[]): LayerIndex {
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

import type { JurisdictionCode, PolicyLayerRelease } from '../types.ts';
import type { LayerIndex } from '../tree/layer-index.ts';
import { policyDocuments } from './dated-entries.ts';

/** The days from which something of a release holds: its own, of its documents, and of each parameter and definition. */
function daysOf(release: PolicyLayerRelease): string[] {
  const documents = policyDocuments(release).flatMap(({ effectiveFrom, parameters = {}, definitions = {} }) => [
    effectiveFrom,
    ...Object.values(parameters).flatMap(({ values }) => values.map(({ from }) => from)),
    ...Object.values(definitions).flatMap(({ from }) => from ?? []),
  ]);
  return [release.effectiveFrom, ...documents];
}

const remembered = new WeakMap<LayerIndex, Map<string, string[]>>();

/** For a place the days on which its rules change, in order, as known on a day: between two of them they are the same. */
export function ruleChanges(layers: LayerIndex, knownOn: string): (code: JurisdictionCode) => readonly string[] {
  const known = remembered.get(layers) ?? new Map<string, string[]>();
  remembered.set(layers, known);
  return (code) => {
    const key = `${code} ${knownOn}`;
    const days = known.get(key) ?? [...new Set(layers.knownBy(code, knownOn).flatMap(daysOf))].toSorted();
    if (known.size > 1000) known.clear();
    known.set(key, days);
    return days;
  };
}

/** The days on which something of a release becomes known. */
function publicationsOf(release: PolicyLayerRelease): string[] {
  const documents = policyDocuments(release).flatMap(({ publishedOn, parameters = {}, definitions = {}, standards = [] }) => [
    publishedOn,
    ...Object.values(parameters).flatMap(({ values }) => values.flatMap((value) => value.publishedOn ?? [])),
    ...Object.values(definitions).flatMap((definition) => definition.publishedOn ?? []),
    ...standards.flatMap((standard) => standard.publishedOn ?? []),
  ]);
  return [release.publishedOn, ...documents];
}

/** The next day on which something more becomes known of the policy of a place; undefined: nothing is announced. */
export function nextPublication(layers: LayerIndex, code: JurisdictionCode, after: string): string | undefined {
  return layers
    .knownBy(code, '9999-12-31')
    .flatMap(publicationsOf)
    .filter((day) => day > after)
    .toSorted()[0];
}

import type { ParameterDefinition, ParameterEntry } from '../pack-types.ts';
import type { Citation, JurisdictionCode, ParameterOrigin, ParameterValue, PolicyLayerRelease } from '../types.ts';
import { layerReference } from '../tree/layer-index.ts';
import { type AsOf, type DatedEntry, datedEntries, resolveCitation } from './dated-entries.ts';

/** The parameters of a place on a day, those of the question laid over those of the packs. */
export interface Parameters {
  /** undefined where nobody has set it, or it was taken back. */
  value(name: string): unknown;
  /** With the value of every level and date it went through. */
  lineage(name: string): ParameterValue | undefined;
  citation(name: string): Citation | undefined;
}

type NamedEntry = ParameterEntry & Pick<ParameterDefinition, 'label' | 'unit'> & { name: string; merge: boolean };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isDatedList = (value: unknown): value is { from: string; value: unknown }[] =>
  Array.isArray(value) && value.length > 0 && value.every((entry) => isRecord(entry) && 'from' in entry && 'value' in entry);

/** The value a question lays over the packs: of a dated list the latest not after the day. */
export function overlaidValue(overlay: unknown, on: string): unknown {
  if (!isDatedList(overlay)) return overlay;
  const begun = overlay.filter(({ from }) => from <= on).toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return begun.at(-1)?.value ?? null;
}

function originOf(entry: DatedEntry<NamedEntry>, value: unknown): ParameterOrigin {
  const { from, publishedOn, release, document } = entry;
  return {
    code: release.code,
    effectiveFrom: from,
    publishedOn,
    citation: resolveCitation(entry.value.citation, document) ?? { document: document.id, clause: '' },
    value,
    layer: layerReference(release),
    ...(release.sample && { sample: true }),
  };
}

/** Nothing of a lower level is lost: maps marked `merge` are laid over key by key, everything else is replaced. */
function foldEntries(entries: DatedEntry<NamedEntry>[]): ParameterValue | undefined {
  let value: unknown;
  const lineage: ParameterOrigin[] = [];
  for (const entry of entries) {
    const next = entry.value.value;
    value = entry.value.merge && isRecord(value) && isRecord(next) ? { ...value, ...next } : next;
    lineage.push(originOf(entry, next));
  }
  if (value === undefined || value === null) return undefined;
  const label = entries.findLast((entry) => entry.value.label)?.value.label;
  const unit = entries.findLast((entry) => entry.value.unit)?.value.unit;
  return { value, lineage, ...(label && { label }), ...(unit && { unit }) };
}

export interface ParameterSource {
  releases: readonly PolicyLayerRelease[];
  asOf: AsOf;
  jurisdiction: JurisdictionCode;
  overlay?: Readonly<Record<string, unknown>>;
}

export function resolveParameters({ releases, asOf, overlay = {} }: ParameterSource): Parameters {
  const entries = datedEntries(releases, asOf, (document) =>
    Object.entries(document.parameters ?? {}).flatMap(([name, { values, merge = false, label, unit }]) =>
      values.map((entry): NamedEntry => ({ ...entry, name, merge, ...(label && { label }), ...(unit && { unit }) })),
    ),
  );
  const byName = new Map([...Map.groupBy(entries, ({ value }) => value.name)].map(([name, group]) => [name, foldEntries(group)] as const));
  const mergeable = new Set(entries.filter(({ value }) => value.merge).map(({ value }) => value.name));

  const overlaid = (name: string): unknown => {
    const packed = byName.get(name)?.value;
    if (!Object.hasOwn(overlay, name)) return packed;
    const over = overlaidValue(overlay[name], asOf.on);
    if (mergeable.has(name) && isRecord(over) && isRecord(packed)) return { ...packed, ...over };
    return over ?? undefined;
  };

  return {
    value: overlaid,
    lineage: (name) => byName.get(name),
    citation: (name) => (Object.hasOwn(overlay, name) ? undefined : byName.get(name)?.lineage.at(-1)?.citation),
  };
}

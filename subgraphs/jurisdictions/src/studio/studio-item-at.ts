import { canonicalJson, type LocalisedText, parseDraftPath, type PathEntry, pathLineage } from '@onething/policy';
import { Citation, covers, LayerReference } from '@onething/subgraph-kit';
import { StudioItem, StudioPage } from './studio-item.type.ts';
import type { StudioMoment } from './studio-moment.ts';
import { StudioOrigin, StudioOverride } from './studio-origin.type.ts';
import { textIn } from './text-in.ts';

/** What of an item its page knows better than the value itself. */
export interface ItemWords {
  label?: LocalisedText | undefined;
  unit?: string | undefined;
  /** In place of what the last level says: maps that add up. */
  value?: unknown;
  before?: unknown;
}

const inForce = (entries: readonly PathEntry[], on: string): PathEntry | undefined => entries.findLast(({ from }) => from <= on);

/** A value at a path, with where it comes from, what it was without the draft, and what lies below. */
export function studioItem(moment: StudioMoment, path: string, words: ItemWords = {}): StudioItem {
  const { code, on, knownOn, releases, draftRelease } = moment;
  const entries = pathLineage(releases, code, knownOn, path);
  const holding = inForce(entries, on);
  const value = 'value' in words ? (words.value ?? null) : (holding?.value ?? null);
  const held = draftRelease ? inForce(pathLineage(moment.presentReleases, code, knownOn, path), on) : holding;
  const before = 'before' in words ? (words.before ?? null) : (held?.value ?? null);
  const changed = draftRelease !== undefined && entries.some(({ level, layer }) => level === code && layer.releaseId === draftRelease);
  const name = parseDraftPath(path)?.keys.at(-1) ?? path;
  return Object.assign(new StudioItem(), {
    path,
    name,
    label: words.label ?? textIn(value) ?? textIn(before) ?? { zh: name, en: name },
    unit: words.unit ?? null,
    value,
    before,
    changed,
    follows: !changed && canonicalJson(value) !== canonicalJson(before),
    sample: holding?.sample === true,
    lineage: entries.map((entry) => originOf(moment, entry)),
    children: overridesOf(moment, path),
  });
}

function originOf(
  { policy, on, draftRelease }: StudioMoment,
  { level, value, from, publishedOn, citation, layer, sample }: PathEntry,
): StudioOrigin {
  return Object.assign(new StudioOrigin(), {
    code: level,
    name: policy.jurisdiction(level)?.name ?? { zh: level, en: level },
    value,
    mode: null,
    effectiveFrom: from,
    publishedOn,
    citation: citation ? Object.assign(new Citation(), citation) : null,
    release: Object.assign(new LayerReference(), layer),
    sample,
    draft: draftRelease !== undefined && layer.releaseId === draftRelease,
    inForce: from <= on,
  });
}

/** Places below that say something of their own at the path. */
function overridesOf(moment: StudioMoment, path: string): StudioOverride[] {
  const { code, on, knownOn, releases, policy } = moment;
  const below = [...new Set(releases.map((release) => release.code))].filter((other) => other !== code && covers(code, other)).toSorted();
  return below.flatMap((other) => {
    const own = inForce(
      pathLineage(releases, other, knownOn, path).filter(({ level }) => level === other),
      on,
    );
    if (!own) return [];
    const held = inForce(
      pathLineage(moment.presentReleases, other, knownOn, path).filter(({ level }) => level === other),
      on,
    );
    const name = policy.jurisdiction(other)?.name ?? { zh: other, en: other };
    const { value, from: effectiveFrom } = own;
    return [Object.assign(new StudioOverride(), { code: other, name, value, before: held?.value ?? null, mode: null, effectiveFrom })];
  });
}

/** A page with its items. */
export function studioPage({ code, on, knownOn, policy }: StudioMoment, items: readonly StudioItem[]): StudioPage {
  const name = policy.jurisdiction(code)?.name ?? { zh: code, en: code };
  return Object.assign(new StudioPage(), { code, name, asOf: on, knownOn, items });
}

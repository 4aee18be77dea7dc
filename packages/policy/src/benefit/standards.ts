import type { StandardEntry } from '../pack-types.ts';
import type { Category, Citation, JurisdictionCode, LayerReference, PolicyLayerRelease } from '../types.ts';
import { policyDocuments, resolveCitation } from '../rules/dated-entries.ts';
import { lastDayOf } from '../time/date-arithmetic.ts';
import { chainOf, countyOf } from '../tree/jurisdiction-code.ts';
import { type LayerIndex, layerReference } from '../tree/layer-index.ts';

/** A monthly amount and what set it. */
export interface StandardAmount {
  fen: number;
  citation?: Citation;
  layer?: LayerReference;
  sample?: boolean;
}

/** The standard of a category in a month where the child is paid; undefined if nobody has published one. */
export type StandardLookup = (payer: JurisdictionCode, category: Category, month: string) => StandardAmount | undefined;

/** An entry of one level that bears on a standard. */
export interface StandardCandidate extends StandardAmount {
  level: JurisdictionCode;
  mode: NonNullable<StandardEntry['mode']>;
  /** First month. */
  from: string;
  publishedOn: string;
  /** From when the release that holds it is in force. */
  effectiveFrom: string;
}

/** The later month wins, then what was published later, then what stands later. */
function latest(candidates: readonly StandardCandidate[]): StandardCandidate | undefined {
  return candidates.reduce<StandardCandidate | undefined>((best, next) => {
    if (!best || next.from > best.from) return next;
    return next.from === best.from && next.publishedOn >= best.publishedOn ? next : best;
  }, undefined);
}

/**
 * Down the tree: SET replaces what lies above, RAISE adds to it, FLOOR binds the level and everything below, so that an old
 * amount of a city cannot undercut a floor raised above it.
 */
function resolveStandard(candidates: readonly StandardCandidate[], payer: JurisdictionCode): StandardAmount | undefined {
  let amount: StandardAmount | undefined;
  let floor: StandardAmount | undefined;
  for (const level of chainOf(payer)) {
    const own = candidates.filter((candidate) => candidate.level === level);
    const set = latest(own.filter(({ mode }) => mode === 'SET'));
    const raise = latest(own.filter(({ mode }) => mode === 'RAISE'));
    const least = latest(own.filter(({ mode }) => mode === 'FLOOR'));
    if (set) amount = set;
    if (raise && amount) amount = { ...raise, fen: amount.fen + raise.fen };
    if (least && (!floor || least.fen > floor.fen)) floor = least;
  }
  if (floor && (!amount || amount.fen < floor.fen)) amount = floor;
  if (!amount) return undefined;
  const { fen, citation, layer, sample } = amount;
  return { fen, ...(citation && { citation }), ...(layer && { layer }), ...(sample && { sample }) };
}

/** The highest floor that the levels above a place have set. */
export function floorAbove(candidates: readonly StandardCandidate[], code: JurisdictionCode): StandardCandidate | undefined {
  const floors = chainOf(code)
    .slice(0, -1)
    .flatMap((level) => latest(candidates.filter((candidate) => candidate.level === level && candidate.mode === 'FLOOR')) ?? []);
  return floors.reduce<StandardCandidate | undefined>((highest, next) => (highest && highest.fen >= next.fen ? highest : next), undefined);
}

/** What the releases say of a category's standard up to a month, as known on a day. */
export function ownEntries(
  releases: readonly PolicyLayerRelease[],
  category: Category,
  month: string,
  knownOn: string,
): StandardCandidate[] {
  return releases.flatMap((release) =>
    policyDocuments(release).flatMap((document) =>
      (document.standards ?? [])
        .map((entry) => ({ entry, publishedOn: entry.publishedOn ?? document.publishedOn }))
        .filter(({ entry, publishedOn }) => entry.category === category && entry.from <= month && publishedOn <= knownOn)
        .map(({ entry, publishedOn }) => ({
          fen: entry.fen,
          citation: resolveCitation(entry.citation, document),
          layer: layerReference(release),
          sample: entry.sample ?? release.sample ?? false,
          level: release.code,
          mode: entry.mode ?? 'SET',
          from: entry.from,
          publishedOn,
          effectiveFrom: release.effectiveFrom,
        })),
    ),
  );
}

/** An entry of the `standards` a question lays over the packs; they replace all amounts of the packs. */
interface OverlaidStandard {
  jurisdiction?: JurisdictionCode;
  category: Category;
  from: string;
  fen: number;
  publishedOn?: string;
}

function overlaidLookup(standards: readonly OverlaidStandard[], asked: JurisdictionCode, knownOn: string): StandardLookup {
  return (payer, category, month) => {
    const candidates = standards
      .filter((entry) => entry.category === category && entry.from <= month && (entry.publishedOn ?? '') <= knownOn)
      .map(({ jurisdiction = countyOf(asked), fen, from, publishedOn = '' }): StandardCandidate => ({
        level: jurisdiction,
        mode: 'SET',
        fen,
        from,
        publishedOn,
        effectiveFrom: '',
      }));
    return resolveStandard(candidates, payer);
  };
}

const REMEMBERED = 20_000;

/** A standard is the same for every child of a place, category and month: looked up once for all of them. */
const remembered = new WeakMap<LayerIndex, Map<string, { amount: StandardAmount | undefined }>>();

export function standardLookup(layers: LayerIndex, asked: JurisdictionCode, knownOn: string, overlay: unknown): StandardLookup {
  if (Array.isArray(overlay)) return overlaidLookup(overlay as OverlaidStandard[], asked, knownOn);
  if (overlay === null) return () => undefined;
  const known = remembered.get(layers) ?? new Map<string, { amount: StandardAmount | undefined }>();
  remembered.set(layers, known);
  return (payer, category, month) => {
    const key = `${payer} ${category} ${month} ${knownOn}`;
    const found = known.get(key);
    if (found) return found.amount;
    const entries = ownEntries(layers.inForce(payer, lastDayOf(month), knownOn), category, month, knownOn);
    const amount = resolveStandard(entries, payer);
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, { amount });
    return amount;
  };
}

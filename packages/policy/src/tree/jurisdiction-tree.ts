import type { Jurisdiction, JurisdictionCode, PolicyLayerRelease } from '../types.ts';
import { chainOf, parentOf } from './jurisdiction-code.ts';

/** The places of the tree: layers and official units. A code of neither lies under its nearest ancestor, unlisted. */
export interface JurisdictionTree {
  find(code: JurisdictionCode): Jurisdiction | undefined;
  /** In the order of their codes. */
  children(code: JurisdictionCode): Jurisdiction[];
}

const CODE = /^(\d{6}|\d{9}|\d{12})$/;

function listedPlaces(releases: readonly PolicyLayerRelease[]): Map<JurisdictionCode, Jurisdiction> {
  const places = new Map<JurisdictionCode, Jurisdiction>();
  for (const { content } of releases) {
    for (const { code, name, kind, localCode } of content.units?.units ?? []) {
      if (!places.has(code)) places.set(code, { code, name, kind, parentCode: null, listed: true, ...(localCode && { localCode }) });
    }
  }
  for (const { code, name, kind, content } of releases) {
    const { shortName, localCode } = content.jurisdiction ?? {};
    const own = { ...(shortName && { shortName }), ...(localCode && { localCode }) };
    places.set(code, { ...places.get(code), code, name, kind, ...own, parentCode: null, listed: true });
  }
  for (const place of places.values()) {
    place.parentCode =
      chainOf(place.code)
        .toReversed()
        .find((code) => code !== place.code && places.has(code)) ?? null;
  }
  return places;
}

const kindOf = (code: JurisdictionCode): Jurisdiction['kind'] => {
  if (code.length === 12) return 'village';
  if (code.length === 9) return Number(code.slice(6)) < 100 ? 'subdistrict' : 'township';
  return chainOf(code).length === 2 ? 'province' : chainOf(code).length === 3 ? 'city' : 'county';
};

export function jurisdictionTree(releases: readonly PolicyLayerRelease[]): JurisdictionTree {
  const places = listedPlaces(releases);
  const byParent = Map.groupBy(places.values(), ({ parentCode }) => parentCode ?? '');

  const unlisted = (code: JurisdictionCode): Jurisdiction | undefined => {
    const ancestor = chainOf(code)
      .toReversed()
      .map((level) => places.get(level))
      .find((place) => place !== undefined);
    if (!ancestor || ancestor.kind === 'country') return undefined;
    const name = { zh: `${ancestor.name.zh}（${code}）`, en: `${ancestor.name.en} (${code})` };
    return { code, name, kind: kindOf(code), parentCode: parentOf(code), listed: false };
  };

  return {
    find: (code) => (CODE.test(code) ? (places.get(code) ?? unlisted(code)) : undefined),
    children: (code) => (byParent.get(code) ?? []).toSorted((one, other) => (one.code < other.code ? -1 : 1)),
  };
}

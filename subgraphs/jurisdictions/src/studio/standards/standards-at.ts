import { type Category, categoryLabels, type Policy, standardLineage, type StandardLineage } from '@onething/policy';
import { Citation, covers, LayerReference } from '@onething/subgraph-kit';
import type { StudioMoment } from '../studio-moment.ts';
import { StudioOrigin, StudioOverride } from '../studio-origin.type.ts';
import { StudioStandard, StudioStandards, StudioStandardStep } from '../studio-standard.type.ts';

type Entry = StandardLineage['entries'][number];

const allCategories = Object.keys(categoryLabels) as Category[];

/** The standards of a place at a moment: every category it offers, and every one that has an amount there. */
export function standardsAt(moment: StudioMoment): StudioStandards {
  const { code, on, knownOn, policy, releases } = moment;
  const month = on.slice(0, 7);
  const offered = policy.parameter(code, 'offeredCategories', on, knownOn)?.value;
  const lineages = allCategories.map((category) => standardLineage(releases, { code, category, month, knownOn }));
  const shown = lineages.filter(({ category, entries }) => entries.length > 0 || (Array.isArray(offered) && offered.includes(category)));
  const standards = shown.map((lineage) => standardOf(moment, lineage));
  const overriding = new Set(standards.flatMap(({ children }) => children.map((child) => child.code)));
  return Object.assign(new StudioStandards(), {
    code,
    name: policy.jurisdiction(code)?.name ?? { zh: code, en: code },
    asOf: on,
    knownOn,
    childCount: policy.children(code).length,
    overridingCount: overriding.size,
    standards,
  });
}

function standardOf(moment: StudioMoment, lineage: StandardLineage): StudioStandard {
  const { code, on, knownOn, draftRelease } = moment;
  const { category, amount, entries, floor } = lineage;
  const before = standardLineage(moment.presentReleases, { code, category, month: on.slice(0, 7), knownOn });
  const changed = entries.some((entry) => entry.level === code && entry.layer?.releaseId === draftRelease && draftRelease !== undefined);
  const fenBefore = before.amount?.fen ?? null;
  return Object.assign(new StudioStandard(), {
    path: `standards/${category}`,
    category,
    label: categoryLabels[category],
    fen: amount?.fen ?? null,
    fenBefore,
    changed,
    follows: !changed && (amount?.fen ?? null) !== fenBefore,
    sample: amount?.sample === true,
    lineage: entries.map((entry) => originOf(moment, entry)),
    floor: floor ? originOf(moment, floor) : null,
    series: seriesOf(moment, lineage, before),
    children: overridesOf(moment, category),
  });
}

function originOf({ policy, on, draftRelease }: StudioMoment, entry: Entry): StudioOrigin {
  const { level, fen, mode, from, publishedOn, citation, layer, sample, effectiveFrom } = entry;
  return Object.assign(new StudioOrigin(), {
    code: level,
    name: policy.jurisdiction(level)?.name ?? { zh: level, en: level },
    value: fen,
    mode,
    effectiveFrom: `${from}-01`,
    publishedOn,
    citation: citation ? Object.assign(new Citation(), citation) : null,
    release: Object.assign(new LayerReference(), layer),
    sample: sample === true,
    draft: draftRelease !== undefined && layer?.releaseId === draftRelease,
    inForce: from <= on.slice(0, 7) && effectiveFrom <= on,
  });
}

/** The steps of both courses, so that the old one can be drawn beside the new. */
function seriesOf(moment: StudioMoment, { series, entries }: StandardLineage, before: StandardLineage): StudioStandardStep[] {
  const { draftRelease } = moment;
  const fenBefore = (month: string): number | null => before.series.findLast((step) => step.month <= month)?.amount?.fen ?? null;
  return series.map(({ month, amount, floorFen }) => {
    const entry = entries.findLast(({ layer, from }) => layer?.hash === amount?.layer?.hash && from <= month);
    return Object.assign(new StudioStandardStep(), {
      month,
      fen: amount?.fen ?? null,
      fenBefore: draftRelease === undefined ? null : fenBefore(month),
      floorFen: floorFen ?? null,
      publishedOn: entry?.publishedOn ?? null,
      sample: amount?.sample === true,
      draft: draftRelease !== undefined && amount?.layer?.releaseId === draftRelease,
    });
  });
}

/** Places below with an entry of their own. */
function overridesOf(moment: StudioMoment, category: Category): StudioOverride[] {
  const { code, on, knownOn, releases, policy } = moment;
  const month = on.slice(0, 7);
  const below = [...new Set(releases.map((release) => release.code))].filter((other) => other !== code && covers(code, other)).toSorted();
  return below.flatMap((other) => {
    const asked = { code: other, category, month, knownOn };
    const { amount, entries } = standardLineage(releases, asked);
    const own = entries.findLast((entry) => entry.level === other && entry.from <= month && entry.effectiveFrom <= on);
    if (!own) return [];
    const before = standardLineage(moment.presentReleases, asked);
    return [
      Object.assign(new StudioOverride(), {
        code: other,
        name: nameOf(policy, other),
        value: amount?.fen ?? null,
        before: before.amount?.fen ?? null,
        mode: own.mode,
        effectiveFrom: `${own.from}-01`,
      }),
    ];
  });
}

const nameOf = (policy: Policy, code: string): { zh: string; en: string } => policy.jurisdiction(code)?.name ?? { zh: code, en: code };

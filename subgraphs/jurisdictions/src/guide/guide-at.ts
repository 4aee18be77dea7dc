import {
  circumstanceLabel,
  type Citation,
  type GuideMaterial as PublishedMaterial,
  type ServiceGuide as PublishedGuide,
} from '@onething/policy';
import { type ContactPoint, contactPointOf } from '../jurisdiction/contact-point.type.ts';
import { offeredCategories } from '../jurisdiction/offered-category.type.ts';
import type { PolicyMoment } from '../policy/policy-moment.ts';
import { guideLimits, wholeLimit } from './guide-limits.ts';
import type { GuideMaterial } from './guide-parts.type.ts';
import { ServiceGuide } from './service-guide.type.ts';

/** The guide of a service in a place: that of the nearest level, with the limits, contacts and categories of the place asked about. */
export function guideAt(code: string, service: string, moment: PolicyMoment): ServiceGuide | null {
  const { policy, on, knownOn } = moment;
  const guide = policy.guide(code, service, on, knownOn);
  if (!guide) return null;
  const limits = guideLimits(code, guide, moment);
  const offered = offeredCategories(code, moment);
  return Object.assign(new ServiceGuide(), {
    ...guide,
    code,
    limits,
    limitWorkingDays: wholeLimit(limits),
    categories: offered,
    materials: guide.materials.map(materialOf),
    channels: guide.channels.map((channel) => ({ ...channel, url: channel.url ?? null })),
    contactPoints: contactPointsOf(code, moment),
    assumedDate: guide.assumedDate === true,
    citations: citationsOf(guide),
    releases: policy.layers(code, on, knownOn),
    content: {
      ...guide,
      limits,
      categories: guide.categories.filter(({ category }) => offered.some((known) => known.category === category)),
    },
  });
}

function materialOf(material: PublishedMaterial): GuideMaterial {
  const papers = Object.entries(material.papersByState ?? {});
  return {
    ...material,
    number: material.number ?? null,
    neededWhen: material.neededWhen ?? null,
    derived: material.derived === true,
    papersByState: papers.map(([circumstance, { text, citation }]) => ({
      circumstance,
      label: circumstanceLabel(circumstance),
      text,
      citation,
    })),
  };
}

/** Those that serve the place itself, then those of the units below it that have their own. */
function contactPointsOf(code: string, { policy, on, knownOn }: PolicyMoment): ContactPoint[] {
  const own = policy.contacts(code, on, knownOn);
  const below = policy
    .children(code)
    .flatMap((unit) => policy.contacts(unit.code, on, knownOn).filter((contact) => contact.unit === unit.code));
  return [...own, ...below].map((contact) => contactPointOf(contact, policy));
}

function citationsOf(guide: PublishedGuide): Citation[] {
  const found = new Map<string, Citation>();
  collect(guide, found);
  return [...found.values()];
}

/** Every `citation` anywhere in the guide. */
function collect(value: unknown, found: Map<string, Citation>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'citation') {
      const citation = inner as Citation;
      found.set(`${citation.document} ${citation.clause}`, citation);
    } else collect(inner, found);
  }
}

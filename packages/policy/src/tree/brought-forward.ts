import type { LayerContent, PolicyLayerRelease } from '../types.ts';

/**
 * The release as if it had been published and in force by a day: every date in it that lies later becomes that day. So a case written for a past
 * day is answered under a draft that only takes effect in the future. The hash stays that of the release.
 */
export function broughtForward(release: PolicyLayerRelease, day: string): PolicyLayerRelease {
  const { publishedOn, effectiveFrom, content } = release;
  return { ...release, publishedOn: earlier(publishedOn, day), effectiveFrom: earlier(effectiveFrom, day), content: dated(content, day) };
}

const dates: readonly string[] = ['effectiveFrom', 'publishedOn', 'from'];

/** Dates stand under these names throughout; calendars say which days a year has, and are left as they are. */
function dated(content: LayerContent, day: string): LayerContent {
  const { calendars, policy, ...rest } = content;
  return {
    ...rest,
    ...(calendars && { calendars }),
    ...(policy && { policy: changed(policy, day) as NonNullable<LayerContent['policy']> }),
  };
}

function changed(value: unknown, day: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => changed(entry, day));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name,
      dates.includes(name) && typeof entry === 'string' && /^\d{4}-\d{2}/.test(entry) ? earlier(entry, day) : changed(entry, day),
    ]),
  );
}

/** In the length of the date itself: a month stays a month. */
function earlier(date: string, day: string): string {
  const limit = day.slice(0, date.length);
  return date > limit ? limit : date;
}

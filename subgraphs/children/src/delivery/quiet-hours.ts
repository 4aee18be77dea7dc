/** Times of day in China, `HH:MM`, between which nobody is rung; `from` later than `until` spans midnight. */
export interface QuietHours {
  from: string;
  until: string;
}

export const usualQuietHours: QuietHours = { from: '21:00', until: '08:00' };

const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;
const minuteMs = 60_000;

/** The instant at which the quiet hours around `now` end; null outside of them. */
export function quietUntil(now: string, { from, until }: QuietHours): string | null {
  const localMs = Date.parse(now) + offsetMs;
  const midnightMs = Math.floor(localMs / dayMs) * dayMs;
  const [begin, end] = [minutesOf(from) * minuteMs, minutesOf(until) * minuteMs];
  const inDay = localMs - midnightMs;
  const quiet = begin <= end ? inDay >= begin && inDay < end : inDay >= begin || inDay < end;
  if (!quiet) return null;
  const endsMs = midnightMs + end + (inDay >= end ? dayMs : 0);
  return new Date(endsMs - offsetMs).toISOString();
}

/** Reads `21:00-08:00`. Throws a sentence for anything else. */
export function readQuietHours(text: string): QuietHours {
  const [from, until, ...rest] = text.split('-');
  if (!from || !until || rest.length > 0 || Number.isNaN(minutesOf(from)) || Number.isNaN(minutesOf(until)))
    throw new Error(`quiet hours are written 21:00-08:00, not ${text}`);
  return { from, until };
}

function minutesOf(time: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
}

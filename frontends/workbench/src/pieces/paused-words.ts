import type { CaseClock } from '../case-types.ts';
import type { Words } from '../words.ts';

/** How long a clock has stood: days, never, or stopped today. */
export function pausedWords(clock: CaseClock, t: Words['t']): string {
  if (clock.pausedDays > 0) return t('clock.pausedDays', { days: clock.pausedDays });
  return t(clock.state === 'PAUSED' ? 'clock.paused' : 'clock.neverPaused');
}

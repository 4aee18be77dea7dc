import type { CaseClock } from '../case-types.ts';
import { useWords } from '../words.ts';
import { daysOver, urgencyOf } from './urgency.ts';
import { WorkingDayTicks } from './working-day-ticks.tsx';

/** A row's clock: the number of working days left (or what stands in its place) and the ticks. */
export function DaysLeft({ clock }: { clock: CaseClock | null }) {
  const { t } = useWords();
  return (
    <span className="wb-days">
      <span className={`wb-days-number wb-urgency-${urgencyOf(clock)}`}>{daysText(clock, t)}</span>
      {clock && clock.ticks.length > 0 && <WorkingDayTicks clock={clock} size="small" />}
    </span>
  );
}

function daysText(clock: CaseClock | null, t: ReturnType<typeof useWords>['t']): string {
  if (!clock || clock.state === 'NOT_STARTED') return '–';
  if (clock.state === 'OPEN') return t('clock.open');
  if (clock.state === 'PAUSED') return t('clock.pausedShort');
  if (clock.state === 'ON_TIME' || clock.state === 'LATE') return t('clock.doneShort');
  if (clock.state !== 'OVERDUE') return String(clock.workingDaysLeft ?? 0);
  const days = daysOver(clock);
  // Due on the last working day, looked at on the rest days after it: overdue, and yet no working day is over.
  return days === 0 ? t('clock.overJust') : t('clock.overShort', { days });
}

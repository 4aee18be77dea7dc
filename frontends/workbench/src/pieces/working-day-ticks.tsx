import type { CaseClock } from '../case-types.ts';
import { useWords } from '../words.ts';
import { urgencyOf } from './urgency.ts';

export interface WorkingDayTicksProps {
  clock: CaseClock;
  /** `small` in a table row, `bar` as wide as its place. */
  size: 'small' | 'bar';
}

/** The limit as one tick per working day: used days pale, stopped days hatched, the rest in the colour of its urgency. */
export function WorkingDayTicks({ clock, size }: WorkingDayTicksProps) {
  const { t } = useWords();
  const label = t('clock.spoken', {
    limit: clock.limitWorkingDays ?? 0,
    used: clock.workingDaysUsed ?? 0,
    left: clock.workingDaysLeft ?? 0,
    paused: clock.pausedDays,
  });
  // In a row stopped days would lengthen the line: rows compare days of the limit only.
  const ticks = size === 'small' ? clock.ticks.filter((tick) => tick.kind !== 'PAUSED') : clock.ticks;
  return (
    <span className={`wb-ticks wb-ticks-${size} wb-urgency-${urgencyOf(clock)}`} role="img" aria-label={label}>
      {ticks.map((tick, index) => (
        <span
          key={index}
          className={`wb-tick wb-tick-${clock.state === 'OVERDUE' ? 'over' : tick.kind.toLowerCase()}`}
          title={size === 'bar' ? tick.date : undefined}
        />
      ))}
    </span>
  );
}

import type { CaseClock } from '../case-types.ts';
import { dayWithWeekday } from '../format.ts';
import { useWords } from '../words.ts';
import { pausedWords } from './paused-words.ts';
import { daysKept, daysOver, urgencyOf } from './urgency.ts';
import { WorkingDayTicks } from './working-day-ticks.tsx';

/** The clock read out large: days left, due day, ticks, and what has been used and stopped. */
export function ClockReading({ clock }: { clock: CaseClock }) {
  const { t, language } = useWords();
  if (clock.state === 'NOT_STARTED') return <p className="wb-secondary">{t('clock.notStarted')}</p>;
  if (clock.state === 'OPEN') return <p className="wb-secondary">{t('clock.openYear', { year: clock.openYear ?? '' })}</p>;
  if (clock.state === 'ON_TIME' || clock.state === 'LATE') return <p className="wb-secondary">{t(`clock.${clock.state}`)}</p>;
  if (clock.state === 'PAUSED' && daysKept(clock) === null) return <p className="wb-secondary">{t('clock.paused')}</p>;
  const days = clock.state === 'OVERDUE' ? daysOver(clock) : (clock.workingDaysLeft ?? daysKept(clock) ?? 0);
  return (
    <div className="wb-clock">
      <p className="wb-clock-line">
        {clock.state === 'OVERDUE' && days === 0 ? (
          <b className="wb-urgency-late">{t('clock.overJustLong')}</b>
        ) : (
          <span>
            <b className={`wb-clock-number wb-urgency-${urgencyOf(clock)}`}>{days}</b>
            {t(unitKey(clock), { count: days })}
          </span>
        )}
        {clock.dueOn && <span className="wb-secondary">{t('clock.due', { due: dayWithWeekday(clock.dueOn, language) })}</span>}
      </p>
      <WorkingDayTicks clock={clock} size="bar" />
      <p className="wb-small">
        {t('clock.used', { used: clock.workingDaysUsed ?? 0, limit: clock.limitWorkingDays ?? 0 })}
        {t('punctuation.comma')}
        {pausedWords(clock, t)}
      </p>
    </div>
  );
}

function unitKey(clock: CaseClock) {
  if (clock.state === 'OVERDUE') return 'clock.daysOver' as const;
  return clock.state === 'PAUSED' ? ('clock.daysKept' as const) : ('clock.days' as const);
}

import type { CaseClock, CaseStage } from '../case-types.ts';
import { dayOfYear, shortDay } from '../format.ts';
import { useWords } from '../words.ts';
import { pausedWords } from './paused-words.ts';
import { daysKept, daysOver, urgencyOf } from './urgency.ts';
import { WorkingDayTicks } from './working-day-ticks.tsx';

/** The way of the case from application to payment; the current stage is the clock itself. */
export function StageLine({ stages, clock }: { stages: CaseStage[]; clock: CaseClock | null }) {
  const { t } = useWords();
  return (
    <ol className="wb-stages" aria-label={t('stage.label')}>
      {stages.map((stage) => (
        <li
          key={stage.stage}
          className={`wb-stage wb-stage-${stage.state.toLowerCase()}${stage.state === 'CURRENT' && counts(clock) ? ' wb-stage-clock' : ''}`}
          aria-current={stage.state === 'CURRENT' ? 'step' : undefined}
        >
          {stage.state === 'CURRENT' && clock && runs(clock) ? (
            <WorkingDayTicks clock={clock} size="bar" />
          ) : (
            <span className="wb-stage-bar" />
          )}
          <StageWords stage={stage} clock={clock} />
        </li>
      ))}
    </ol>
  );
}

/** Whether the clock has words of its own. */
function counts(clock: CaseClock | null): boolean {
  return clock !== null && clock.state !== 'ON_TIME' && clock.state !== 'LATE';
}

/** Whether there are ticks to draw in place of the bar. */
function runs(clock: CaseClock | null): boolean {
  return counts(clock) && (clock?.ticks.length ?? 0) > 0;
}

function StageWords({ stage, clock }: { stage: CaseStage; clock: CaseClock | null }) {
  const { t, text } = useWords();
  const facts = [shortDay(stage.on), stage.by, text(stage.note)].filter(Boolean).join(t('punctuation.comma'));
  const current = stage.state === 'CURRENT' && clock;
  return (
    <p className="wb-stage-words">
      <b>{t(`stage.${stage.stage}`)}</b>
      <span className="wb-only-spoken">{t(`stageState.${stage.state}`)}</span>
      {facts && (
        <span className="wb-stage-facts" title={facts}>
          {facts}
        </span>
      )}
      {current && <ClockWords clock={clock} />}
    </p>
  );
}

function ClockWords({ clock }: { clock: CaseClock }) {
  const { t, language } = useWords();
  if (clock.state === 'NOT_STARTED') return <span className="wb-stage-facts">{t('clock.notStarted')}</span>;
  if (clock.state === 'OPEN') return <span className="wb-stage-facts">{t('clock.openYear', { year: clock.openYear ?? '' })}</span>;
  if (clock.state === 'ON_TIME' || clock.state === 'LATE') return <span className="wb-stage-facts">{t(`clock.${clock.state}`)}</span>;
  const used = t('clock.used', { used: clock.workingDaysUsed ?? 0, limit: clock.limitWorkingDays ?? 0 });
  const paused = pausedWords(clock, t);
  const due = dayOfYear(clock.dueOn, language);
  return (
    <>
      <span className="wb-stage-facts">
        {used}
        {t('punctuation.comma')}
        {paused}
      </span>
      <strong className={`wb-stage-due wb-urgency-${urgencyOf(clock)}`}>{dueText(clock, due, t)}</strong>
    </>
  );
}

function dueText(clock: CaseClock, due: string, t: ReturnType<typeof useWords>['t']): string {
  if (clock.state === 'PAUSED') return daysKept(clock) === null ? t('clock.paused') : t('clock.pausedLeft', { days: daysKept(clock) ?? 0 });
  if (clock.state === 'OVERDUE' && daysOver(clock) === 0) return t('clock.overJustSince', { due });
  if (clock.state === 'OVERDUE') return t('clock.overdueSince', { count: daysOver(clock), due });
  return t('clock.leftUntil', { count: clock.workingDaysLeft ?? 0, due });
}

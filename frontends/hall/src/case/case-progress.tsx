import { Callout, Timeline, WorkingDayTicks, formatDate, shanghaiDate, useHost } from '@onething/portal-kit';
import type { CaseStatus } from '../draft/draft.operations.ts';
import type { ApplicantCase, CaseClock, CaseStage } from './case.operations.ts';

/** States after which no further stage comes. */
const closed: ReadonlySet<CaseStatus> = new Set(['REFUSED', 'WITHDRAWN', 'MERGED']);

/** The stages down a line; the running one carries its clock. What a closed case will not come to is left out. */
export function CaseProgress({ found }: { found: ApplicantCase }) {
  const { t, text, language } = useHost();
  const clockStage = stageOf(found);
  const stages = closed.has(found.status) ? found.stages.filter(({ state }) => state !== 'AHEAD') : found.stages;
  const entries = stages.map((stage) => ({
    id: stage.stage,
    title: t(`hall.stage.${stage.stage}`),
    state: stage.state,
    children: (
      <>
        {stage.on && <p>{formatDate(shanghaiDate(stage.on), language)}</p>}
        {stage.note && <p>{text(stage.note)}</p>}
        {stage.stage === clockStage && found.clock && found.clock.state !== 'NOT_STARTED' && <ClockPart clock={found.clock} />}
      </>
    ),
  }));
  return (
    <>
      <h2>{t('hall.case.progress')}</h2>
      {found.clock?.state === 'NOT_STARTED' && <p>{t('hall.clock.NOT_STARTED')}</p>}
      <Timeline entries={entries} />
    </>
  );
}

/** The stage a clock belongs to: the running one, or the last it measured once all is decided. */
function stageOf(found: ApplicantCase): CaseStage['stage'] | undefined {
  const current = found.stages.find(({ state }) => state === 'CURRENT')?.stage;
  return current === undefined || current === 'PAYMENT' ? 'CONFIRMATION' : current;
}

/** Working days as ticks, and the same in words. A due date nobody can compute yet is said to be open, with the reason. */
function ClockPart({ clock }: { clock: CaseClock }) {
  const { t, language } = useHost();
  const limit = clock.limitWorkingDays ?? 0;
  const used = clock.workingDaysUsed ?? 0;
  // Nobody knows the last day of a clock that stands; the days it keeps are known.
  if (clock.state === 'PAUSED') {
    const left = Math.max(0, limit - used);
    return <Reading clock={{ ...clock, workingDaysLeft: left }} words={t('hall.clock.PAUSED', { limit, used, left })} />;
  }
  if (clock.state === 'OPEN' || !clock.dueOn) {
    return (
      <Callout tone="info">
        <p>{t('hall.clock.OPEN', { limit, year: clock.openYear ?? '' })}</p>
      </Callout>
    );
  }
  const words = t(`hall.clock.${clock.state}`, {
    limit,
    used,
    left: clock.workingDaysLeft ?? 0,
    due: formatDate(clock.dueOn, language),
  });
  return <Reading clock={clock} words={words} />;
}

function Reading({ clock, words }: { clock: CaseClock; words: string }) {
  return (
    <div className="clock">
      <WorkingDayTicks clock={clock} done={clock.state === 'ON_TIME' || clock.state === 'LATE'} />
      <p>{words}</p>
      {clock.citation && (
        <span className="source" lang="zh-CN">
          {clock.citation.document} {clock.citation.clause}
        </span>
      )}
    </div>
  );
}

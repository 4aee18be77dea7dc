import { Link, useQuery } from '@onething/portal-kit';
import { useEffect, useRef, useState } from 'react';
import { PanelEmpty, PanelLoading, PanelProblem, PartialLine } from '../pieces/panel-state.tsx';
import { staffLevel } from '../staff.ts';
import { useWords } from '../words.ts';
import { DutyTable } from './duty-table.tsx';
import { FindingTasks } from './finding-tasks.tsx';
import { OverduePlaceList } from './overdue-place-list.tsx';
import { UnplacedChildren } from './unplaced-children.tsx';
import type { DutyState, VisitActor } from './visit.operations.ts';
import { visitListQuery } from './visit.operations.ts';

const shown = 100;
const states = ['OVERDUE', 'DUE', 'DONE', 'UNSET'] as const;

/** At a desk: what visits showed and has to be seen to, who owes visits, and where most are overdue. */
export function VisitsPage() {
  const { t, host } = useWords();
  const levels: VisitActor[] =
    staffLevel(host.session) === 'COUNTY' ? ['COUNTY', 'TOWNSHIP', 'VILLAGE', 'COUNTY_DATA', 'RESCUE_AGENCY'] : ['TOWNSHIP', 'VILLAGE'];
  const [actor, setActor] = useState<VisitActor>(levels[0] ?? 'TOWNSHIP');
  const [state, setState] = useState<DutyState | undefined>();
  const asked = useQuery(visitListQuery, { first: shown, filter: { actor, ...(state ? { states: [state] } : {}) } });
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('visits.title');
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  const { visitDuties, visitDutyCounts: counts, visitFrequencies } = asked.data ?? {};
  const frequency = visitFrequencies?.find((each) => each.actor === actor);
  const capped = (count: number): string => (counts && count >= counts.countedUpTo ? `${count}+` : String(count));
  return (
    <div className="wb-visits">
      <div className="wb-visits-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="wb-secondary">
          {frequency &&
            (frequency.frequency
              ? t('visitsDesk.frequency', { often: t(`visitsDesk.often.${frequency.frequency}` as 'visitsDesk.often.MONTHLY') })
              : t('visitsDesk.noFrequency'))}
          {frequency?.citation && (
            <span lang="zh-CN">
              {' '}
              {frequency.citation.document} {frequency.citation.clause}
            </span>
          )}
        </p>
      </div>
      <FindingTasks />
      <UnplacedChildren />
      <section>
        <h2 id="visits-duties">{t('visitsDesk.duties')}</h2>
        <div className="wb-visits-choice">
          <fieldset>
            <legend className="wb-only-spoken">{t('visitsDesk.level')}</legend>
            {levels.map((each) => (
              <label key={each}>
                <input type="radio" name="visit-actor" checked={actor === each} onChange={() => setActor(each)} />
                {t(`visitsDesk.actors.${each}`)}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend className="wb-only-spoken">{t('visitsDesk.which')}</legend>
            <label>
              <input type="radio" name="visit-state" checked={state === undefined} onChange={() => setState(undefined)} />
              {t('visitsDesk.all')}
            </label>
            {states.map((each) => (
              <label key={each}>
                <input type="radio" name="visit-state" checked={state === each} onChange={() => setState(each)} />
                {t(`visitsDesk.states.${each}`)}
                {counts && (
                  <span className={each === 'OVERDUE' && counts.overdue > 0 ? 'wb-visits-late' : 'wb-secondary'}>
                    {' '}
                    {capped(counts[each.toLowerCase() as Lowercase<typeof each>])}
                  </span>
                )}
              </label>
            ))}
          </fieldset>
        </div>
        {asked.loading && !asked.data && <PanelLoading lines={8} />}
        {!asked.data && !asked.loading && <PanelProblem problems={asked.problems} onRetry={() => void asked.reload()} />}
        {asked.data && <PartialLine problems={asked.problems} onRetry={() => void asked.reload()} />}
        {visitDuties?.edges.length === 0 && (
          <PanelEmpty title={t('visitsDesk.none')}>
            <Link href="/workbench/queue">{t('messages.toQueue')}</Link>
          </PanelEmpty>
        )}
        {visitDuties && counts && visitDuties.edges.length > 0 && (
          <DutyTable duties={visitDuties.edges.map(({ node }) => node)} today={counts.today} />
        )}
        {visitDuties?.pageInfo.hasNextPage && <p className="wb-secondary">{t('visitsDesk.more', { shown })}</p>}
      </section>
      <OverduePlaceList actor={actor} />
    </div>
  );
}

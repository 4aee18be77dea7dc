import { EmptyState, LoadingState, PageHeading, ProblemState } from '@onething/portal-kit';
import { useCallback } from 'react';
import { AskedChecks } from './asked-checks.tsx';
import { RoadTabs } from './road-tabs.tsx';
import { SignalBadge } from './signal-badge.tsx';
import { useVisitList } from './use-visit-list.ts';
import { useVisitOutbox } from './use-visit-outbox.ts';
import { VisitRow } from './visit-row.tsx';
import { shiftedDay, useVisitWords } from './visit-words.ts';
import type { VisitDuty } from './visit.operations.ts';
import { WaitingVisits } from './waiting-visits.tsx';

/** Whom to visit, the longest overdue first; it works on without a network, and shows what still waits on this phone. */
export function VisitListPage() {
  const { host, t } = useVisitWords();
  const { asked, duties, list, at, today } = useVisitList();
  const { reload } = asked;
  const onSent = useCallback(() => void reload(), [reload]);
  const outbox = useVisitOutbox(onSent);
  const open = duties?.filter(({ state, opensOn }) => state !== 'UNSET' && opensOn !== null && today !== undefined && opensOn <= today);
  const actor = host.session.grants.some(({ role }) => role === 'villageDirector') ? 'VILLAGE' : undefined;
  return (
    <div className="road">
      <div className="road-head">
        <PageHeading title={t('title')} />
        <SignalBadge />
      </div>
      <WaitingVisits outbox={outbox} at={at} />
      {!duties && asked.loading && <LoadingState />}
      {!duties && !asked.loading && <ProblemState problems={asked.problems} onRetry={() => void reload()} />}
      {actor === 'VILLAGE' && <AskedChecks />}
      {list && duties?.length === 0 && <EmptyState title={t('none')} />}
      {list && duties && duties.some(({ state }) => state !== 'UNSET') && open?.length === 0 && <EmptyState title={t('allDone')} />}
      {duties && today && sections(duties, today).map(({ name, rows }) => <Section key={name} {...{ name, rows, today, outbox }} />)}
      {list?.visitDuties.pageInfo.hasNextPage && <p className="road-more">{t('more', { shown: duties?.length ?? 0 })}</p>}
      <RoadTabs current="visits" count={open?.length} />
    </div>
  );
}

type SectionName = 'overdue' | 'soon' | 'period' | 'unset' | 'done';

/** By what is urgent: overdue, today and tomorrow, this period, and what is done for now. */
function sections(duties: readonly VisitDuty[], today: string): { name: SectionName; rows: VisitDuty[] }[] {
  const tomorrow = shiftedDay(today, 1);
  const nameOf = ({ state, dueOn, opensOn }: VisitDuty): SectionName => {
    if (state === 'UNSET') return 'unset';
    if (!dueOn || !opensOn || opensOn > today) return 'done';
    if (dueOn < today) return 'overdue';
    return dueOn <= tomorrow ? 'soon' : 'period';
  };
  return (['overdue', 'soon', 'period', 'unset', 'done'] as const)
    .map((name) => ({ name, rows: duties.filter((duty) => nameOf(duty) === name) }))
    .filter(({ rows }) => rows.length > 0);
}

interface SectionProps {
  name: SectionName;
  rows: VisitDuty[];
  today: string;
  outbox: ReturnType<typeof useVisitOutbox>;
}

function Section({ name, rows, today, outbox }: SectionProps) {
  const { t } = useVisitWords();
  return (
    <section aria-labelledby={`visits-${name}`} className={`road-section road-${name}`}>
      <h2 id={`visits-${name}`}>
        {t(`sections.${name}`)} <span className="road-count">{rows.length}</span>
      </h2>
      {name === 'unset' && <p className="road-help">{t('unset.text')}</p>}
      <ul>
        {rows.map((duty) => (
          <VisitRow key={duty.id} duty={duty} today={today} waiting={outbox.waiting.find(({ caseId }) => caseId === duty.caseId)} />
        ))}
      </ul>
    </section>
  );
}

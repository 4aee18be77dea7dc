import { columnDay } from '../format.ts';
import { Link } from '@onething/portal-kit';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { visitPaths } from './visit-paths.ts';
import { daysBetween, useVisitWords } from './visit-words.ts';
import type { VisitDuty } from './visit.operations.ts';

const columns = ['child', 'place', 'period', 'due', 'last', 'findings'] as const;

/** Duties as offices read them, the longest overdue first. */
export function DutyTable({ duties, today }: { duties: readonly VisitDuty[]; today: string }) {
  const { t, text } = useWords();
  const { periodName } = useVisitWords();
  return (
    <div className="wb-table-scroll" tabIndex={0} role="region" aria-labelledby="visits-duties">
      <table className="wb-plain-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`visitsDesk.columns.${column}`)}
              </th>
            ))}
            <td>
              <span className="wb-only-spoken">{t('visitsDesk.record')}</span>
            </td>
          </tr>
        </thead>
        <tbody>
          {duties.map((duty) => (
            <tr key={duty.id}>
              <td>
                <Link href={casePathOf(duty.caseId)} className="wb-visits-link">
                  {duty.childName ?? t('visits.unnamed')}
                </Link>
                <span className="wb-small"> {duty.caseNumber}</span>
              </td>
              <td>{text(duty.village?.name) || text(duty.township?.name) || t('visitsDesk.noPlace')}</td>
              <td>{duty.period ? periodName(duty.period) : t('visitsDesk.states.UNSET')}</td>
              <td>
                <DueText duty={duty} today={today} />
              </td>
              <td>{columnDay(duty.lastVisitOn) || t('visitsDesk.never')}</td>
              <td>{duty.openFindings > 0 ? duty.openFindings : ''}</td>
              <td>
                <Link href={visitPaths.visit(duty.caseId)} className="wb-visits-link">
                  {t('visitsDesk.record')}
                  <span className="wb-only-spoken"> {duty.childName}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DueText({ duty, today }: { duty: VisitDuty; today: string }) {
  const { t } = useWords();
  if (!duty.dueOn) return null;
  if (duty.state !== 'OVERDUE') return <>{columnDay(duty.dueOn)}</>;
  return (
    <span className="wb-visits-late">
      {t('visits.due.over', { count: daysBetween(duty.dueOn, today) })}
      {duty.overduePeriods.length > 1 && ` ${t('visits.missed', { count: duty.overduePeriods.length })}`}
      {duty.escalated && <span className="wb-small"> {t('visitsDesk.escalated')}</span>}
    </span>
  );
}

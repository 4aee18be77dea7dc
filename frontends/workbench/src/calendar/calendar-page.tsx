import { useEffect, useRef } from 'react';
import { Link, formatMonth, useQuery } from '@onething/portal-kit';
import { PanelEmpty, PanelLoading, PanelProblem, PartialLine } from '../pieces/panel-state.tsx';
import { plainAddress, queuePath } from '../queue/queue-address.ts';
import { isAdministrator, worksOnCases } from '../staff.ts';
import { useBreadth } from '../use-breadth.ts';
import { useWords } from '../words.ts';
import { calendarWarningsQuery, caseCalendarQuery } from './calendar.operations.ts';
import type { CaseCalendar } from './calendar.operations.ts';
import { DayList } from './day-list.tsx';
import { MonthGrid } from './month-grid.tsx';
import { monthBeside } from './months.ts';

/** The due dates of a month, with the days off; for administrators also the calendars nobody has loaded. */
export function CalendarPage() {
  const { t, host } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('desk.page.title');
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  const asked = host.query.get('month') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : undefined;
  return (
    <div className="wb-calendar">
      <header className="wb-calendar-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      {isAdministrator(host.session) && <CalendarWarnings />}
      {worksOnCases(host.session) && <Month key={month ?? ''} month={month} />}
    </div>
  );
}

function MonthChoice({ month }: { month: string }) {
  const { t, language } = useWords();
  const path = (to: string) => `/workbench/calendar?month=${to}`;
  return (
    <nav className="wb-calendar-months" aria-label={t('desk.page.title')}>
      <Link href={path(monthBeside(month, -1))} aria-label={t('desk.page.earlier')}>
        ‹
      </Link>
      <b>{formatMonth(month, language)}</b>
      <Link href={path(monthBeside(month, 1))} aria-label={t('desk.page.later')}>
        ›
      </Link>
      <Link href="/workbench/calendar">{t('desk.page.today')}</Link>
    </nav>
  );
}

function Month({ month }: { month: string | undefined }) {
  const { t } = useWords();
  const breadth = useBreadth();
  const state = useQuery(caseCalendarQuery, month ? { month } : {});
  const calendar = state.data?.caseCalendar;
  if (!calendar) {
    return state.loading ? <PanelLoading lines={10} /> : <PanelProblem problems={state.problems} onRetry={() => void state.reload()} />;
  }
  const nothing = calendar.days.every(({ due }) => due === 0);
  return (
    <>
      <MonthChoice month={calendar.month} />
      <PartialLine problems={state.problems} onRetry={() => void state.reload()} />
      {calendar.missingYear !== null && (
        <p className="wb-calendar-missing" role="status">
          {t('desk.page.missingYear', { year: calendar.missingYear })}
        </p>
      )}
      <Outside calendar={calendar} />
      {nothing && <PanelEmpty title={t('desk.page.nothing')} />}
      {breadth === 'phone' ? <DayList calendar={calendar} /> : <MonthGrid calendar={calendar} />}
      <Rule calendar={calendar} />
    </>
  );
}

/** What no day of the month shows: overdue from before, and due dates that are open. */
function Outside({ calendar: { overdueBefore, openDates } }: { calendar: CaseCalendar }) {
  const { t } = useWords();
  if (overdueBefore + openDates === 0) return null;
  return (
    <p className="wb-calendar-outside">
      {overdueBefore > 0 && (
        <Link className="wb-urgency-late" href={queuePath({ ...plainAddress('ALL_OPEN'), overdue: true })}>
          {t('desk.page.overdue', { count: overdueBefore })}
        </Link>
      )}
      {openDates > 0 && (
        <Link href={queuePath({ ...plainAddress('ALL_OPEN'), flags: ['CALENDAR_OPEN'] })}>{t('desk.page.open', { count: openDates })}</Link>
      )}
    </p>
  );
}

/** How the prediction is made, in one sentence with its figures. */
function Rule({ calendar }: { calendar: CaseCalendar }) {
  const { t } = useWords();
  const steps = calendar.typicalDays
    .map(({ status, workingDays }) => t('desk.page.step', { step: t(`desk.page.steps.${status as 'SUBMITTED'}`), days: workingDays }))
    .join(t('punctuation.list'));
  return <p className="wb-small wb-calendar-rule">{t('desk.page.rule', { steps })}</p>;
}

/** Years that cases need and no calendar covers; the administrator's alone. */
function CalendarWarnings() {
  const { t, text } = useWords();
  const state = useQuery(calendarWarningsQuery, {});
  const warnings = state.data?.calendarWarnings;
  return (
    <section className="wb-calendar-warnings" aria-label={t('desk.page.warnings')}>
      <h2>{t('desk.page.warnings')}</h2>
      {!warnings &&
        (state.loading ? <PanelLoading lines={2} /> : <PanelProblem problems={state.problems} onRetry={() => void state.reload()} />)}
      {warnings?.length === 0 && <p className="wb-secondary">{t('desk.page.noWarnings')}</p>}
      <ul>
        {warnings?.map((warning) => (
          <li key={warning.year}>
            <b>{warning.year}</b> {text(warning.message)}{' '}
            <span className="wb-secondary">{t('desk.page.firstNeeded', { day: warning.firstNeededOn })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

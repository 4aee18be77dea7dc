import { Link } from '@onething/portal-kit';
import { useState } from 'react';
import { StateMark } from './state-mark.tsx';
import { readVisitDraft } from './visit-draft.ts';
import type { WaitingVisit } from './visit-outbox.ts';
import { visitPaths } from './visit-paths.ts';
import { daysBetween, shortDay, useVisitWords } from './visit-words.ts';
import type { VisitDuty } from './visit.operations.ts';

/** One child: which visit, where, how many days are left, and what of it lies on this phone. */
export function VisitRow({ duty, today, waiting }: { duty: VisitDuty; today: string; waiting: WaitingVisit | undefined }) {
  const { t, periodName } = useVisitWords();
  const [draft] = useState(() => readVisitDraft(duty.caseId, Date.now(), localStorage));
  const done = duty.opensOn !== null && duty.opensOn > today;
  const where = [duty.ageYears === null ? '' : t('age', { age: duty.ageYears }), duty.address ?? ''].filter(Boolean);
  return (
    <li>
      <Link href={visitPaths.visit(duty.caseId)} className="road-row">
        <span className="road-who">
          <strong>{duty.childName ?? t('unnamed')}</strong>{' '}
          <span className="road-what">{duty.period ? t('visitOf', { period: periodName(duty.period) }) : t('plainVisit')}</span>
        </span>
        <Due duty={duty} today={today} done={done} />
        <span className="road-where">
          {where.join(t('comma'))}
          {(duty.overduePeriods.length > 1 || duty.openFindings > 0) && (
            <span className="road-flags">
              {duty.overduePeriods.length > 1 && <span className="road-late">{t('missed', { count: duty.overduePeriods.length })}</span>}{' '}
              {duty.openFindings > 0 && <span className="road-open">{t('findingsOpen', { count: duty.openFindings })}</span>}
            </span>
          )}
        </span>
        <span className="road-state">
          {waiting?.refusal ? (
            <StateMark kind="wrong">{t('states.refused')}</StateMark>
          ) : waiting ? (
            <StateMark kind="waits">{t('states.waits')}</StateMark>
          ) : draft ? (
            <StateMark kind="waits">{t('states.half')}</StateMark>
          ) : (done || duty.state === 'UNSET') && duty.lastVisitOn ? (
            <StateMark kind="done">{t('states.done', { day: shortDay(duty.lastVisitOn) })}</StateMark>
          ) : null}
        </span>
      </Link>
    </li>
  );
}

function Due({ duty, today, done }: { duty: VisitDuty; today: string; done: boolean }) {
  const { t } = useVisitWords();
  if (!duty.dueOn) return <span className="road-due" />;
  const left = daysBetween(today, duty.dueOn);
  if (done) return <span className="road-due">{t('due.next', { day: shortDay(duty.opensOn) })}</span>;
  if (left < 0) return <b className="road-due road-late">{t('due.over', { count: -left })}</b>;
  if (left === 0) return <b className="road-due road-late">{t('due.today')}</b>;
  return <span className="road-due">{left === 1 ? t('due.tomorrow') : t('due.by', { day: shortDay(duty.dueOn) })}</span>;
}

import { columnDay } from '../format.ts';
import { Link, useQuery } from '@onething/portal-kit';
import { useWords } from '../words.ts';
import { staffLevel } from '../staff.ts';
import { FindingItem } from './finding-item.tsx';
import { VillageChoice } from './unplaced-children.tsx';
import { ReturnVisits, VisitRound } from './visit-round.tsx';
import { visitPaths } from './visit-paths.ts';
import { useVisitWords } from './visit-words.ts';
import type { CaseVisits } from './visit-desk.operations.ts';
import { caseVisitsQuery } from './visit-desk.operations.ts';

type Found = NonNullable<CaseVisits['case']>;

/** On the case page: who owes visits to the child, what visits showed, and the visits themselves. Nothing before the child is enrolled. */
export function CaseVisitsSection({ caseId }: { caseId: string }) {
  const { t, host } = useWords();
  const asked = useQuery(caseVisitsQuery, { id: caseId });
  const found = asked.data?.case;
  if (!found?.visitDuties || found.visitDuties.length + found.visits.length === 0) return null;
  const again = () => void asked.reload();
  const unplaced = found.townshipUnit !== null && found.visitDuties.some(({ actor, village }) => actor === 'VILLAGE' && village === null);
  const mayPlanReturn =
    found.status === 'CONFIRMED' &&
    staffLevel(host.session) === 'COUNTY' &&
    found.visitDuties.every(({ actor }) => actor !== 'RESCUE_AGENCY');
  return (
    <section className="wb-enquiries">
      <header className="wb-enquiries-head">
        <h2>{t('visits.title')}</h2>
        <Link href={visitPaths.visit(caseId)} className="wb-link">
          {t('visitsDesk.record')}
        </Link>
      </header>
      <Duties duties={found.visitDuties} />
      {unplaced && (
        <p>
          {t('visitsDesk.noPlace')} <VillageChoice caseId={caseId} unit={found.townshipUnit?.code ?? ''} child="" onDone={again} />
        </p>
      )}
      {mayPlanReturn && <ReturnVisits caseId={caseId} onDone={again} />}
      {found.visitFindings.length > 0 && (
        <ul className="wb-findings">
          {found.visitFindings.map((finding) => (
            <FindingItem key={finding.id} finding={finding} onDone={() => void asked.reload()} />
          ))}
        </ul>
      )}
      <ol>
        {found.visits.map((visit) => (
          <Visit key={visit.id} caseId={caseId} visit={visit} />
        ))}
      </ol>
      {found.reverifications.map((round) => (
        <VisitRound key={round.id} caseId={caseId} round={round} onDone={() => void asked.reload()} />
      ))}
    </section>
  );
}

function Duties({ duties }: { duties: Found['visitDuties'] }) {
  const { t } = useWords();
  const { periodName } = useVisitWords();
  return (
    <p>
      {duties.map((duty, index) => (
        <span key={duty.id} className={duty.state === 'OVERDUE' ? 'wb-visits-late' : undefined}>
          {index > 0 && t('punctuation.list')}
          {t(`visitsDesk.actors.${duty.actor}`)}{' '}
          {duty.state === 'UNSET' || !duty.period
            ? t('visitsDesk.states.UNSET')
            : t(duty.state === 'OVERDUE' ? 'visitsDesk.overdueSince' : 'visitsDesk.nextIs', {
                period: periodName(duty.period),
                dueOn: duty.dueOn ?? '',
              })}
        </span>
      ))}
    </p>
  );
}

function Visit({ caseId, visit }: { caseId: string; visit: Found['visits'][number] }) {
  const { t } = useWords();
  return (
    <li>
      <div className="wb-enquiry-when">
        <time dateTime={visit.seenOn}>{columnDay(visit.seenOn)}</time>
        <b>{t(`visitsDesk.actors.${visit.actor}`)}</b>
      </div>
      <div>
        <p className="wb-secondary">
          {visit.by}
          {visit.correctedBy
            ? ` · ${t('visitsDesk.corrected')}`
            : visit.outcome !== 'COUNTED' && ` · ${t(`visitsDesk.outcomes.${visit.outcome}`)}`}
          {visit.counted && ` ${t('visitsDesk.countedOne', { by: visit.counted.by, seenOn: visit.counted.seenOn })}`}
        </p>
        {visit.note && <p lang="zh-CN">{visit.correctedBy ? <s>{visit.note}</s> : visit.note}</p>}
        {visit.correctionReason && (
          <p className="wb-secondary">
            {t('visitsDesk.correctsOne')} <span lang="zh-CN">{visit.correctionReason}</span>
          </p>
        )}
        {visit.mayCorrect && (
          <Link href={visitPaths.correct(caseId, visit.id)} className="wb-link">
            {t('visitsDesk.correct')}
            <span className="wb-only-spoken"> {columnDay(visit.seenOn)}</span>
          </Link>
        )}
        {visit.photos.length > 0 && (
          <p className="wb-enquiry-links">
            {visit.photos.map(({ fileId }, index) => (
              <a key={fileId} href={`/files/${fileId}?inline=1`} target="_blank" rel="noreferrer">
                {t('visits.photos.alt', { number: index + 1 })}
              </a>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}

import { columnDay } from '../format.ts';
import { useWords } from '../words.ts';
import type { Placement } from './protection.operations.ts';

/** Temporary care: where, since when, when it is looked at again, how it ended. */
export function PlacementList({ placements }: { placements: Placement[] }) {
  const { t } = useWords();
  if (placements.length === 0) return null;
  return (
    <section className="wb-enquiries">
      <header className="wb-enquiries-head">
        <h2>{t('protection.care')}</h2>
      </header>
      <ol>
        {placements.map((placement) => (
          <li key={placement.id}>
            <div className="wb-enquiry-when">
              <time dateTime={placement.startedOn}>{columnDay(placement.startedOn)}</time>
              <b>{t(`protection.carePlace.${placement.place as 'RELATIVE'}`)}</b>
            </div>
            <div>
              <p lang="zh-CN">{placement.carer}</p>
              {placement.endedOn ? (
                <p className="wb-secondary">
                  {t('protection.careEnded', { date: placement.endedOn })}
                  {t('punctuation.colon')}
                  <span lang="zh-CN">{placement.endReason}</span>
                </p>
              ) : (
                <p className={placement.reviewOverdue ? 'wb-urgency-late wb-strong' : 'wb-secondary'}>
                  {placement.reviewBy ? t('protection.reviewBy', { date: placement.reviewBy }) : t('protection.noReview')}
                  {placement.reviewOverdue && ` ${t('protection.late')}`}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

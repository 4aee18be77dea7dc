import { useEffect, useRef } from 'react';
import { useQuery } from '@onething/portal-kit';
import { PanelEmpty, PanelLoading, PanelProblem, PartialLine } from '../pieces/panel-state.tsx';
import { useWords } from '../words.ts';
import { ratedPlaceOf } from './rated-place.ts';
import { ratingsQuery } from './ratings.operations.ts';
import type { Ratings } from './ratings.operations.ts';

/** What applicants thought of the service (好差评), for those who answer for it: counts without small cells, no words and no names. */
export function RatingsPage() {
  const { t, host } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('ratings.title');
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  const code = ratedPlaceOf(host.session);
  return (
    <div className="wb-records">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {code ? <RatingsOf code={code} /> : <p>{t('ratings.notYours')}</p>}
    </div>
  );
}

function RatingsOf({ code }: { code: string }) {
  const { t } = useWords();
  const asked = useQuery(ratingsQuery, { code });
  const ratings = asked.data?.serviceRatings;
  if (!ratings)
    return asked.loading ? <PanelLoading lines={8} /> : <PanelProblem problems={asked.problems} onRetry={() => void asked.reload()} />;
  return (
    <>
      <PartialLine problems={asked.problems} onRetry={() => void asked.reload()} />
      <p>{t('ratings.lead')}</p>
      {ratings.total === null ? (
        <PanelEmpty title={t('ratings.few')}>
          <p>{t('ratings.fewText')}</p>
        </PanelEmpty>
      ) : (
        <RatingTable ratings={ratings} total={ratings.total} />
      )}
      <p className="wb-small">{t('ratings.note')}</p>
    </>
  );
}

function RatingTable({ ratings, total }: { ratings: Ratings; total: number }) {
  const { t, text } = useWords();
  const best = ratings.scores.toReversed();
  return (
    <table className="wb-plain-table wb-ratings">
      <caption className="wb-only-spoken">{t('ratings.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ratings.grade')}</th>
          <th scope="col" className="wb-figure">
            {t('ratings.count')}
          </th>
          <th scope="col">
            <span className="wb-only-spoken">{t('ratings.share')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {best.map(({ score, label, count }) => (
          <tr key={score}>
            <th scope="row">{text(label)}</th>
            <td className="wb-figure">{count ?? t('ratings.hidden')}</td>
            <td>{count !== null && <meter min={0} max={total} value={count} aria-label={`${Math.round((count / total) * 100)}%`} />}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('ratings.total')}</th>
          <td className="wb-figure">{total}</td>
          <td>{ratings.average !== null && t('ratings.average', { average: ratings.average.toFixed(1) })}</td>
        </tr>
      </tfoot>
    </table>
  );
}

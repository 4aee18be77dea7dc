import { useQuery } from '@onething/portal-kit';
import { useWords } from '../words.ts';
import { overduePlacesQuery } from './visit-desk.operations.ts';
import type { VisitActor } from './visit.operations.ts';

/** Which villages or township units are behind, the worst first. */
export function OverduePlaceList({ actor }: { actor: VisitActor }) {
  const { t, text } = useWords();
  const asked = useQuery(overduePlacesQuery, { actor });
  const behind = (asked.data?.overdueVisitPlaces ?? []).filter(({ overdue }) => overdue > 0);
  if (behind.length === 0) return null;
  return (
    <section aria-labelledby="visits-places">
      <h2 id="visits-places">{t('visitsDesk.places')}</h2>
      <ul className="wb-visits-places">
        {behind.map(({ place, overdue, total }) => (
          <li key={place?.code ?? ''}>
            <span>{text(place?.name) || t('visitsDesk.noPlace')}</span>
            <span className="wb-visits-late">{t('visitsDesk.overdueOf', { overdue, total })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Link, useQuery } from '@onething/portal-kit';
import { useState } from 'react';
import { useAct } from '../case/use-act.ts';
import { placesBelowQuery } from '../change/change.operations.ts';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { assignVillage } from './visit-desk.operations.ts';
import type { VisitDuty } from './visit.operations.ts';
import { visitListQuery } from './visit.operations.ts';

const shown = 50;

/** Enrolled children of whom nobody knows the village: without one no child director visits them. The office says which one it is. */
export function UnplacedChildren() {
  const { t } = useWords();
  const asked = useQuery(visitListQuery, { first: shown, filter: { actor: 'VILLAGE', withoutVillage: true } });
  const duties = asked.data?.visitDuties.edges.map(({ node }) => node) ?? [];
  if (duties.length === 0) return null;
  return (
    <section aria-labelledby="visits-unplaced">
      <h2 id="visits-unplaced">{t('visitsDesk.unplaced')}</h2>
      <p className="wb-secondary">{t('visitsDesk.unplacedNote')}</p>
      <ul className="wb-visits-places">
        {duties.map((duty) => (
          <Unplaced key={duty.id} duty={duty} onDone={() => void asked.reload()} />
        ))}
      </ul>
      {asked.data?.visitDuties.pageInfo.hasNextPage && <p className="wb-secondary">{t('visitsDesk.more', { shown })}</p>}
    </section>
  );
}

function Unplaced({ duty, onDone }: { duty: VisitDuty; onDone: () => void }) {
  const { t } = useWords();
  return (
    <li>
      <span>
        <Link href={casePathOf(duty.caseId)} className="wb-visits-link">
          {duty.childName ?? t('visits.unnamed')}
        </Link>
        <span className="wb-small"> {duty.caseNumber}</span>
      </span>
      {duty.township && <VillageChoice caseId={duty.caseId} unit={duty.township.code} child={duty.childName ?? ''} onDone={onDone} />}
    </li>
  );
}

/** The villages of a township unit to choose from; by code where nobody has listed them. */
export function VillageChoice({ caseId, unit, child, onDone }: { caseId: string; unit: string; child: string; onDone: () => void }) {
  const { t, text, host } = useWords();
  const acting = useAct();
  const [code, setCode] = useState('');
  const asked = useQuery(placesBelowQuery, { code: unit });
  const villages = asked.data?.jurisdiction?.children ?? [];
  const label = t('visitsDesk.village', { child });
  async function assign() {
    if (!(await acting.run(assignVillage, { caseId, villageCode: code }))) return;
    host.announce(t('visitsDesk.villageSaved'));
    onDone();
  }
  return (
    <span className="wb-visits-assign">
      {asked.data && villages.length === 0 ? (
        <input
          className="wb-select"
          inputMode="numeric"
          maxLength={12}
          aria-label={label}
          placeholder={t('visitsDesk.villageCode')}
          value={code}
          onChange={(event) => setCode(event.target.value.trim())}
        />
      ) : (
        <select className="wb-select" aria-label={label} value={code} onChange={(event) => setCode(event.target.value)}>
          <option value="">{t('visitsDesk.chooseVillage')}</option>
          {villages.map((place) => (
            <option key={place.code} value={place.code}>
              {text(place.name)}
            </option>
          ))}
        </select>
      )}
      <button type="button" className="wb-link" disabled={code === '' || acting.busy} onClick={() => void assign()}>
        {t('visitsDesk.assign')}
        <span className="wb-only-spoken"> {child}</span>
      </button>
      <RefusalNote failure={acting.failure} onReload={onDone} />
    </span>
  );
}

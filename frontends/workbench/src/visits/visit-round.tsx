import { useId, useState } from 'react';
import { useAct } from '../case/use-act.ts';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { staffLevel } from '../staff.ts';
import { useWords } from '../words.ts';
import type { CaseVisits } from './visit-desk.operations.ts';
import { closeReverification, planReturnVisits } from './visit-desk.operations.ts';

type Round = NonNullable<CaseVisits['case']>['reverifications'][number];

/** A round of verifying again; the county may close one in which an agency does not answer. */
export function VisitRound({ caseId, round, onDone }: { caseId: string; round: Round; onDone: () => void }) {
  const { t, host } = useWords();
  const county = staffLevel(host.session) === 'COUNTY';
  return (
    <div>
      <p className="wb-secondary">
        {t(round.doneOn ? 'visitsDesk.roundDone' : 'visitsDesk.roundOpen', {
          period: round.period,
          askedOn: round.askedOn,
          answered: round.answered,
          asked: round.asked,
          differing: round.differing,
        })}
      </p>
      {round.closeReason && (
        <p className="wb-secondary">
          {t('visitsDesk.roundClosed', { by: round.closedBy ?? '', on: round.doneOn ?? '' })} <span lang="zh-CN">{round.closeReason}</span>
        </p>
      )}
      {!round.doneOn && county && <CloseRound caseId={caseId} onDone={onDone} />}
    </div>
  );
}

function CloseRound({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { t, host } = useWords();
  const acting = useAct();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!open)
    return (
      <button type="button" className="wb-link" onClick={() => setOpen(true)}>
        {t('visitsDesk.closeRound')}
      </button>
    );
  async function close(event: React.FormEvent) {
    event.preventDefault();
    if (!(await acting.run(closeReverification, { caseId, reason }))) return;
    host.announce(t('visitsDesk.roundIsClosed'));
    onDone();
  }
  return (
    <form className="wb-findings-form" onSubmit={(event) => void close(event)} noValidate>
      <label htmlFor={id}>{t('visitsDesk.closeReason')}</label>
      <textarea id={id} lang="zh-CN" rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      <RefusalNote failure={acting.failure} onReload={onDone} />
      <p className="wb-findings-ways">
        <button type="submit" className="wb-link" disabled={acting.busy}>
          {t('visitsDesk.closeRound')}
        </button>
        <button type="button" className="wb-link" onClick={() => setOpen(false)}>
          {t('visitsDesk.back')}
        </button>
      </p>
    </form>
  );
}

/** The county notes that its rescue agency brought the child home: return visits follow. */
export function ReturnVisits({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { t, host } = useWords();
  const acting = useAct();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [returnedOn, setReturnedOn] = useState('');
  if (!open)
    return (
      <button type="button" className="wb-link" onClick={() => setOpen(true)}>
        {t('visitsDesk.planReturn')}
      </button>
    );
  async function plan(event: React.FormEvent) {
    event.preventDefault();
    if (returnedOn === '' || !(await acting.run(planReturnVisits, { caseId, returnedOn }))) return;
    host.announce(t('visitsDesk.returnPlanned'));
    onDone();
  }
  return (
    <form className="wb-findings-form" onSubmit={(event) => void plan(event)} noValidate>
      <label htmlFor={id}>{t('visitsDesk.returnedOn')}</label>
      <input id={id} type="date" className="wb-select" value={returnedOn} onChange={(event) => setReturnedOn(event.target.value)} />
      <RefusalNote failure={acting.failure} onReload={onDone} />
      <p className="wb-findings-ways">
        <button type="submit" className="wb-link" disabled={acting.busy || returnedOn === ''}>
          {t('visitsDesk.planReturn')}
        </button>
        <button type="button" className="wb-link" onClick={() => setOpen(false)}>
          {t('visitsDesk.back')}
        </button>
      </p>
    </form>
  );
}

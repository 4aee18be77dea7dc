import { Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { submitsForm } from '../case/submits-form.ts';
import { useAct } from '../case/use-act.ts';
import { PagedList } from '../pieces/paged-list.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { usePages } from '../pieces/use-pages.ts';
import { DueWords } from '../protection/due-words.tsx';
import { useWords } from '../words.ts';
import { ReasonForm } from './reason-form.tsx';
import { agencyReferralsQuery, answerReferral, revealReferral } from './referral.operations.ts';
import type { AgencyOutcome, AgencyReferral, RevealedReferral } from './referral.operations.ts';
import { referralFilter } from './referral-filter.ts';
import type { ReferralView } from './referral-filter.ts';

const outcomes: readonly AgencyOutcome[] = ['GRANTED', 'MORE_NEEDED', 'REFUSED'];

/** What was sent to the clerk's agency: the service and a masked name; the rest for a reason. */
export function AgencyReferralList({ view }: { view: ReferralView }) {
  const { t } = useWords();
  const pages = usePages(agencyReferralsQuery, { filter: referralFilter[view] }, ({ agencyReferrals }) => agencyReferrals);
  return (
    <PagedList pages={pages} empty={t('referral.empty')}>
      {(rows) => (
        <ol className="wb-agency-referrals">
          {rows.map((row) => (
            <AgencyRow key={`${row.id} ${row.version}`} row={row} onDone={pages.reload} />
          ))}
        </ol>
      )}
    </PagedList>
  );
}

function AgencyRow({ row, onDone }: { row: AgencyReferral; onDone: () => void }) {
  const { t, text } = useWords();
  const revealing = useAct();
  const [open, setOpen] = useState<'REVEAL' | 'ANSWER'>();
  const [shown, setShown] = useState<RevealedReferral>();

  async function reveal(reason: string) {
    const found = await revealing.ask(revealReferral, { referralId: row.id, reason });
    if (!found) return;
    setShown(found as RevealedReferral);
    setOpen(undefined);
  }

  return (
    <li>
      <p>
        <b>{text(row.label)}</b> {row.period !== 'ONCE' && row.period}{' '}
        <span className="wb-secondary">{row.countyName && text(row.countyName)}</span>{' '}
        <span className="wb-tag">{row.outcome ? t(`referral.outcome.${row.outcome}`) : t(`referral.state.${row.state}`)}</span>{' '}
        <DueWords dueOn={row.dueOn} overdue={row.overdue} done={row.outcome !== null} />
      </p>
      <p>
        {shown
          ? [shown.childName, shown.childResidentId, shown.guardianName, shown.guardianPhone].filter(Boolean).join(' ')
          : `${row.childName ?? ''} ${row.childResidentId ?? ''}`}
      </p>
      {open === 'REVEAL' && (
        <ReasonForm
          label={t('referral.revealReason')}
          submit={t('referral.reveal')}
          busy={revealing.busy}
          failure={revealing.failure}
          onSubmit={(reason) => void reveal(reason)}
          onCancel={() => (setOpen(undefined), revealing.clear())}
          onReload={onDone}
        />
      )}
      {open === 'ANSWER' && <AnswerForm row={row} onDone={onDone} onCancel={() => setOpen(undefined)} />}
      {!open && (
        <p className="wb-enquiry-links">
          {!shown && (
            <button type="button" className="wb-link" onClick={() => setOpen('REVEAL')}>
              {t('referral.reveal')}
            </button>
          )}
          {(row.state === 'SENT' || row.state === 'ANSWERED') && (
            <button type="button" className="wb-link" onClick={() => setOpen('ANSWER')}>
              {t('referral.answer')}
            </button>
          )}
        </p>
      )}
    </li>
  );
}

function AnswerForm({ row, onDone, onCancel }: { row: AgencyReferral; onDone: () => void; onCancel: () => void }) {
  const { t, host } = useWords();
  const acting = useAct();
  const field = useId();
  const [outcome, setOutcome] = useState<AgencyOutcome>();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!outcome) return;
    if (!(await acting.run(answerReferral, { referralId: row.id, version: row.version, outcome, text: words.trim() }))) return;
    host.announce(t('referral.done'));
    onDone();
  }

  return (
    <form className="wb-reason" noValidate onKeyDown={submitsForm} onSubmit={(event) => void submit(event)}>
      <RefusalNote failure={acting.failure} onReload={onDone} />
      <fieldset className="wb-field">
        <legend className="wb-strong">{t('referral.answerOutcome')}</legend>
        {tried && !outcome && (
          <p className="wb-wrong" role="alert">
            {t('referral.chooseOutcome')}
          </p>
        )}
        <Radio.Group value={outcome} onChange={(event) => setOutcome(event.target.value as AgencyOutcome)}>
          {outcomes.map((each) => (
            <Radio key={each} value={each}>
              {t(`referral.outcome.${each}`)}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <label htmlFor={field} className="wb-strong">
        {t('referral.answerText')}
      </label>
      <Input id={field} lang="zh-CN" value={words} maxLength={500} onChange={(event) => setWords(event.target.value)} />
      <span className="wb-reason-acts">
        <Button htmlType="submit" size="small" type="primary" disabled={acting.busy}>
          {t('referral.send')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('referral.cancel')}
        </Button>
      </span>
    </form>
  );
}

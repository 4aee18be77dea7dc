import { Button, Radio } from 'antd';
import { useState } from 'react';
import { EmptyState, formatDateTime, formatMonth, useHost } from '@onething/portal-kit';
import { useAct } from '../use-act.ts';
import { holdsRole } from '../county-of.ts';
import { FailureNote } from '@onething/portal-kit/officers';
import { ListEnd } from '../pieces/list-end.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { ReasonField } from '../pieces/reason-field.tsx';
import type { Page } from '../run/run-types.ts';
import { usePages } from '@onething/portal-kit/officers';
import { useWords } from '../words.ts';
import { DueLines } from '../run/due-lines.tsx';
import { answerObjection, objectionsQuery } from './objections.operations.ts';
import type { OpenObjection } from './objections.operations.ts';

const nothing = {};
const objectionsOf = (result: { openAmountObjections: Page<OpenObjection> }) => result.openAmountObjections;

/** Objections to amounts, to be answered in words the recipient reads. */
export function ObjectionsPage() {
  const { t } = useWords();
  const { session } = useHost();
  const mine = holdsRole(session, 'paymentPreparer', 'paymentReviewer', 'countyOfficer', 'countyReviewer', 'countyConfirmer');
  return (
    <>
      <PageHead title={t('rail.objections')} facts={t('objection.lead')} />
      {mine ? <Objections /> : <EmptyState title={t('objection.notYours')} />}
    </>
  );
}

function Objections() {
  const { t } = useWords();
  const pages = usePages(objectionsQuery, nothing, objectionsOf);
  return (
    <>
      <ul className="fin-cards">
        {pages.nodes.map((objection) => (
          <ObjectionRow key={objection.id} objection={objection} onDone={pages.reload} />
        ))}
      </ul>
      <ListEnd pages={pages} empty={t('objection.none')} />
    </>
  );
}

function ObjectionRow({ objection, onDone }: { objection: OpenObjection; onDone: () => void }) {
  const { t, language, host } = useWords();
  const acting = useAct();
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<'STANDS' | 'CORRECTED'>();
  const [answer, setAnswer] = useState('');
  const [tried, setTried] = useState(false);
  async function submit(event: React.FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!outcome || !answer.trim()) return;
    if (!(await acting.run(answerObjection, { id: objection.id, outcome, answer: answer.trim() }))) return;
    host.announce(t('objection.answered'));
    onDone();
  }
  return (
    <li>
      <div className="fin-card-line fin-card-objection">
        <span>
          <span className="wb-name">{objection.entitlement.payeeAccount?.holder ?? t('payment.nameless')}</span>
          <span className="fin-person-why">
            {objection.month ? formatMonth(objection.month, language) : t('objection.noMonth')}
            {t('punctuation.comma')}
            {formatDateTime(objection.raisedAt, language)}
          </span>
        </span>
        <span>{objection.reason}</span>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('objection.answer')}
        </Button>
      </div>
      {open && (
        <div className="fin-objection">
          {objection.month && <DueLines entitlementId={objection.entitlement.id} month={objection.month} />}
          <form noValidate className="fin-form" onSubmit={(event) => void submit(event)}>
            <FailureNote failure={acting.failure} />
            <fieldset aria-invalid={tried && !outcome ? true : undefined}>
              <legend>{t('objection.outcome')}</legend>
              {tried && !outcome && <p className="wb-wrong">{t('choose')}</p>}
              <Radio.Group
                value={outcome}
                onChange={(event) => setOutcome(event.target.value as 'STANDS' | 'CORRECTED')}
                options={[
                  { value: 'STANDS', label: t('objection.STANDS') },
                  { value: 'CORRECTED', label: t('objection.CORRECTED') },
                ]}
              />
            </fieldset>
            <ReasonField
              label={t('objection.words')}
              help={t('objection.wordsHelp')}
              value={answer}
              error={tried && !answer.trim() ? t('missing') : undefined}
              onChange={setAnswer}
            />
            <div className="wb-buttons">
              <Button type="primary" htmlType="submit" disabled={acting.busy}>
                {t('objection.send')}
              </Button>
              <Button onClick={() => setOpen(false)}>{t('act.no')}</Button>
            </div>
          </form>
        </div>
      )}
    </li>
  );
}

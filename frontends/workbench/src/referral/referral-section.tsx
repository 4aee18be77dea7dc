import { useState } from 'react';
import { useQuery } from '@onething/portal-kit';
import { useAct } from '../case/use-act.ts';
import { shortMoment } from '../format.ts';
import { PanelLoading, PanelProblem } from '../pieces/panel-state.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { DueWords } from '../protection/due-words.tsx';
import { useWords } from '../words.ts';
import { ReasonForm } from './reason-form.tsx';
import { answerOffer, caseReferralsQuery, closeReferral, offerReferral, reopenReferral, sendReferral } from './referral.operations.ts';
import type { OpenService, Referral, ReferralAct } from './referral.operations.ts';

const acts: readonly ReferralAct[] = ['ACCEPT', 'DECLINE', 'SEND', 'FINISH', 'ABANDON', 'REOPEN'];

/** Services beside the benefit on the case page: where each stands, what was done, and what to do next. */
export function ReferralSection({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const asked = useQuery(caseReferralsQuery, { id: caseId });
  const found = asked.data?.case;
  const reload = () => void asked.reload();
  return (
    <section className="wb-enquiries wb-referrals">
      <header className="wb-enquiries-head">
        <h2>{t('referral.sectionTitle')}</h2>
      </header>
      {!found && asked.loading && <PanelLoading lines={3} />}
      {!found && !asked.loading && <PanelProblem problems={asked.problems} onRetry={reload} />}
      {found && found.referrals.length + found.openServices.length === 0 && <p className="wb-secondary">{t('referral.emptyCase')}</p>}
      {found && found.referrals.length > 0 && (
        <ol>
          {found.referrals.map((referral) => (
            <ReferralRow key={`${referral.id} ${referral.version}`} referral={referral} onDone={reload} />
          ))}
        </ol>
      )}
      {found && found.openServices.length > 0 && (
        <>
          <p className="wb-secondary">{t('referral.more')}</p>
          <ol>
            {found.openServices.map((service) => (
              <OpenServiceRow key={service.service} caseId={caseId} service={service} onDone={reload} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function ReferralRow({ referral, onDone }: { referral: Referral; onDone: () => void }) {
  const { t, text, host } = useWords();
  const acting = useAct();
  const [asking, setAsking] = useState<ReferralAct>();
  const allowed = acts.filter((act) => referral.allowedActions.includes(act));

  async function run(act: ReferralAct, words: string) {
    const input = { referralId: referral.id, version: referral.version };
    const done =
      act === 'SEND'
        ? await acting.run(sendReferral, input)
        : act === 'ACCEPT' || act === 'DECLINE'
          ? await acting.run(answerOffer, { ...input, accepted: act === 'ACCEPT', reason: words })
          : act === 'REOPEN'
            ? await acting.run(reopenReferral, { ...input, reason: words })
            : await acting.run(closeReferral, { ...input, done: act === 'FINISH', text: words });
    if (!done) return;
    host.announce(t('referral.done'));
    onDone();
  }

  return (
    <li>
      <div className="wb-enquiry-when">
        <b>{t(`referral.state.${referral.state}`)}</b>
        <span className="wb-secondary">{referral.period === 'ONCE' ? t('referral.once') : referral.period}</span>
      </div>
      <div>
        <p>
          <b>{text(referral.label)}</b>{' '}
          <span className="wb-secondary">{referral.agencyName ? text(referral.agencyName) : t('referral.noAgency')}</span>{' '}
          {referral.outcome && <span className="wb-tag">{t(`referral.outcome.${referral.outcome}`)}</span>}{' '}
          <DueWords dueOn={referral.dueOn} overdue={referral.overdue} done={referral.state === 'DONE' || referral.state === 'DECLINED'} />
        </p>
        {referral.actions
          .filter((action) => action.text !== null)
          .map((action) => (
            <p key={action.at + action.kind} className="wb-small">
              {shortMoment(action.at)} {t(`referral.history.${action.kind as 'OFFER'}`)} {action.by}
              {t('punctuation.colon')}
              <span lang="zh-CN">{action.text}</span>
            </p>
          ))}
        {!asking && <RefusalNote failure={acting.failure} onReload={onDone} />}
        {asking && asking !== 'SEND' ? (
          <ReasonForm
            label={t(`referral.reasonOf.${asking}`)}
            submit={t('referral.confirm')}
            busy={acting.busy}
            failure={acting.failure}
            onSubmit={(words) => void run(asking, words)}
            onCancel={() => (setAsking(undefined), acting.clear())}
            onReload={onDone}
          />
        ) : (
          allowed.length > 0 && (
            <p className="wb-enquiry-links">
              {allowed.map((act) => (
                <button
                  key={act}
                  type="button"
                  className="wb-link"
                  disabled={acting.busy}
                  aria-label={`${t(`referral.act.${act}`)}${t('punctuation.colon')}${text(referral.label)}`}
                  onClick={() => (act === 'SEND' ? void run(act, '') : setAsking(act))}
                >
                  {t(`referral.act.${act}`)}
                </button>
              ))}
            </p>
          )
        )}
      </div>
    </li>
  );
}

/** What the policy leaves open: offered by hand with what the officer knows. */
function OpenServiceRow({ caseId, service, onDone }: { caseId: string; service: OpenService; onDone: () => void }) {
  const { t, text, host } = useWords();
  const acting = useAct();
  const [asking, setAsking] = useState(false);

  async function offer(reason: string) {
    if (!(await acting.run(offerReferral, { caseId, service: service.service, reason }))) return;
    host.announce(t('referral.done'));
    onDone();
  }

  return (
    <li>
      <div className="wb-enquiry-when">
        <b>{text(service.label)}</b>
      </div>
      <div>
        {service.missing.length > 0 && (
          <p className="wb-secondary">
            {t('referral.needs', { facts: service.missing.map((fact) => text(fact)).join(t('punctuation.list')) })}
          </p>
        )}
        {asking ? (
          <ReasonForm
            label={t('referral.offerReason')}
            submit={t('referral.offer')}
            busy={acting.busy}
            failure={acting.failure}
            onSubmit={(reason) => void offer(reason)}
            onCancel={() => (setAsking(false), acting.clear())}
            onReload={onDone}
          />
        ) : (
          <button
            type="button"
            className="wb-link"
            aria-label={`${t('referral.offer')}${t('punctuation.colon')}${text(service.label)}`}
            onClick={() => setAsking(true)}
          >
            {t('referral.offer')}
          </button>
        )}
      </div>
    </li>
  );
}

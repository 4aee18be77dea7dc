import './services.css';
import { useState } from 'react';
import { ErrorSummary, PartialNotice, formatDate, isRefusal, newKey, useHost, useQuery } from '@onething/portal-kit';
import { TextQuestion } from '../objection/text-question.tsx';
import { answerOfferMutation, offeredServicesQuery } from './services.operations.ts';
import type { OfferedService } from './services.operations.ts';

/** What else there is for the child: each service in plain words, with a yes and a no. Shown once something was offered. */
export function ServicesPart({ caseId }: { caseId: string }) {
  const { t } = useHost();
  const asked = useQuery(offeredServicesQuery, { id: caseId });
  const services = asked.data?.case?.referrals ?? [];
  if (services.length === 0)
    return <PartialNotice problems={asked.problems} what={t('hall.services.title')} onRetry={() => void asked.reload()} />;
  return (
    <section aria-labelledby="services-title">
      <h2 id="services-title">{t('hall.services.title')}</h2>
      <p>{t('hall.services.lead')}</p>
      <ul className="rows services">
        {services.map((service) => (
          <ServiceRow key={`${service.id} ${service.version}`} service={service} onDone={() => void asked.reload()} />
        ))}
      </ul>
    </section>
  );
}

function ServiceRow({ service, onDone }: { service: OfferedService; onDone: () => void }) {
  const { t, text, language } = useHost();
  const last = service.actions.findLast((action) => action.text !== null)?.text;
  const facts = [
    service.agencyName && t('hall.services.by', { agency: text(service.agencyName) }),
    service.period !== 'ONCE' && t('hall.services.year', { year: service.period }),
    service.state === 'DONE' || service.state === 'DECLINED'
      ? undefined
      : service.dueOn
        ? t('hall.services.until', { date: formatDate(service.dueOn, language) })
        : t('hall.services.noLimit'),
  ].filter(Boolean);
  return (
    <li>
      <div className="service-head">
        <h3 className="row-title">{text(service.label)}</h3>
        <span className={`service-state service-${service.state.toLowerCase()}`}>{t(`hall.services.state.${service.state}`)}</span>
      </div>
      <p>{text(service.summary)}</p>
      <p className="secondary">{facts.join(' · ')}</p>
      {service.state === 'ANSWERED' && service.outcome && <p className="row-title">{t(`hall.services.outcome.${service.outcome}`)}</p>}
      {service.state === 'ANSWERED' && last && <p>{t('hall.services.said', { text: last })}</p>}
      {service.state === 'DONE' && last && <p>{t('hall.services.result', { text: last })}</p>}
      {service.state === 'DECLINED' && last && <p>{t('hall.services.reasonOf', { text: last })}</p>}
      {service.state === 'OFFERED' && service.allowedActions.includes('ACCEPT') && <Answer service={service} onDone={onDone} />}
    </li>
  );
}

/** Yes at once; no with a sentence why. */
function Answer({ service, onDone }: { service: OfferedService; onDone: () => void }) {
  const host = useHost();
  const { t, text } = host;
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const field = `service-${service.id}`;

  function fail(message: string) {
    setError(message);
    setAttempt(attempt + 1);
    setBusy(false);
  }

  async function send(accepted: boolean) {
    if (!accepted && !reason.trim()) return fail(t('hall.services.declineMissing'));
    setBusy(true);
    const input = { referralId: service.id, version: service.version, accepted, ...(accepted ? {} : { reason: reason.trim() }) };
    const answer = await host.client.mutate(answerOfferMutation, { input: { ...input, idempotencyKey: newKey() } });
    const result = answer.data?.answerOffer;
    if (!result) return fail(t(`kit.problem.${answer.problems[0]?.code ?? 'INTERNAL'}.text`));
    if (isRefusal(result)) return fail(result.message);
    host.announce(t(accepted ? 'hall.services.accepted' : 'hall.services.declined'));
    onDone();
  }

  const name = text(service.label);
  return (
    <form
      noValidate
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <ErrorSummary errors={error ? [{ ...(declining ? { inputId: field } : {}), message: error }] : []} attempt={attempt} />
      {declining && (
        <TextQuestion
          id={field}
          label={t('hall.services.declineTitle')}
          help={t('hall.services.declineHelp')}
          value={reason}
          error={error}
          onChange={setReason}
        />
      )}
      <div className="actions service-answer">
        {declining ? (
          <>
            <button type="submit" className="button button-plain" disabled={busy}>
              {t('hall.services.declineSend')}
            </button>
            <button type="button" className="link-button" onClick={() => setDeclining(false)}>
              {t('hall.services.back')}
            </button>
          </>
        ) : (
          <>
            <button
              type="button"
              className="button button-plain"
              disabled={busy}
              aria-label={`${t('hall.services.accept')}：${name}`}
              onClick={() => void send(true)}
            >
              {t('hall.services.accept')}
            </button>
            <button
              type="button"
              className="link-button"
              aria-label={`${t('hall.services.decline')}：${name}`}
              onClick={() => setDeclining(true)}
            >
              {t('hall.services.decline')}
            </button>
          </>
        )}
      </div>
    </form>
  );
}

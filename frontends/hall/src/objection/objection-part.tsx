import { useState } from 'react';
import { Callout, ErrorSummary, formatDate, isRefusal, newKey, shanghaiDate, useHost } from '@onething/portal-kit';
import type { ApplicantCase } from '../case/case.operations.ts';
import { raiseObjectionMutation } from './objection.operations.ts';
import type { Objection } from './objection.operations.ts';
import { TextQuestion } from './text-question.tsx';

/** What the applicant has against a refusal, what was answered, and the way to object while there is time. */
export function ObjectionPart({ found, onDone }: { found: ApplicantCase; onDone: () => void }) {
  const { t } = useHost();
  const open = found.allowedActions.includes('RAISE_OBJECTION');
  if (found.objections.length === 0 && !open) return null;
  return (
    <section aria-labelledby="objection-title">
      <h2 id="objection-title">{t('hall.objection.title')}</h2>
      {found.objections.map((objection) => (
        <Raised key={objection.id} objection={objection} />
      ))}
      {open && <RaiseForm found={found} onDone={onDone} />}
    </section>
  );
}

function Raised({ objection }: { objection: Objection }) {
  const { t, language } = useHost();
  const day = (at: string) => formatDate(shanghaiDate(at), language);
  return (
    <div className="rows objection">
      <div>
        <p className="secondary">{t('hall.objection.raised', { date: day(objection.raisedAt) })}</p>
        <p>{objection.reason}</p>
      </div>
      <div>
        {objection.outcome && objection.answeredAt ? (
          <>
            <p className="row-title">{t(`hall.objection.outcome.${objection.outcome}`)}</p>
            <p>{objection.answer}</p>
            <p className="secondary">{t('hall.objection.answered', { date: day(objection.answeredAt) })}</p>
          </>
        ) : (
          <p>{t('hall.objection.waiting')}</p>
        )}
      </div>
    </div>
  );
}

function RaiseForm({ found, onDone }: { found: ApplicantCase; onDone: () => void }) {
  const host = useHost();
  const { t, language } = host;
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [key] = useState(newKey);

  function fail(message: string) {
    setError(message);
    setAttempt((count) => count + 1);
    setBusy(false);
  }

  async function raise() {
    if (!reason.trim()) return fail(t('hall.objection.missing'));
    setBusy(true);
    const input = { caseId: found.id, version: found.version, reason: reason.trim(), idempotencyKey: key };
    const answer = await host.client.mutate(raiseObjectionMutation, { input });
    const result = answer.data?.raiseObjection;
    if (!result) return fail(t(`kit.problem.${answer.problems[0]?.code ?? 'INTERNAL'}.text`));
    if (isRefusal(result)) return fail(result.details.find(({ path }) => path === 'reason')?.message ?? result.message);
    host.announce(t('hall.objection.done'));
    onDone();
  }

  return (
    <form
      noValidate
      className="fields no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void raise();
      }}
    >
      <ErrorSummary errors={error ? [{ inputId: 'objection-reason', message: error }] : []} attempt={attempt} />
      <p>{t('hall.objection.lead')}</p>
      {found.objectionUntil && (
        <Callout tone="info">
          <p>{t('hall.objection.until', { date: formatDate(found.objectionUntil, language) })}</p>
        </Callout>
      )}
      <TextQuestion
        id="objection-reason"
        label={t('hall.objection.reason')}
        help={t('hall.objection.reasonHelp')}
        value={reason}
        error={error}
        onChange={setReason}
      />
      <div>
        <button type="submit" className="button button-plain" disabled={busy}>
          {t('hall.objection.action')}
        </button>
      </div>
    </form>
  );
}

import { useState } from 'react';
import { ErrorSummary, isRefusal, newKey, useHost } from '@onething/portal-kit';
import { withdrawApplicationMutation } from './case.operations.ts';
import type { ApplicantCase } from './case.operations.ts';

/** Taking the application back: behind a fold, with what it means and a reason, because it cannot be undone. */
export function WithdrawPart({ found, onDone }: { found: ApplicantCase; onDone: () => void }) {
  const host = useHost();
  const { t } = host;
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  function fail(message: string) {
    setError(message);
    setAttempt((count) => count + 1);
    setBusy(false);
  }

  async function withdraw() {
    if (!reason.trim()) return fail(t('hall.withdraw.missing'));
    setBusy(true);
    const answer = await host.client.mutate(withdrawApplicationMutation, {
      input: { caseId: found.id, version: found.version, reason: reason.trim(), idempotencyKey: newKey() },
    });
    const result = answer.data?.withdrawApplication;
    if (!result) return fail(t(`kit.problem.${answer.problems[0]?.code ?? 'INTERNAL'}.text`));
    if (isRefusal(result)) return fail(result.message);
    host.announce(t('hall.withdraw.done'));
    onDone();
  }

  return (
    <details className="no-print">
      <summary>{t('hall.withdraw.title')}</summary>
      <form
        noValidate
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void withdraw();
        }}
      >
        <ErrorSummary errors={error ? [{ inputId: 'withdraw-reason', message: error }] : []} attempt={attempt} />
        <p>{t('hall.withdraw.text')}</p>
        <div className={error ? 'field field-invalid' : 'field'}>
          <label className="field-label" htmlFor="withdraw-reason">
            {t('hall.withdraw.reason')}
          </label>
          {error && (
            <p className="field-error" id="withdraw-reason-error">
              {error}
            </p>
          )}
          <textarea
            id="withdraw-reason"
            className="input"
            rows={3}
            value={reason}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'withdraw-reason-error' : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <div>
          <button type="submit" className="button button-plain" disabled={busy}>
            {t('hall.withdraw.action')}
          </button>
        </div>
      </form>
    </details>
  );
}

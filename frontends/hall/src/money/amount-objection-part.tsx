import { useState } from 'react';
import { ErrorSummary, formatDate, formatMonth, isRefusal, newKey, shanghaiDate, useHost } from '@onething/portal-kit';
import type { FieldError } from '@onething/portal-kit';
import { TextQuestion } from '../objection/text-question.tsx';
import { raiseAmountObjectionMutation } from './money.operations.ts';
import type { AmountObjection, MoneyAccount } from './money.operations.ts';

/** What was said against an amount and what the county answered, and the way to say something. One objection at a time. */
export function AmountObjectionPart({ account, onDone }: { account: MoneyAccount; onDone: () => void }) {
  const { t } = useHost();
  const waiting = account.amountObjections.some(({ outcome }) => outcome === null);
  return (
    <section aria-labelledby="amount-objection-title">
      <h2 id="amount-objection-title">{t('hall.money.objection.title')}</h2>
      {account.amountObjections.map((objection) => (
        <Raised key={objection.id} objection={objection} />
      ))}
      {!waiting && (
        <details className="no-print">
          <summary>{t('hall.money.objection.open')}</summary>
          <RaiseForm key={account.amountObjections.length} account={account} onDone={onDone} />
        </details>
      )}
    </section>
  );
}

function Raised({ objection }: { objection: AmountObjection }) {
  const { t, language } = useHost();
  const day = (at: string) => formatDate(shanghaiDate(at), language);
  const about = objection.month ? formatMonth(objection.month, language) : t('hall.money.objection.noMonth');
  return (
    <div className="rows objection">
      <div>
        <p className="secondary">{t('hall.money.objection.raised', { date: day(objection.raisedAt), about })}</p>
        <p>{objection.reason}</p>
      </div>
      <div>
        {objection.outcome && objection.answeredAt ? (
          <>
            <p className="row-title">{t(`hall.money.objection.outcome.${objection.outcome}`)}</p>
            <p>{objection.answer}</p>
            <p className="secondary">{t('hall.objection.answered', { date: day(objection.answeredAt) })}</p>
          </>
        ) : (
          <p>{t('hall.money.objection.waiting')}</p>
        )}
      </div>
    </div>
  );
}

function RaiseForm({ account, onDone }: { account: MoneyAccount; onDone: () => void }) {
  const host = useHost();
  const { t, language } = host;
  const [month, setMonth] = useState('');
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [key] = useState(newKey);

  function fail(message: string, inputId = 'amount-objection-reason') {
    setErrors([{ inputId, message }]);
    setAttempt((count) => count + 1);
    setBusy(false);
  }

  async function raise() {
    if (!reason.trim()) return fail(t('hall.money.objection.missing'));
    setBusy(true);
    const input = { entitlementId: account.id, month: month || undefined, reason: reason.trim(), idempotencyKey: key };
    const answer = await host.client.mutate(raiseAmountObjectionMutation, { input });
    const result = answer.data?.raiseAmountObjection;
    if (!result) return fail(t(`kit.problem.${answer.problems[0]?.code ?? 'INTERNAL'}.text`));
    if (isRefusal(result)) {
      const detail = result.details[0];
      return fail(detail?.message ?? result.message, detail?.path === 'month' ? 'amount-objection-month' : undefined);
    }
    host.announce(t('hall.money.objection.done'));
    onDone();
  }

  return (
    <form
      noValidate
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void raise();
      }}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      <p>{t('hall.money.objection.lead')}</p>
      <div className="field">
        <label className="field-label" htmlFor="amount-objection-month">
          {t('hall.money.objection.month')}
        </label>
        <select id="amount-objection-month" className="input" value={month} onChange={(event) => setMonth(event.target.value)}>
          <option value="">{t('hall.money.objection.noMonth')}</option>
          {account.months.map((each) => (
            <option key={each.month} value={each.month}>
              {formatMonth(each.month, language)}
            </option>
          ))}
        </select>
      </div>
      <TextQuestion
        id="amount-objection-reason"
        label={t('hall.money.objection.reason')}
        help={t('hall.money.objection.reasonHelp')}
        value={reason}
        error={errors.find(({ inputId }) => inputId === 'amount-objection-reason')?.message}
        onChange={setReason}
      />
      <div>
        <button type="submit" className="button" disabled={busy}>
          {t('hall.money.objection.action')}
        </button>
      </div>
    </form>
  );
}

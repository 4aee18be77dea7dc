import { useState } from 'react';
import { ErrorSummary, formatDate, isRefusal, newKey, shanghaiDate, useHost } from '@onething/portal-kit';
import type { ApplicantCase } from '../case/case.operations.ts';
import { rateServiceMutation } from '../objection/objection.operations.ts';
import { TextQuestion } from '../objection/text-question.tsx';

const scores = [5, 4, 3, 2, 1] as const;

/** How the service was: once, when it is decided; nobody is asked to. */
export function RatingPart({ found, onDone }: { found: ApplicantCase; onDone: () => void }) {
  const { t, language } = useHost();
  if (found.rating) {
    return (
      <section className="no-print" aria-labelledby="rating-title">
        <h2 id="rating-title">{t('hall.rating.title')}</h2>
        <p>
          <strong>{t(`hall.rating.score.${found.rating.score}`)}</strong>
        </p>
        {found.rating.comment && <p>{found.rating.comment}</p>}
        <p className="secondary">{t('hall.rating.given', { date: formatDate(shanghaiDate(found.rating.ratedAt), language) })}</p>
      </section>
    );
  }
  return found.status === 'CONFIRMED' || found.status === 'REFUSED' ? <RatingForm found={found} onDone={onDone} /> : null;
}

function RatingForm({ found, onDone }: { found: ApplicantCase; onDone: () => void }) {
  const host = useHost();
  const { t } = host;
  const [score, setScore] = useState<number>();
  const [comment, setComment] = useState('');
  const [error, setError] = useState<{ inputId: string; message: string }>();
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [key] = useState(newKey);

  function fail(inputId: string, message: string) {
    setError({ inputId, message });
    setAttempt((count) => count + 1);
    setBusy(false);
  }

  async function rate() {
    if (!score) return fail('rating-score', t('hall.rating.missing'));
    setBusy(true);
    const input = { caseId: found.id, score, ...(comment.trim() ? { comment: comment.trim() } : {}), idempotencyKey: key };
    const answer = await host.client.mutate(rateServiceMutation, { input });
    const result = answer.data?.rateService;
    if (!result) return fail('rating-score', t(`kit.problem.${answer.problems[0]?.code ?? 'INTERNAL'}.text`));
    if (isRefusal(result)) return fail(result.details[0]?.path === 'comment' ? 'rating-comment' : 'rating-score', result.message);
    host.announce(t('hall.rating.done'));
    onDone();
  }

  const scoreError = error?.inputId === 'rating-score' ? error.message : undefined;
  return (
    <section className="no-print" aria-labelledby="rating-title">
      <h2 id="rating-title">{t('hall.rating.title')}</h2>
      <form
        noValidate
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void rate();
        }}
      >
        <ErrorSummary errors={error ? [error] : []} attempt={attempt} />
        <p>{t('hall.rating.lead')}</p>
        <div className={scoreError ? 'field field-invalid' : 'field'}>
          {scoreError && (
            <p className="field-error" id="rating-score-error">
              {scoreError}
            </p>
          )}
          <div
            className="choices choices-rows"
            id="rating-score"
            role="radiogroup"
            aria-labelledby="rating-title"
            aria-invalid={scoreError ? true : undefined}
            aria-describedby={scoreError ? 'rating-score-error' : undefined}
          >
            {scores.map((each) => (
              <label className="choice" key={each}>
                <input type="radio" name="rating-score" checked={score === each} onChange={() => setScore(each)} />
                <span>{t(`hall.rating.score.${each}`)}</span>
              </label>
            ))}
          </div>
        </div>
        <TextQuestion
          id="rating-comment"
          label={t('hall.rating.comment')}
          value={comment}
          error={error?.inputId === 'rating-comment' ? error.message : undefined}
          optional
          onChange={setComment}
        />
        <div>
          <button type="submit" className="button button-plain" disabled={busy}>
            {t('hall.rating.action')}
          </button>
        </div>
      </form>
    </section>
  );
}

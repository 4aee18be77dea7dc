import { formatDate, Link } from '@onething/portal-kit';
import { useState } from 'react';
import type { VisitOutbox } from './use-visit-outbox.ts';
import { useSignal } from './use-signal.ts';
import type { AnsweredVisit, WaitingVisit } from './visit-outbox.ts';
import { visitPaths } from './visit-paths.ts';
import { useVisitWords } from './visit-words.ts';

/** What lies on this phone alone, what the office refused, and where somebody else had been there already. */
export function WaitingVisits({ outbox, at }: { outbox: VisitOutbox; at: number | undefined }) {
  const { t } = useVisitWords();
  const signal = useSignal();
  const waits = outbox.waiting.filter(({ refusal }) => !refusal);
  const refused = outbox.waiting.filter(({ refusal }) => refusal);
  const updated = at === undefined ? '' : t('updated', { time: clockOf(at) });
  const signedOut = waits.some(({ trouble }) => trouble === 'SIGNED_OUT');
  return (
    <>
      {outbox.answered.map((answer) => (
        <Answered key={answer.id} answer={answer} onRead={() => outbox.read(answer.id)} />
      ))}
      {refused.map((visit) => (
        <Refused key={visit.id} visit={visit} outbox={outbox} />
      ))}
      {waits.length > 0 && (
        <section className="road-banner" aria-labelledby="waiting-visits">
          <h2 id="waiting-visits">{t('waiting.title', { count: waits.length })}</h2>
          <p>
            {outbox.sending ? t('waiting.sending') : t(signedOut ? 'waiting.signedOut' : signal ? 'waiting.soon' : 'waiting.noSignal')}
            {updated && t('comma')}
            {updated}
          </p>
          {signal && !outbox.sending && (
            <button type="button" className="link-button" onClick={() => void outbox.send()}>
              {t('waiting.again')}
            </button>
          )}
        </section>
      )}
      {waits.length === 0 && !signal && (
        <section className="road-banner" aria-label={t('offline.label')}>
          <p>
            {t('offline.text')}
            {updated && t('comma')}
            {updated}
          </p>
        </section>
      )}
    </>
  );
}

/** A visit that counts otherwise than its writer thought: said until it was read; the record itself is with the office. */
function Answered({ answer, onRead }: { answer: AnsweredVisit; onRead: () => void }) {
  const { host, t } = useVisitWords();
  const day = formatDate(answer.seenOn, host.language);
  return (
    <section className="road-banner road-conflict" aria-label={t(`answered.${answer.outcome}.title`)}>
      <h2>
        {t(`answered.${answer.outcome}.title`)} <span className="road-what">{answer.about}</span>
      </h2>
      <p>
        {t(`answered.${answer.outcome}.text`, {
          day,
          by: answer.counted?.by ?? '',
          other: formatDate(answer.counted?.seenOn, host.language),
        })}
      </p>
      <button type="button" className="link-button" onClick={onRead}>
        {t('answered.read')}
        <span className="only-spoken"> {answer.about}</span>
      </button>
    </section>
  );
}

function Refused({ visit, outbox }: { visit: WaitingVisit; outbox: VisitOutbox }) {
  const { host, t } = useVisitWords();
  const [sure, setSure] = useState(false);
  return (
    <section className="road-banner road-refused" aria-label={t('refused.title')}>
      <h2>
        {t('refused.title')} <span className="road-what">{visit.about}</span>
      </h2>
      <p>{visit.refusal}</p>
      <p className="road-choices">
        <Link href={visitPaths.visit(visit.caseId)} onClick={() => outbox.reopen(visit)} className="road-link">
          {t('refused.correct')}
        </Link>
        {sure ? (
          <button type="button" className="link-button" onClick={() => outbox.drop(visit.id)}>
            {t('refused.dropYes', { day: formatDate(visit.seenOn, host.language) })}
          </button>
        ) : (
          <button type="button" className="link-button" onClick={() => setSure(true)}>
            {t('refused.drop')}
          </button>
        )}
      </p>
    </section>
  );
}

/** `11-20 08:12` in China. */
function clockOf(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
}

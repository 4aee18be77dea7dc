import { formatDate } from '@onething/portal-kit';
import { useFilingWords } from '../filing/filing-words.ts';
import { useOutbox } from './use-outbox.ts';

/** Home checks that the office does not have yet. */
export function WaitingChecks() {
  const { host, t } = useFilingWords();
  const { waiting, send, drop } = useOutbox();
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting-checks">
      <h2 id="waiting-checks">{t('check.waitingTitle')}</h2>
      <ul className="rows">
        {waiting.map((check) => (
          <li key={check.id}>
            <strong>{check.about}</strong>
            <p className="secondary">
              {formatDate(check.checkedOn, host.language)}　{check.refusal ?? t('check.waits', { count: check.photos.length })}
            </p>
            {check.refusal && (
              <button type="button" className="link-button" onClick={() => drop(check.id)}>
                {t('home.drop')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="actions">
        <button type="button" className="button button-plain" onClick={() => void send()}>
          {t('save.again')}
        </button>
      </p>
    </section>
  );
}

import { Callout, formatDateTime, useHost } from '@onething/portal-kit';
import type { DraftSnapshot } from '../draft/draft-store.ts';

/** Says where what was typed is. Loud only when the applicant must do something. */
export function SaveLine({ snapshot, onRetry }: { snapshot: DraftSnapshot; onRetry: () => void }) {
  const host = useHost();
  const { t } = host;
  if (snapshot.state === 'SIGNED_OUT') {
    return (
      <Callout tone="warning" title={t('hall.save.signedOut')} live>
        <p>{t('hall.save.signedOutText')}</p>
        <button type="button" className="button" onClick={() => host.signIn()}>
          {t('hall.save.signInAgain')}
        </button>
      </Callout>
    );
  }
  if (snapshot.state === 'DEVICE_ONLY') {
    return (
      <Callout tone="warning" title={t('hall.save.deviceOnly')} live>
        <p>{t('hall.save.deviceOnlyText')}</p>
        <button type="button" className="link-button" onClick={onRetry}>
          {t('kit.retry')}
        </button>
      </Callout>
    );
  }
  const saved = snapshot.savedAt
    ? t('hall.save.savedAt', { time: formatDateTime(snapshot.savedAt, host.language).slice(-5) })
    : t('hall.save.automatic');
  return <p className="save-state">{snapshot.state === 'SAVED' ? saved : t('hall.save.saving')}</p>;
}

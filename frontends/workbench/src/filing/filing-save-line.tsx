import { Callout, formatDateTime } from '@onething/portal-kit';
import type { FilingStore } from './filing-store.ts';
import { useFilingWords } from './filing-words.ts';
import { useFilingSnapshot } from './use-filing.ts';

/** Where what was typed and photographed is, in one line; what to do when it is not with the office. */
export function FilingSaveLine({ store }: { store: FilingStore }) {
  const { host, t } = useFilingWords();
  const { state, savedAt, filing, full, refusal, filed } = useFilingSnapshot(store);
  if (full)
    return (
      <Callout tone="warning" title={t('save.full')}>
        {t('save.fullText')}
      </Callout>
    );
  if (state === 'CONFLICT')
    return (
      <Callout tone="warning" title={t('save.conflict')}>
        <p>{t('save.conflictText', { revision: filed?.form.revision ?? 0 })}</p>
        <p className="actions">
          <button type="button" className="button button-plain" onClick={() => void store.resolve('MINE')}>
            {t('save.mine')}
          </button>
          <button type="button" className="button button-plain" onClick={() => void store.resolve('THEIRS')}>
            {t('save.theirs')}
          </button>
        </p>
      </Callout>
    );
  if (state === 'DEVICE_ONLY' || state === 'SIGNED_OUT')
    return (
      <Callout tone="warning" title={t(`save.${state}`)}>
        <p>{t('save.kept', { count: filing.photos.length })}</p>
        <p className="actions">
          <button
            type="button"
            className="button button-plain"
            onClick={() => (state === 'SIGNED_OUT' ? host.signIn() : void store.send())}
          >
            {t(state === 'SIGNED_OUT' ? 'gate.button' : 'save.again')}
          </button>
        </p>
      </Callout>
    );
  if (state === 'REFUSED' && refusal)
    return (
      <Callout tone="warning" title={refusal.message || t('save.refused', { code: refusal.code })}>
        {refusal.details.map((detail) => (
          <p key={`${detail.path} ${detail.code}`}>{detail.message}</p>
        ))}
      </Callout>
    );
  const time = savedAt ? formatDateTime(savedAt, host.language) : '';
  return (
    <p className="secondary" role="status">
      {state === 'SAVED' ? t('save.SAVED', { time }) : t(`save.${state}`)}
    </p>
  );
}

import { Callout, useHost } from '@onething/portal-kit';

/** Before everything: whom to ring when it cannot wait. */
export function DangerCalls() {
  const { t } = useHost();
  return (
    <Callout tone="error" title={t('hall.report.callTitle')}>
      <p>{t('hall.report.callText')}</p>
      <p className="report-calls">
        <a className="button button-plain" href="tel:110">
          {t('hall.report.call110')}
        </a>
        <a className="button button-plain" href="tel:120">
          {t('hall.report.call120')}
        </a>
      </p>
    </Callout>
  );
}

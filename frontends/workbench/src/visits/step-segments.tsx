import { PageHeading, useHost } from '@onething/portal-kit';

/** Where one is: segments for the eye, words for everybody, and the step's own heading. */
export function StepSegments({ current, total, title }: { current: number; total: number; title: string }) {
  const { t } = useHost();
  return (
    <div className="road-steps">
      <div className="road-segments" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <span key={index} className={index < current ? 'reached' : undefined} />
        ))}
      </div>
      <PageHeading title={title} caption={t('kit.step', { current, total })} />
    </div>
  );
}

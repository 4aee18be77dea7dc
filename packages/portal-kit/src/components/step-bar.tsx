import { useHost } from '../host/use-host.tsx';

export interface StepBarProps {
  /** Counted from 1. Undefined, like `total`: not known yet; the bar keeps its height. */
  current?: number;
  total?: number;
  /** Title of the next step. */
  next?: string;
}

/** Where one is in a row of steps: in words, and as segments for the eye. */
export function StepBar({ current, total, next }: StepBarProps) {
  const { t } = useHost();
  return (
    <div className="step-bar">
      <p>
        <strong>
          {current !== undefined && (total === undefined ? t('kit.stepAlone', { current }) : t('kit.step', { current, total }))}
        </strong>
        {next && <span className="step-next">{t('kit.stepNext', { title: next })}</span>}
      </p>
      <div className="step-segments" aria-hidden="true">
        {Array.from({ length: total ?? 1 }, (_, index) => (
          <span key={index} className={total !== undefined && index < (current ?? 0) ? 'reached' : undefined} />
        ))}
      </div>
    </div>
  );
}

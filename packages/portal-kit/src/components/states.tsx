import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../graphql/problem.ts';
import { useHost } from '../host/use-host.tsx';
import { Callout } from './callout.tsx';

const patienceMs = 4000;

/** While something is fetched. Keeps the height of what will come (`lines`), so that nothing jumps. */
export function LoadingState({ lines = 6 }: { lines?: number }) {
  const { t } = useHost();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="state-loading" role="status">
      <p>{t(slow ? 'kit.loadingLong' : 'kit.loading')}</p>
      <div className="state-lines" aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => (
          <span key={index} />
        ))}
      </div>
    </div>
  );
}

/** A list with nothing in it: says so, and what one can do. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state-empty">
      <p className="state-title">{title}</p>
      {children}
    </div>
  );
}

/** Nothing could be shown: why, in plain words, and the way on. */
export function ProblemState({ problems, onRetry, children }: { problems: Problem[]; onRetry?: () => void; children?: ReactNode }) {
  const host = useHost();
  const { t } = host;
  const problem = problems[0] ?? { code: 'INTERNAL' as const, path: '' };
  const signIn = problem.code === 'UNAUTHENTICATED';
  const hopeless = problem.code === 'NOT_FOUND' || problem.code === 'FORBIDDEN';
  return (
    <div className="state-problem" role="alert">
      <p className="state-title">{t(`kit.problem.${problem.code}.title`)}</p>
      <p>{t(`kit.problem.${problem.code}.text`)}</p>
      {problem.traceId && <p className="secondary">{t('kit.problem.trace', { traceId: problem.traceId })}</p>}
      {signIn && (
        <button type="button" className="button" onClick={() => host.signIn()}>
          {t('kit.signIn')}
        </button>
      )}
      {!signIn && !hopeless && onRetry && (
        <button type="button" className="button button-plain" onClick={onRetry}>
          {t('kit.retry')}
        </button>
      )}
      {children}
    </div>
  );
}

/** Something is shown and something is missing. */
export function PartialNotice({ problems, what, onRetry }: { problems: Problem[]; what?: string; onRetry?: () => void }) {
  const { t } = useHost();
  if (problems.length === 0) return null;
  return (
    <Callout tone="warning" live>
      <p>{what ? t('kit.problem.partial', { what }) : t('kit.problem.partialUnknown')}</p>
      {onRetry && (
        <button type="button" className="link-button" onClick={onRetry}>
          {t('kit.retry')}
        </button>
      )}
    </Callout>
  );
}

import type { ReactNode } from 'react';
import type { Problem } from '@onething/portal-kit';
import { useWords } from '../words.ts';

/** While a panel's content is on its way: its height is kept by ruled lines. */
export function PanelLoading({ lines = 4 }: { lines?: number }) {
  const { t } = useWords();
  return (
    <div className="wb-loading" role="status">
      <span className="wb-only-spoken">{t('state.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="wb-loading-line" aria-hidden="true" />
      ))}
    </div>
  );
}

/** Nothing to show, said in words, and perhaps a way on. */
export function PanelEmpty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="wb-empty">
      <p>{title}</p>
      {children}
    </div>
  );
}

/** A panel that could not be filled: why, a number to tell on the phone, and another try. */
export function PanelProblem({ problems, onRetry }: { problems: Problem[]; onRetry: () => void }) {
  const { t, host } = useWords();
  const problem = problems[0];
  if (!problem) return null;
  const signIn = problem.code === 'UNAUTHENTICATED';
  return (
    <div className="wb-problem" role="alert">
      <p className="wb-strong">{t(`problem.${problem.code}`)}</p>
      {problem.traceId && <p className="wb-small">{t('problem.trace', { traceId: problem.traceId })}</p>}
      <button type="button" className="wb-link" onClick={signIn ? () => host.signIn() : onRetry}>
        {t(signIn ? 'gate.button' : 'problem.retry')}
      </button>
    </div>
  );
}

/** One line above content of which a part is missing. */
export function PartialLine({ problems, onRetry }: { problems: Problem[]; onRetry: () => void }) {
  const { t } = useWords();
  if (problems.length === 0) return null;
  const parts = [...new Set(problems.map((problem) => problem.path.split('.').at(-1)).filter(Boolean))];
  const known = parts.includes('entitlement') ? t('problem.partialEntitlement') : t('problem.partial');
  return (
    <div className="wb-partial" role="status">
      {known}
      <button type="button" className="wb-link" onClick={onRetry}>
        {t('problem.retry')}
      </button>
    </div>
  );
}

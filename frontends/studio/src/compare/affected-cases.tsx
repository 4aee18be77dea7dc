import { useEffect } from 'react';
import { LoadingState, ProblemState, useQuery } from '@onething/portal-kit';
import { AffectedPart } from '../rehearsal/affected-part.tsx';
import { CasesPart } from '../rehearsal/cases-part.tsx';
import { FigureStrip } from '../rehearsal/figure-strip.tsx';
import { useWords } from '../words.ts';
import { rehearsalQuery } from './compare.operations.ts';

const everyMs = 2_000;

/** Whom a difference concerns: what the rehearsal of its two sides found. */
export function AffectedCases({ rehearsalId }: { rehearsalId: string }) {
  const { t } = useWords();
  const { data, loading, problems, reload } = useQuery(rehearsalQuery, { id: rehearsalId });
  const rehearsal = data?.rehearsal;
  const running = rehearsal?.state === 'RUNNING';
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => void reload(), everyMs);
    return () => clearInterval(timer);
  }, [running, reload]);
  if (!rehearsal) return loading ? <LoadingState lines={3} /> : <ProblemState problems={problems} onRetry={() => void reload()} />;
  if (running) return <p role="status">{t('rehearsal.running')}</p>;
  if (rehearsal.state !== 'COMPLETED') return <p className="stu-warning-note">{t('rehearsal.failed')}</p>;
  return (
    <>
      <FigureStrip rehearsal={rehearsal} />
      <AffectedPart rehearsalId={rehearsal.id} />
      <CasesPart rehearsal={rehearsal} />
    </>
  );
}

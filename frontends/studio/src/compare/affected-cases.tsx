import { useEffect, useState } from 'react';
import { LoadingState, ProblemState, useQuery } from '@onething/portal-kit';
import { FailureNote } from '@onething/portal-kit/officers';
import { AffectedPart } from '../rehearsal/affected-part.tsx';
import { CasesPart } from '../rehearsal/cases-part.tsx';
import { FigureStrip } from '../rehearsal/figure-strip.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.ts';
import { rehearsalQuery, rehearseSides } from './compare.operations.ts';
import type { PolicySide } from './compare.operations.ts';

const everyMs = 2_000;

/** Answers the stored cases of the left side under both sides, and shows whom the difference concerns. Changes nothing. */
export function AffectedCases({ left, right }: { left: PolicySide; right: PolicySide }) {
  const acting = useAct();
  const [id, setId] = useState<string>();
  const { ask } = acting;
  useEffect(() => {
    void ask(rehearseSides, { left, right }).then((begun) => begun && setId(begun.id));
    // Once for the two sides this part was drawn for: it is drawn anew for others.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (id) return <Found id={id} />;
  return acting.failure ? <FailureNote failure={acting.failure} /> : <LoadingState lines={3} />;
}

function Found({ id }: { id: string }) {
  const { t } = useWords();
  const { data, loading, problems, reload } = useQuery(rehearsalQuery, { id });
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

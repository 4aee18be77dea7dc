import { Mark } from '../pieces/mark.tsx';
import type { MarkKind } from '../pieces/mark.tsx';
import { useWords } from '../words.ts';
import type { RunLine, RunState } from './run-types.ts';

const marks: Record<RunState, MarkKind> = {
  DRAFT: 'open',
  REVIEWED: 'open',
  APPROVED: 'open',
  SENT: 'open',
  SETTLED: 'done',
  RETURNED: 'wrong',
  UNKNOWN: 'unknown',
  WITHDRAWN: 'open',
};

/** Where a run stands, as shape and word. */
export function StateMark({ run }: { run: Pick<RunLine, 'state' | 'sending' | 'prepared' | 'preparedPercent'> }) {
  const { t } = useWords();
  const words = run.state === 'DRAFT' && !run.prepared ? t('state.preparing', { percent: run.preparedPercent }) : t(`state.${run.state}`);
  return (
    <span className="fin-state">
      <Mark kind={marks[run.state]} /> {run.sending ? t('state.sending') : words}
    </span>
  );
}

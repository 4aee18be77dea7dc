import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../use-act.ts';
import { ReasonedAct } from '../pieces/reasoned-act.tsx';
import { useWords } from '../words.ts';
import { withdrawRun } from './run-acts.operations.ts';
import type { Run } from './run-types.ts';

/** Gives a run up before it went to the bank, with the reason; its month can be prepared anew. */
export function WithdrawForm({ run, onDone }: { run: Run; onDone: () => void }) {
  const { t } = useWords();
  const acting = useAct();
  const [open, setOpen] = useState(false);
  async function withdraw(reason: string): Promise<boolean> {
    const done = await acting.run(withdrawRun, { runId: run.id, reason });
    if (done) onDone();
    return done;
  }
  if (!open) return <Button onClick={() => setOpen(true)}>{t('act.withdraw')}</Button>;
  return (
    <ReasonedAct
      label={t('act.withdrawReason')}
      help={t('act.withdrawHelp')}
      sure={t('act.withdrawSure')}
      acting={acting}
      act={withdraw}
      onLeave={() => setOpen(false)}
    />
  );
}

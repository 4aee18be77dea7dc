import { Button } from 'antd';
import { useState } from 'react';
import type { Acting } from '@onething/portal-kit/officers';
import { ReasonField } from '../pieces/reason-field.tsx';
import { useWords } from '../words.ts';
import { withdrawRun } from './run-acts.operations.ts';
import type { Run } from './run-types.ts';

/** Gives a run up before it went to the bank, with the reason; its month can be prepared anew. */
export function WithdrawForm({ run, acting, onDone }: { run: Run; acting: Acting; onDone: () => void }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  if (!open) {
    return (
      <Button disabled={acting.busy} onClick={() => setOpen(true)}>
        {t('act.withdraw')}
      </Button>
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!reason.trim()) return setMissing(true);
        void acting.run(withdrawRun, { runId: run.id, reason: reason.trim() }).then((happened) => happened && onDone());
      }}
    >
      <ReasonField
        label={t('act.withdrawReason')}
        help={t('act.withdrawHelp')}
        value={reason}
        error={missing && !reason.trim() ? t('missing') : undefined}
        onChange={setReason}
      />
      <div className="wb-buttons">
        <Button htmlType="submit" disabled={acting.busy}>
          {t('act.withdrawSure')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('act.no')}</Button>
      </div>
    </form>
  );
}

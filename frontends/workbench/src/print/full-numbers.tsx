import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { CaseFile } from '../case/case.operations.ts';
import { submitsForm } from '../case/submits-form.ts';
import { useWords } from '../words.ts';
import { revealAnswers } from './reveal-answers.ts';

export interface FullNumbersProps {
  file: CaseFile;
  /** What is said as long as they are masked. */
  masked: string;
  onRevealed: (answers: Record<string, unknown>) => void;
}

/** Shows the masked numbers on the paper after a reason has been written down; they are gone when the page is left. */
export function FullNumbers({ file, masked, onRevealed }: FullNumbersProps) {
  const { t, host } = useWords();
  const [reason, setReason] = useState<string>();
  const [message, setMessage] = useState(masked);
  const [busy, setBusy] = useState(false);
  const field = useId();
  async function reveal(event: React.FormEvent) {
    event.preventDefault();
    if ((reason ?? '').trim().length < 2) return setMessage(t('reveal.reasonNeeded'));
    setBusy(true);
    const revealed = await revealAnswers(host.client, file, (reason ?? '').trim());
    setBusy(false);
    onRevealed(revealed.answers);
    setReason(undefined);
    setMessage(revealed.masked > 0 ? t('print.fullFailed', { count: revealed.masked }) : '');
  }
  if (reason === undefined) {
    return (
      <>
        <span className="wb-secondary" role="status">
          {message}
        </span>
        <button type="button" className="wb-link" onClick={() => setReason('')}>
          {t('print.full')}
        </button>
      </>
    );
  }
  return (
    <form
      className="wb-print-reason"
      onSubmit={(event) => void reveal(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) setReason(undefined);
        else submitsForm(event);
      }}
      noValidate
    >
      <label htmlFor={field}>{t('reveal.reason')}</label>
      <Input
        id={field}
        value={reason}
        maxLength={200}
        aria-describedby={`${field}-note`}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button htmlType="submit" disabled={busy}>
        {t('reveal.submit')}
      </Button>
      <span id={`${field}-note`} className="wb-small" role="status">
        {message === t('reveal.reasonNeeded') ? message : t('print.fullNote')}
      </span>
    </form>
  );
}

import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { newKey } from '@onething/portal-kit';
import { useWords } from '../words.ts';
import { revealField } from './acts.operations.ts';
import { submitsForm } from './submits-form.ts';
import { PanelFrame } from './panel-frame.tsx';

export interface RevealPanelProps {
  caseId: string;
  path: string;
  label: string;
  onClose: () => void;
  /** Told the value; it is shown until the page is left and kept nowhere. */
  onRevealed: (path: string, value: string) => void;
}

/** Asks for the reason before a masked value is shown; the server writes both down first. */
export function RevealPanel({ caseId, path, label, onClose, onRevealed }: RevealPanelProps) {
  const { t, host } = useWords();
  const [reason, setReason] = useState('');
  const [message, setMessage] = useState('');
  const [busy, setBusy] = useState(false);
  const field = useId();

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    if (reason.trim().length < 2) return setMessage(t('reveal.reasonNeeded'));
    setBusy(true);
    const answer = await host.client.mutate(revealField, { input: { caseId, path, reason: reason.trim(), idempotencyKey: newKey() } });
    setBusy(false);
    const outcome = answer.data?.reveal;
    if (outcome && 'value' in outcome) return onRevealed(path, outcome.value);
    setMessage(outcome?.message ?? t(`problem.${answer.problems[0]?.code ?? 'INTERNAL'}`));
  }

  return (
    <PanelFrame title={t('reveal.title', { name: label })} note={t('reveal.note')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} onKeyDown={submitsForm} noValidate>
        <div className="wb-field">
          <label htmlFor={field}>{t('reveal.reason')}</label>
          {message && (
            <p id={`${field}-wrong`} className="wb-wrong" role="alert">
              {message}
            </p>
          )}
          <Input
            id={field}
            value={reason}
            maxLength={200}
            aria-invalid={message ? true : undefined}
            aria-describedby={message ? `${field}-wrong` : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <Button type="primary" htmlType="submit" block disabled={busy}>
          {t('reveal.submit')}
        </Button>
      </form>
    </PanelFrame>
  );
}

import { Button, Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { submitsForm } from '../case/submits-form.ts';
import type { ActFailure } from '../case/use-act.ts';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { useWords } from '../words.ts';

export interface ReasonFormProps {
  label: string;
  submit: string;
  busy: boolean;
  failure: ActFailure | null;
  onSubmit: (reason: string) => void;
  onCancel: () => void;
  onReload: () => void;
}

/** One sentence that has to be written down before something is done. What is wrong stands above it; nothing typed is lost. */
export function ReasonForm({ label, submit, busy, failure, onSubmit, onCancel, onReload }: ReasonFormProps) {
  const { t } = useWords();
  const field = useId();
  const [reason, setReason] = useState('');
  const input = useRef<InputRef>(null);
  // The form opens where somebody asked for it: they go on typing there.
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className="wb-reason"
      noValidate
      onKeyDown={submitsForm}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(reason.trim());
      }}
    >
      <RefusalNote failure={failure} onReload={onReload} />
      <label htmlFor={field} className="wb-strong">
        {label}
      </label>
      <Input id={field} lang="zh-CN" ref={input} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      <span className="wb-reason-acts">
        <Button htmlType="submit" size="small" type="primary" disabled={busy}>
          {submit}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('referral.cancel')}
        </Button>
      </span>
    </form>
  );
}

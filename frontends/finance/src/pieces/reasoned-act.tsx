import { Button } from 'antd';
import { useState } from 'react';
import type { Acting } from '@onething/portal-kit/officers';
import { useWords } from '../words.ts';
import { FailureNote } from '@onething/portal-kit/officers';
import { ReasonField } from './reason-field.tsx';

export interface ReasonedActProps {
  label: string;
  help?: string;
  /** On the button that does it. */
  sure: string;
  acting: Acting;
  /** Does it with the reason; true when it was done. */
  act: (reason: string) => Promise<boolean>;
  onLeave: () => void;
}

/** A form for an act that wants its reason and nothing else. */
export function ReasonedAct({ label, help, sure, acting, act, onLeave }: ReasonedActProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  function submit(event: React.FormEvent) {
    event.preventDefault();
    setTried(true);
    if (reason.trim()) void act(reason.trim());
  }
  return (
    <form noValidate className="fin-form" onSubmit={submit}>
      <FailureNote failure={acting.failure} />
      <ReasonField
        label={label}
        help={help}
        value={reason}
        error={tried && !reason.trim() ? t('missing') : undefined}
        onChange={setReason}
      />
      <div className="wb-buttons">
        <Button type="primary" htmlType="submit" disabled={acting.busy}>
          {sure}
        </Button>
        <Button onClick={onLeave}>{t('act.no')}</Button>
      </div>
    </form>
  );
}

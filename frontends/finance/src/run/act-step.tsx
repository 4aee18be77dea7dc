import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../words.ts';

export interface ActStepProps {
  label: string;
  /** Why it cannot be done now; shown, and the button is out of use. */
  barred?: string;
  /** Asked before it is done. */
  question: ReactNode;
  /** On the button that does it. */
  sure: string;
  busy: boolean;
  primary?: boolean;
  onConfirm: () => void;
}

/** A step that cannot be taken back: a button, then what it means and the same button once more. */
export function ActStep({ label, barred, question, sure, busy, primary = true, onConfirm }: ActStepProps) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) confirm.current?.focus();
  }, [asking]);
  if (asking && !barred) {
    return (
      <div className="fin-question" role="group" aria-label={label}>
        <div role="alert">{question}</div>
        <div className="wb-buttons">
          <Button
            ref={confirm}
            type="primary"
            disabled={busy}
            onClick={() => {
              setAsking(false);
              onConfirm();
            }}
          >
            {sure}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('act.no')}</Button>
        </div>
      </div>
    );
  }
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        block={primary}
        disabled={busy || barred !== undefined}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      {barred && <p className="wb-small wb-secondary">{barred}</p>}
    </>
  );
}

import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../words.ts';
import { KeyCap } from './key-hint.tsx';

export interface ConfirmBarProps {
  /** What the filled button does. */
  label: string;
  /** Asked before it is done; without a question it is done at once. */
  question?: string;
  /** Beside the buttons, in secondary ink. */
  note?: ReactNode;
  busy: boolean;
  /** Checks what was typed before the question is asked; false keeps the officer at the form. */
  ready: () => boolean;
  onConfirm: () => void;
  children?: ReactNode;
}

/** The bar below a page that sends something: one filled button, Ctrl+Enter, and for what cannot be undone a question first. */
export function ConfirmBar({ label, question, note, busy, ready, onConfirm, children }: ConfirmBarProps) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const confirm = useRef<HTMLButtonElement>(null);
  const press = useRef(() => undefined as void);
  press.current = () => {
    if (busy) return;
    if (!ready()) return setAsking(false);
    if (question && !asking) return setAsking(true);
    setAsking(false);
    onConfirm();
  };
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      press.current();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (asking) confirm.current?.focus();
  }, [asking]);

  return (
    <footer className="wb-bar">
      {asking && (
        <p className="wb-bar-question" role="alert">
          {question}
        </p>
      )}
      <Button ref={confirm} type="primary" disabled={busy} onClick={() => press.current()}>
        {asking ? t('bar.sure') : label} <KeyCap>Ctrl ↵</KeyCap>
      </Button>
      {asking ? <Button onClick={() => setAsking(false)}>{t('bar.no')}</Button> : children}
      {!asking && note && <span className="wb-secondary">{note}</span>}
    </footer>
  );
}

import { useState } from 'react';
import { useHost } from '@onething/portal-kit';

const prefix = 'onething.workbench.';

/**
 * What an officer has typed and not sent yet: kept for this tab and this person, so that a reload, an ended session or a newer
 * version of the case loses nothing. `undefined` until something was typed, and again once it is sent.
 */
export function useKeptDraft<Draft>(name: string): [Draft | undefined, (draft: Draft | undefined) => void] {
  const { session } = useHost();
  const key = `${prefix}${session.subject ?? ''}.${name}`;
  const [draft, setDraft] = useState<Draft | undefined>(() => read<Draft>(key));
  function keep(next: Draft | undefined) {
    setDraft(next);
    if (next === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(next));
  }
  return [draft, keep];
}

function read<Draft>(key: string): Draft | undefined {
  const kept = sessionStorage.getItem(key);
  return kept === null ? undefined : (JSON.parse(kept) as Draft);
}

/** Removes everything typed, whoever typed it: at sign-out. */
export function wipeKeptDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}

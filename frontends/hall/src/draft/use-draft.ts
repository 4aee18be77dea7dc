import { useEffect, useSyncExternalStore } from 'react';
import { keepSealed, readSealed, removeSealed, useHost } from '@onething/portal-kit';
import { DraftStore } from './draft-store.ts';
import type { DraftSnapshot, KeptDrafts } from './draft-store.ts';
import type { DraftCase } from './draft.operations.ts';
import { localDraftLifeMs } from './local-draft.ts';

/** Drafts that are open in this page, by case: the form, the materials and the review share one. */
const open = new Map<string, DraftStore>();

const nameOf = (caseId: string) => `draft.${caseId}`;
const kept: KeptDrafts = {
  keep: (draft) => keepSealed(nameOf(draft.id), draft, Date.now() + localDraftLifeMs),
  read: (caseId) => readSealed<DraftCase>(nameOf(caseId), Date.now()),
  remove: (caseId) => removeSealed(nameOf(caseId)),
};

/** The draft of a case, loaded once; what is unsaved is sent when the page is hidden. */
export function useDraft(caseId: string): { draft: DraftStore; snapshot: DraftSnapshot } {
  const host = useHost();
  let draft = open.get(caseId);
  if (!draft) {
    draft = new DraftStore(caseId, { client: host.client, storage: localStorage, kept, now: () => Date.now() });
    open.set(caseId, draft);
    void draft.load();
  }
  const store = draft;
  const snapshot = useSyncExternalStore(
    store.subscribe,
    () => store.snapshot,
    () => store.snapshot,
  );
  useEffect(() => {
    const save = () => document.visibilityState === 'hidden' && void store.flush();
    const retry = () => store.snapshot.state === 'DEVICE_ONLY' && void store.flush();
    document.addEventListener('visibilitychange', save);
    addEventListener('online', retry);
    const stop = host.onSignOut(() => {
      for (const each of open.values()) each.forget();
      open.clear();
    });
    return () => {
      document.removeEventListener('visibilitychange', save);
      removeEventListener('online', retry);
      stop();
    };
  }, [host, store]);
  const { signedIn } = host.session;
  useEffect(() => {
    if (signedIn && store.snapshot.state === 'SIGNED_OUT') void store.flush();
  }, [signedIn, store]);
  return { draft: store, snapshot };
}

/** Lets go of a draft that has become a submitted case. */
export function closeDraft(caseId: string): void {
  open.get(caseId)?.forget();
  open.delete(caseId);
}

import { useEffect, useState, useSyncExternalStore } from 'react';
import { newKey, uploadFile, useHost } from '@onething/portal-kit';
import type { Host, Problem } from '@onething/portal-kit';
import { sourcesOf } from '@onething/portal-kit/answers';
import { FilingStore } from './filing-store.ts';
import type { FilingSnapshot } from './filing-store.ts';
import { filedCaseQuery } from './filing.operations.ts';
import { readFiling } from './local-filing.ts';
import type { LocalFiling } from './local-filing.ts';
import { fileOfDataUrl } from './shrink-photo.ts';

/** Applications that are open in this page, by their id on this device or on the server. */
const open = new Map<string, FilingStore>();

/** Takes an application into the page. */
export function openFiling(host: Host, filing: LocalFiling): FilingStore {
  const store = new FilingStore(filing, {
    client: host.client,
    storage: localStorage,
    now: () => Date.now(),
    newKey,
    upload: (photo) => uploadFile(fileOfDataUrl(photo.dataUrl, photo.fileName), { purpose: 'material' }),
  });
  open.set(filing.id, store);
  return store;
}

/** The application of an address: of this page, of this device, or of the server. */
export function useFiling(id: string): { store?: FilingStore; problems: Problem[]; loading: boolean } {
  const host = useHost();
  const [found, setFound] = useState<FilingStore | undefined>(() => {
    const kept = open.get(id);
    if (kept) return kept;
    const local = readFiling(id, Date.now(), localStorage);
    return local && openFiling(host, local);
  });
  const [problems, setProblems] = useState<Problem[]>([]);
  const [loading, setLoading] = useState(!found);
  useEffect(() => {
    if (found) return;
    void host.client.query(filedCaseQuery, { id }).then(({ data, problems: wrong }) => {
      const filed = data?.case;
      setLoading(false);
      if (!filed) return setProblems(wrong.length > 0 ? wrong : [{ code: 'NOT_FOUND', path: 'case' }]);
      const head = { code: filed.jurisdiction.code, category: filed.category, formCode: filed.form.code, capacity: 'GUARDIAN' as const };
      const { answers, revision } = filed.form;
      const sources = sourcesOf(filed.form.sources);
      const local = { id, head, answers, sources, photos: [], caseId: filed.id, revision, dirty: false, attempt: 1, expiresAt: 0 };
      const store = openFiling(host, local);
      store.snapshot = { ...store.snapshot, filed };
      setFound(store);
    });
  }, [host, id, found]);
  useResending(found);
  return { store: found, problems, loading };
}

/** What the store says now. */
export function useFilingSnapshot(store: FilingStore): FilingSnapshot {
  return useSyncExternalStore(store.subscribe, () => store.snapshot);
}

/** Sends again when the network or the session is back; wipes at sign-out. */
function useResending(store: FilingStore | undefined): void {
  const host = useHost();
  const { signedIn } = host.session;
  useEffect(() => {
    const retry = () => store?.snapshot.state !== 'SAVED' && void store?.send();
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [store]);
  useEffect(() => host.onSignOut(forgetFilings), [host]);
  useEffect(() => {
    if (store && signedIn && ['WAITING', 'SIGNED_OUT'].includes(store.snapshot.state)) void store.send();
  }, [store, signedIn]);
}

/** At sign-out nothing typed stays, here or on the device. */
function forgetFilings(): void {
  for (const store of open.values()) store.forget();
  open.clear();
}

/** The application is handed in: the page lets go of it. */
export function closeFiling(id: string): void {
  open.get(id)?.forget();
  open.delete(id);
}

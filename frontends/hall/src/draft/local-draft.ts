import type { Answers, FieldSources } from '@onething/portal-kit/answers';

/** What a device keeps of a form until the server has it. */
export interface LocalDraft {
  caseId: string;
  answers: Answers;
  sources: FieldSources;
  /** Revision on the server that these answers were made from. */
  revision: number;
  /** Milliseconds; the shell removes what is older. */
  expiresAt: number;
}

/** Long enough to find the phone's battery or to sign in again, short enough for a phone that several people use. */
export const localDraftLifeMs = 2 * 3_600_000;

const keyOf = (caseId: string) => `onething.draft.${caseId}`;

/** Keeps the answers on the device. A full or forbidden storage is no reason to stop: the server copy goes on. */
export function keepLocalDraft(draft: Omit<LocalDraft, 'expiresAt'>, nowMs: number, storage: Storage): boolean {
  try {
    storage.setItem(keyOf(draft.caseId), JSON.stringify({ ...draft, expiresAt: nowMs + localDraftLifeMs }));
    return true;
  } catch {
    return false;
  }
}

/** What was kept, unless it has expired or cannot be read. */
export function readLocalDraft(caseId: string, nowMs: number, storage: Storage): LocalDraft | undefined {
  try {
    const draft = JSON.parse(storage.getItem(keyOf(caseId)) ?? '') as LocalDraft;
    return draft.caseId === caseId && draft.expiresAt > nowMs ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Once the server has everything the device keeps nothing. */
export function removeLocalDraft(caseId: string, storage: Storage): void {
  try {
    storage.removeItem(keyOf(caseId));
  } catch {
    // Storage that cannot be reached holds nothing of ours.
  }
}

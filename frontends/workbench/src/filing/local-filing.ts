import type { Category } from '@onething/policy/labels';
import type { FilingCapacity } from './filing.operations.ts';
import type { Answers, FieldSources } from '@onething/portal-kit/answers';

/** A photo of a paper that waits for the network. */
export interface LocalPhoto {
  id: string;
  materialCode: string;
  fileName: string;
  /** `data:image/jpeg;base64,…` */
  dataUrl: string;
}

/** Who applies and when the paper came, as asked before the form. */
export interface FilingHead {
  /** County, township or village of the child's registered residence. */
  code: string;
  category: Category;
  formCode: string;
  capacity: FilingCapacity;
  applicant?: { name: string; residentId?: string; phone?: string; relation?: string; reason?: string };
  /** `YYYY-MM-DD`; at a window. */
  receivedOn?: string;
  /** Application an office asked for: what it knows is in the draft. */
  askedId?: string;
}

/** An application somebody files for others, as the device keeps it until the server has everything. */
export interface LocalFiling {
  /** Of this device. */
  id: string;
  head: FilingHead;
  answers: Answers;
  sources: FieldSources;
  photos: LocalPhoto[];
  /** The draft on the server, once it is there. */
  caseId?: string;
  /** Revision on the server the answers were made from. */
  revision: number;
  /** Answers that the server does not have. */
  dirty: boolean;
  /** Counts the attempts to begin it: a corrected one is another attempt. */
  attempt: number;
  /** Milliseconds; the shell removes what is older. */
  expiresAt: number;
}

/** Long enough for a village without a network over a weekend; sign-out wipes it at once. */
export const localFilingLifeMs = 72 * 3_600_000;

const prefix = 'onething.filing.';

/** Keeps it on the device. False: the device has no room; then the photos must go out first. */
export function keepFiling(filing: LocalFiling, storage: Storage): boolean {
  try {
    storage.setItem(prefix + filing.id, JSON.stringify(filing));
    return true;
  } catch {
    return false;
  }
}

/** What was kept under an id, unless it has expired or cannot be read. */
export function readFiling(id: string, nowMs: number, storage: Storage): LocalFiling | undefined {
  try {
    const filing = JSON.parse(storage.getItem(prefix + id) ?? '') as LocalFiling;
    return filing.id === id && filing.expiresAt > nowMs ? filing : undefined;
  } catch {
    return undefined;
  }
}

/** Everything on this device that has not reached the server, oldest first. */
export function listFilings(nowMs: number, storage: Storage): LocalFiling[] {
  const ids = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) => key.startsWith(prefix));
  return ids
    .flatMap((key) => readFiling(key.slice(prefix.length), nowMs, storage) ?? [])
    .toSorted((one, other) => one.expiresAt - other.expiresAt);
}

export function removeFiling(id: string, storage: Storage): void {
  storage.removeItem(prefix + id);
}

/** Everything filed or seen for others that lies on this device goes: at sign-out. */
export function wipeFilings(storage: Storage = localStorage): void {
  const kinds = [prefix, 'onething.homecheck.', 'onething.kept.'];
  for (const key of Object.keys(storage)) if (kinds.some((kind) => key.startsWith(kind))) storage.removeItem(key);
}

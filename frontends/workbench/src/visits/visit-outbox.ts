import { isRefusal } from '@onething/portal-kit';
import type { GraphqlClient, UploadAnswer } from '@onething/portal-kit';
import type { VisitDraft } from './visit-draft.ts';
import { answersOf, visitLifeMs } from './visit-draft.ts';
import type { RecordedVisit } from './visit.operations.ts';
import { recordVisitMutation } from './visit.operations.ts';

/** A finished visit that waits on this device for the network. */
export interface WaitingVisit extends VisitDraft {
  /** Why the office refused it; absent: it only waits. */
  refusal?: string;
  /** Why it could not be sent although there was a network. */
  trouble?: 'SIGNED_OUT' | 'PHOTO';
}

/** What the office said of a visit that it took; shown until it was read. */
export interface AnsweredVisit {
  id: string;
  caseId: string;
  about: string;
  seenOn: string;
  outcome: RecordedVisit['outcome'];
  counted: RecordedVisit['counted'];
  /** Milliseconds. */
  expiresAt: number;
}

export interface VisitOutboxEnvironment {
  client: GraphqlClient;
  storage: Storage;
  now: () => number;
  /** The bytes of a kept photo; undefined: they are gone. */
  photo: (visitId: string, key: string) => Promise<File | undefined>;
  dropPhoto: (key: string) => Promise<void>;
  upload: (file: File) => Promise<UploadAnswer>;
}

const waitingPrefix = 'onething.visit.';
const answeredPrefix = 'onething.visitanswer.';

/** Keeps a finished visit on the device. False: there is no room. */
export function keepVisit(visit: WaitingVisit, { storage, now }: Pick<VisitOutboxEnvironment, 'storage' | 'now'>): boolean {
  try {
    storage.setItem(waitingPrefix + visit.id, JSON.stringify({ ...visit, expiresAt: now() + visitLifeMs }));
    return true;
  } catch {
    return false;
  }
}

/** Visits that the office does not have, oldest first. */
export function listVisits({ storage, now }: Pick<VisitOutboxEnvironment, 'storage' | 'now'>): WaitingVisit[] {
  return readAll<WaitingVisit>(waitingPrefix, storage, now()).toSorted((one, other) => one.savedAt - other.savedAt);
}

/** What the office said that has not been read: conflicts first of all. */
export function listAnswers({ storage, now }: Pick<VisitOutboxEnvironment, 'storage' | 'now'>): AnsweredVisit[] {
  return readAll<AnsweredVisit>(answeredPrefix, storage, now());
}

export function dropVisit(id: string, storage: Storage): void {
  storage.removeItem(waitingPrefix + id);
}

export function dropAnswer(id: string, storage: Storage): void {
  storage.removeItem(answeredPrefix + id);
}

/** Everything about visits that lies on this device goes: at sign-out. */
export function wipeVisits(storage: Storage = localStorage): void {
  const kinds = [waitingPrefix, answeredPrefix, 'onething.visitdraft.'];
  for (const key of Object.keys(storage)) if (kinds.some((kind) => key.startsWith(kind))) storage.removeItem(key);
}

/**
 * Sends one: photos first, each once, then the visit. What arrived leaves the device; what the office said of it stays until it was read, unless there
 * is nothing to say. WAITS: no network, or signed out.
 */
export async function sendVisit(visit: WaitingVisit, environment: VisitOutboxEnvironment): Promise<'SENT' | 'WAITS' | 'REFUSED'> {
  const { client, storage, now } = environment;
  const photos = [...visit.photos];
  const keep = (more: Partial<WaitingVisit>): void => void keepVisit({ ...visit, photos, ...more }, environment);
  for (const [index, photo] of photos.entries()) {
    if (photo.receipt) continue;
    const file = await environment.photo(visit.id, photo.key);
    if (!file) continue;
    const uploaded = await environment.upload(file);
    if (!uploaded.ok) {
      keep({ trouble: uploaded.code === 'OFFLINE' ? undefined : uploaded.code === 'UPLOAD_UNAUTHENTICATED' ? 'SIGNED_OUT' : 'PHOTO' });
      return 'WAITS';
    }
    photos[index] = { ...photo, receipt: uploaded.receipt };
    keep({});
  }
  const input = {
    ...answersOf(visit),
    visitId: visit.id,
    caseId: visit.caseId,
    seenOn: visit.seenOn,
    ...(visit.corrects ? { corrects: visit.corrects, correctionReason: visit.correctionReason?.trim() ?? '' } : {}),
    photoReceipts: photos.flatMap(({ receipt }) => receipt ?? []),
    idempotencyKey: `visit-${visit.id}-${photos.length}`,
  };
  const answer = await client.mutate(recordVisitMutation, { input });
  const result = answer.data?.recordVisit;
  if (!result) {
    keep({ trouble: answer.problems.some(({ code }) => code === 'UNAUTHENTICATED') ? 'SIGNED_OUT' : undefined });
    return 'WAITS';
  }
  if (isRefusal(result)) {
    if (result.code === 'UPLOAD_RECEIPT_INVALID') {
      // It waited longer than an upload stands: the photos go again with the next attempt.
      keepVisit({ ...visit, photos: photos.map(({ receipt: _receipt, ...photo }) => photo) }, environment);
      return 'WAITS';
    }
    keep({ refusal: result.message });
    return 'REFUSED';
  }
  for (const { key } of photos) await environment.dropPhoto(key);
  dropVisit(visit.id, storage);
  const { id, caseId, about, seenOn } = visit;
  const { outcome, counted } = result;
  const said: AnsweredVisit = { id, caseId, about, seenOn, outcome, counted, expiresAt: now() + visitLifeMs };
  if (outcome !== 'COUNTED') storage.setItem(answeredPrefix + id, JSON.stringify(said));
  return 'SENT';
}

function readAll<Kept extends { expiresAt: number }>(prefix: string, storage: Storage, nowMs: number): Kept[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      try {
        return [JSON.parse(storage.getItem(key) ?? '') as Kept];
      } catch {
        return [];
      }
    })
    .filter(({ expiresAt }) => expiresAt > nowMs);
}

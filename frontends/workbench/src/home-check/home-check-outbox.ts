import { isRefusal } from '@onething/portal-kit';
import type { GraphqlClient, UploadAnswer } from '@onething/portal-kit';
import type { HomeCheckAnswer } from './home-check.operations.ts';
import { recordHomeCheckMutation } from './home-check.operations.ts';

/** A home check as the device keeps it until the office has it. */
export interface KeptHomeCheck {
  /** Of this device; makes sending it twice harmless. */
  id: string;
  caseId: string;
  /** Whom it is about, masked, for the list on the device. */
  about: string;
  checkedOn: string;
  childSeen: HomeCheckAnswer;
  livesWithGuardian: HomeCheckAnswer;
  parentPresent: HomeCheckAnswer;
  note: string;
  photos: { fileName: string; dataUrl: string; receipt?: string }[];
  /** Why the office refused it, in the director's words; absent: it only waits. */
  refusal?: string;
  /** Milliseconds; the shell removes what is older. */
  expiresAt: number;
}

export interface OutboxEnvironment {
  client: GraphqlClient;
  storage: Storage;
  now: () => number;
  upload: (photo: { fileName: string; dataUrl: string }) => Promise<UploadAnswer>;
}

export type SendOutcome = 'SENT' | 'WAITS' | 'REFUSED';

const prefix = 'onething.homecheck.';
const lifeMs = 72 * 3_600_000;

/** Keeps a home check on the device. False: there is no room. */
export function keepHomeCheck(
  check: Omit<KeptHomeCheck, 'expiresAt'>,
  { storage, now }: Pick<OutboxEnvironment, 'storage' | 'now'>,
): boolean {
  try {
    storage.setItem(prefix + check.id, JSON.stringify({ ...check, expiresAt: now() + lifeMs }));
    return true;
  } catch {
    return false;
  }
}

/** Home checks on this device that the office does not have, oldest first. */
export function listHomeChecks({ storage, now }: Pick<OutboxEnvironment, 'storage' | 'now'>): KeptHomeCheck[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) => key.startsWith(prefix));
  return keys
    .flatMap((key) => readCheck(storage.getItem(key)) ?? [])
    .filter((check) => check.expiresAt > now())
    .toSorted((one, other) => one.expiresAt - other.expiresAt);
}

/** Sends one: photos first, each once, then the record. What arrived leaves the device. */
export async function sendHomeCheck(check: KeptHomeCheck, environment: OutboxEnvironment): Promise<SendOutcome> {
  const photos = [...check.photos];
  for (const [index, photo] of photos.entries()) {
    if (photo.receipt) continue;
    const uploaded = await environment.upload(photo);
    if (!uploaded.ok) return 'WAITS';
    photos[index] = { ...photo, receipt: uploaded.receipt };
    keepHomeCheck({ ...check, photos }, environment);
  }
  const { id, about: _about, expiresAt: _expiresAt, refusal: _refusal, photos: _photos, ...said } = check;
  const photoReceipts = photos.flatMap(({ receipt }) => receipt ?? []);
  const answer = await environment.client.mutate(recordHomeCheckMutation, { input: { ...said, photoReceipts, idempotencyKey: id } });
  const result = answer.data?.recordHomeCheck;
  if (!result) return 'WAITS';
  if (isRefusal(result)) {
    keepHomeCheck({ ...check, photos, refusal: result.message }, environment);
    return 'REFUSED';
  }
  environment.storage.removeItem(prefix + id);
  return 'SENT';
}

/** Throws one away. */
export function dropHomeCheck(id: string, storage: Storage): void {
  storage.removeItem(prefix + id);
}

function readCheck(text: string | null): KeptHomeCheck | undefined {
  try {
    return JSON.parse(text ?? '') as KeptHomeCheck;
  } catch {
    return undefined;
  }
}

import type { Session } from '@onething/portal-kit';
import { wipeExpiredFiles, wipeWaitingFiles } from '@onething/portal-kit/shell';

/** Everything the front ends keep on a device begins so, and goes together: many phones are shared. */
const prefix = 'onething.';
const ownerKey = `${prefix}owner`;

/** Removes all that is kept on this device, photos that wait for a network too; resolves when they are gone. */
export async function wipeDevice(storage: Storage = localStorage): Promise<void> {
  for (const key of keysOf(storage)) storage.removeItem(key);
  await wipeWaitingFiles();
}

/** What was kept belongs to one person: when another one signs in, it is removed. */
export function keepForPerson(session: Session, storage: Storage = localStorage): void {
  if (!session.signedIn || !session.subject) return;
  const owner = storage.getItem(ownerKey);
  if (owner && owner !== session.subject) void wipeDevice(storage);
  storage.setItem(ownerKey, session.subject);
}

/** Removes what has outlived its time (`expiresAt`, milliseconds), whoever it belongs to. */
export function wipeExpired(nowMs: number, storage: Storage = localStorage): void {
  void wipeExpiredFiles(nowMs);
  for (const key of keysOf(storage)) {
    if (key === ownerKey) continue;
    const expiresAt = expiryOf(storage.getItem(key));
    if (expiresAt === undefined || expiresAt <= nowMs) storage.removeItem(key);
  }
}

function expiryOf(value: string | null): number | undefined {
  try {
    const parsed = JSON.parse(value ?? '') as { expiresAt?: unknown };
    return typeof parsed.expiresAt === 'number' ? parsed.expiresAt : undefined;
  } catch {
    return undefined;
  }
}

function keysOf(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index)!).filter((key) => key.startsWith(prefix));
}

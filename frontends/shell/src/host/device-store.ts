import type { Session } from '@onething/portal-kit';
import { wipeExpiredFiles, wipeSealingKey, wipeWaitingFiles } from '@onething/portal-kit/shell';

/** Everything the front ends keep on a device begins so, and goes together: many phones are shared. */
const prefix = 'onething.';
const ownerKey = `${prefix}owner`;
const sessionKey = `${prefix}session`;
/** A working day on the road: so long a page without a network takes the person for the one who signed in here. */
const sessionLifeMs = 12 * 3_600_000;

/** Removes all that is kept on this device, photos that wait for a network too; resolves when they are gone. */
export async function wipeDevice(storage: Storage = localStorage): Promise<void> {
  for (const key of keysOf(storage)) storage.removeItem(key);
  await Promise.all([wipeWaitingFiles(), wipeSealingKey()]);
}

/** What was kept belongs to one person: when another one signs in, it is removed. */
export function keepForPerson(session: Session, storage: Storage = localStorage): void {
  if (!session.signedIn || !session.subject) return;
  const owner = storage.getItem(ownerKey);
  if (owner && owner !== session.subject) void wipeDevice(storage);
  storage.setItem(ownerKey, session.subject);
}

/**
 * Remembers who is signed in, without a name, so that pages open without a network; forgets it once the gateway knows nobody. It opens pages of this device
 * only: whatever goes to an office needs the gateway's own session.
 */
export function keepSession({ signedIn, subject, kind, grants }: Session, nowMs: number, storage: Storage = localStorage): void {
  if (!signedIn) return storage.removeItem(sessionKey);
  try {
    storage.setItem(sessionKey, JSON.stringify({ subject, kind, grants, expiresAt: nowMs + sessionLifeMs }));
  } catch {
    // A device without room needs a network.
  }
}

/** Who was signed in here last, while the gateway cannot be asked. */
export function keptSession(nowMs: number, storage: Storage = localStorage): Session | undefined {
  try {
    const kept = JSON.parse(storage.getItem(sessionKey) ?? '') as Session & { expiresAt: number };
    if (kept.expiresAt <= nowMs) return undefined;
    return { signedIn: true, subject: kept.subject, kind: kept.kind, grants: kept.grants };
  } catch {
    return undefined;
  }
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

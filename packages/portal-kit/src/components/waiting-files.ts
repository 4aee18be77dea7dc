/** A file that could not be sent yet and waits on this device. */
export interface WaitingFile {
  key: string;
  /** Where it belongs: the matter and the paper. */
  scope: string;
  file: File;
  /** Milliseconds; after this it is removed, sent or not. */
  expiresAt: number;
}

/** Everything the front ends keep on a device begins with `onething.` and is wiped at sign-out, for another person and at its hour. */
export const waitingFilesName = 'onething.waiting-files';
/** A day's way to where there is a network; many phones are shared, so no longer. */
export const waitingLifeMs = 12 * 3_600_000;

const store = 'files';

interface Row {
  key: string;
  scope: string;
  name: string;
  type: string;
  content: ArrayBuffer;
  expiresAt: number;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(waitingFilesName, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(store, { keyPath: 'key' }));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });
}

/** One transaction on a connection of its own, so that wiping is never blocked by an open page. */
async function within<Result>(mode: IDBTransactionMode, work: (rows: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  const database = await open();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      transaction.addEventListener('complete', () => resolve(request.result));
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB')));
    });
  } finally {
    database.close();
  }
}

/** Keeps a file until there is a network. False where the device cannot: then it is gone with the page, as without this. */
export async function keepWaiting(waiting: Omit<WaitingFile, 'expiresAt'>, nowMs: number, lifeMs = waitingLifeMs): Promise<boolean> {
  try {
    const { key, scope, file } = waiting;
    const content = await file.arrayBuffer();
    const row: Row = { key, scope, name: file.name, type: file.type, content, expiresAt: nowMs + lifeMs };
    await within('readwrite', (rows) => rows.put(row));
    return true;
  } catch {
    return false;
  }
}

/** The files that wait for a paper, oldest first; expired ones are removed instead. */
export async function waitingFilesOf(scope: string, nowMs: number): Promise<WaitingFile[]> {
  try {
    await wipeExpiredFiles(nowMs);
    const rows = (await within('readonly', (all) => all.getAll())) as Row[];
    return rows
      .filter((row) => row.scope === scope)
      .toSorted((one, other) => one.expiresAt - other.expiresAt)
      .map(({ key, name, type, content, expiresAt }) => ({ key, scope, file: new File([content], name, { type }), expiresAt }));
  } catch {
    return [];
  }
}

/** Sent, refused or taken back: it waits no longer. */
export async function dropWaiting(key: string): Promise<void> {
  await within('readwrite', (rows) => rows.delete(key)).catch(() => undefined);
}

/** Removes what has outlived its time. */
export async function wipeExpiredFiles(nowMs: number): Promise<void> {
  try {
    const rows = (await within('readonly', (all) => all.getAll())) as Row[];
    for (const { key, expiresAt } of rows) if (expiresAt <= nowMs) await dropWaiting(key);
  } catch {
    // A device that cannot keep files keeps none of ours.
  }
}

/** Removes every waiting file with the database they lie in. */
export function wipeWaitingFiles(): Promise<void> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(waitingFilesName);
      for (const end of ['success', 'error', 'blocked'] as const) request.addEventListener(end, () => resolve());
    } catch {
      resolve();
    }
  });
}

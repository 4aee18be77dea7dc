/**
 * What a page must find again without a network and what may not lie on a device in plain: sealed with AES-GCM under a key that the browser keeps for itself
 * and gives to nobody, the page included. Without the key, which sign-out removes, what is left cannot be read. Where a browser has no such keys nothing is kept.
 */

const keysName = 'onething.keys';
const store = 'keys';
const keyName = 'sealing';
const itemPrefix = 'onething.sealed.';

interface SealedItem {
  nonce: string;
  content: string;
  /** Milliseconds; the shell removes what is older. */
  expiresAt: number;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(keysName, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(store));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });
}

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

async function sealingKey(): Promise<CryptoKey> {
  const read = () => within('readonly', (rows) => rows.get(keyName) as IDBRequest<CryptoKey | undefined>);
  const known = await read();
  if (known) return known;
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // Of two tabs that begin at once the first key counts.
  await within('readwrite', (rows) => rows.add(fresh, keyName)).catch(() => undefined);
  return (await read()) ?? fresh;
}

const encoder = new TextEncoder();
const toText = (bytes: ArrayBuffer): string => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCodePoint(byte)).join(''));
const toBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.codePointAt(0)!);

/** Keeps a value until its hour. False where the device cannot. */
export async function keepSealed(name: string, value: unknown, expiresAt: number, storage: Storage = localStorage): Promise<boolean> {
  try {
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const key = await sealingKey();
    const content = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(name) },
      key,
      encoder.encode(JSON.stringify(value)),
    );
    const item: SealedItem = { nonce: toText(nonce.buffer), content: toText(content), expiresAt };
    storage.setItem(itemPrefix + name, JSON.stringify(item));
    return true;
  } catch {
    return false;
  }
}

/** What was kept, unless it has expired or cannot be opened. */
export async function readSealed<Value>(name: string, nowMs: number, storage: Storage = localStorage): Promise<Value | undefined> {
  try {
    const item = JSON.parse(storage.getItem(itemPrefix + name) ?? '') as SealedItem;
    if (item.expiresAt <= nowMs) return undefined;
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: toBytes(item.nonce), additionalData: encoder.encode(name) },
      await sealingKey(),
      toBytes(item.content),
    );
    return JSON.parse(new TextDecoder().decode(plain)) as Value;
  } catch {
    return undefined;
  }
}

/** It is needed no longer. */
export function removeSealed(name: string, storage: Storage = localStorage): void {
  try {
    storage.removeItem(itemPrefix + name);
  } catch {
    // Storage that cannot be reached holds nothing of ours.
  }
}

/** Removes the key: whatever was sealed with it stays closed for ever. */
export function wipeSealingKey(): Promise<void> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(keysName);
      for (const end of ['success', 'error', 'blocked'] as const) request.addEventListener(end, () => resolve());
    } catch {
      resolve();
    }
  });
}

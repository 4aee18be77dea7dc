import { beforeEach, describe, expect, it } from 'vitest';
import { keepForPerson, keepSession, keptSession, wipeDevice, wipeExpired } from './device-store.ts';

class MemoryStorage implements Storage {
  private readonly items = new Map<string, string>();
  get length() {
    return this.items.size;
  }
  clear() {
    this.items.clear();
  }
  getItem(key: string) {
    return this.items.get(key) ?? null;
  }
  key(index: number) {
    return [...this.items.keys()][index] ?? null;
  }
  removeItem(key: string) {
    this.items.delete(key);
  }
  setItem(key: string, value: string) {
    this.items.set(key, value);
  }
}

const person = (subject: string) => ({ signedIn: true, subject, grants: [] });

describe('what a shared phone keeps', () => {
  let storage: MemoryStorage;
  beforeEach(() => {
    storage = new MemoryStorage();
    storage.setItem('onething.draft.1', JSON.stringify({ answers: { name: '王小雨' }, expiresAt: 2000 }));
    storage.setItem('other', 'kept');
  });

  it('goes at sign-out, and only what is ours', () => {
    void wipeDevice(storage);
    expect(storage.getItem('onething.draft.1')).toBeNull();
    expect(storage.getItem('other')).toBe('kept');
  });

  it('stays for the same person and goes for another', () => {
    keepForPerson(person('a'), storage);
    keepForPerson(person('a'), storage);
    expect(storage.getItem('onething.draft.1')).not.toBeNull();
    keepForPerson(person('b'), storage);
    expect(storage.getItem('onething.draft.1')).toBeNull();
  });

  it('stays when nobody is signed in, so that an expired session loses nothing', () => {
    keepForPerson(person('a'), storage);
    keepForPerson({ signedIn: false, grants: [] }, storage);
    expect(storage.getItem('onething.draft.1')).not.toBeNull();
  });

  it('knows without a network who signed in, for half a day and without a name, and nobody after sign-out', () => {
    const grants = [{ role: 'VILLAGE_DIRECTOR', jurisdiction: '370112' }];
    keepSession({ signedIn: true, subject: 'a', name: '示例秀兰', kind: 'STAFF', grants }, 1000, storage);
    expect(keptSession(1000 + 12 * 3_600_000 - 1, storage)).toEqual({ signedIn: true, subject: 'a', kind: 'STAFF', grants });
    expect(keptSession(1000 + 12 * 3_600_000, storage)).toBeUndefined();
    expect(JSON.stringify(Array.from({ length: storage.length }, (_, index) => storage.getItem(storage.key(index)!)))).not.toContain(
      '秀兰',
    );
    keepSession({ signedIn: false, grants: [] }, 1000, storage);
    expect(keptSession(1000, storage)).toBeUndefined();
  });

  it('goes at its hour, not before', () => {
    wipeExpired(1999, storage);
    expect(storage.getItem('onething.draft.1')).not.toBeNull();
    wipeExpired(2000, storage);
    expect(storage.getItem('onething.draft.1')).toBeNull();
  });

  it('goes when it cannot be read', () => {
    storage.setItem('onething.draft.2', 'not json');
    wipeExpired(0, storage);
    expect(storage.getItem('onething.draft.2')).toBeNull();
  });
});

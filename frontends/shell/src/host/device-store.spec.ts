import { beforeEach, describe, expect, it } from 'vitest';
import { keepForPerson, wipeDevice, wipeExpired } from './device-store.ts';

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

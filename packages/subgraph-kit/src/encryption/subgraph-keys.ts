import { randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';

/** The secrets of a subgraph. */
export interface SubgraphKeys {
  /** Encrypt columns; each subgraph has its own. */
  fields: KeyRing;
  /** Makes identity tokens; the same in all subgraphs, or nothing matches. */
  identity: Uint8Array;
  /** Seal sensitive data inside events; the same in all subgraphs. */
  events: KeyRing;
}

/** Form of the keys in a file or environment variable: base64 of 32 bytes each. */
export interface SerialisedKeys {
  fields: SerialisedKeyRing;
  identity: string;
  events: SerialisedKeyRing;
}

interface SerialisedKeyRing {
  current: string;
  keys: Record<string, string>;
}

/** Reads keys. Throws with the name of what is missing or of the wrong size, never with a key. */
export function readSubgraphKeys(serialised: SerialisedKeys): SubgraphKeys {
  return {
    fields: readKeyRing('fields', serialised.fields),
    identity: readKey('identity', serialised.identity),
    events: readKeyRing('events', serialised.events),
  };
}

/** Fresh random keys for one subgraph; pass the shared ones of the house to get a matching set. */
export function generateSubgraphKeys(shared?: Pick<SerialisedKeys, 'identity' | 'events'>): SerialisedKeys {
  return {
    fields: generateKeyRing(),
    identity: shared?.identity ?? generateKey(),
    events: shared?.events ?? generateKeyRing(),
  };
}

/** A ring with a new current key beside the old ones: after it, run the key rotation. */
export function withNewKey(ring: SerialisedKeyRing): SerialisedKeyRing {
  const next = `k${Math.max(0, ...Object.keys(ring.keys).map((id) => Number(id.slice(1)) || 0)) + 1}`;
  return { current: next, keys: { ...ring.keys, [next]: generateKey() } };
}

function readKeyRing(name: string, ring: SerialisedKeyRing | undefined): KeyRing {
  if (!ring?.current || !ring.keys?.[ring.current]) throw new Error(`keys: ${name} has no current key`);
  const keys = Object.entries(ring.keys).map(([id, key]) => [id, readKey(`${name}.${id}`, key)] as const);
  const misnamed = keys.find(([id]) => !/^[a-z0-9]{1,16}$/.test(id));
  if (misnamed) throw new Error(`keys: ${name} has a key id that is not a short lower-case word`);
  return { current: ring.current, keys: new Map(keys) };
}

function readKey(name: string, base64: string | undefined): Uint8Array {
  const key = Buffer.from(base64 ?? '', 'base64');
  if (key.length !== 32) throw new Error(`keys: ${name} is not 32 bytes in base64`);
  return key;
}

function generateKeyRing(): SerialisedKeyRing {
  return { current: 'k1', keys: { k1: generateKey() } };
}

function generateKey(): string {
  return randomBytes(32).toString('base64');
}

import { randomBytes } from 'node:crypto';
import { generateServiceTokenKeys } from '@onething/subgraph-kit';
import type { KeyRing } from '@onething/subgraph-kit';
import type { JWK } from 'jose';

/** The gateway's secrets. */
export interface GatewayKeys {
  /** Ed25519 private key: signs service tokens and upload receipts. Subgraphs get its public half. */
  signing: JWK;
  /** Seals sessions and pending sign-ins. */
  sessions: KeyRing;
  /** Encrypts uploads. */
  files: KeyRing;
}

/** Keys by id, base64 of 32 bytes each. */
interface SerialisedKeyRing {
  current: string;
  keys: Record<string, string>;
}

/** Form of the keys in a file. */
export interface SerialisedGatewayKeys {
  signing: JWK;
  sessions: SerialisedKeyRing;
  files: SerialisedKeyRing;
}

function ringOf(name: string, serialised: SerialisedKeyRing | undefined): KeyRing {
  const keys = new Map(Object.entries(serialised?.keys ?? {}).map(([id, key]) => [id, Buffer.from(key, 'base64')] as const));
  if (!serialised || !keys.has(serialised.current)) throw new Error(`keys: ${name} has no current key`);
  for (const [id, key] of keys) if (key.length !== 32) throw new Error(`keys: ${name}.${id} is not 32 bytes in base64`);
  return { current: serialised.current, keys };
}

/** Reads keys. Throws with the name of what is missing or of the wrong size, never with a key. */
export function readGatewayKeys(serialised: SerialisedGatewayKeys): GatewayKeys {
  if (serialised.signing?.crv !== 'Ed25519' || !serialised.signing.d) throw new Error('keys: signing is no Ed25519 private key');
  return { signing: serialised.signing, sessions: ringOf('sessions', serialised.sessions), files: ringOf('files', serialised.files) };
}

function freshRing(): SerialisedKeyRing {
  return { current: 'k1', keys: { k1: randomBytes(32).toString('base64') } };
}

/** Fresh random keys, and the public half that subgraphs verify tokens with (`serviceTokenKeys`). */
export async function generateGatewayKeys(): Promise<{ keys: SerialisedGatewayKeys; publicKey: JWK }> {
  const { privateKey, publicKey } = await generateServiceTokenKeys();
  return { keys: { signing: privateKey, sessions: freshRing(), files: freshRing() }, publicKey };
}

import { SealedEnvelope } from '@onething/subgraph-kit';
import type { Clock, KeyRing } from '@onething/subgraph-kit';
import type { PendingSignIn } from './open-id-client.ts';

const PLACE = 'cookie.pending-sign-in';
/** How long a person may stay at the identity provider. */
export const PENDING_MINUTES = 20;

/** Seals a pending sign-in for its cookie, so that starting to sign in leaves nothing on the server. */
export function sealPending(keys: KeyRing, clock: Clock, pending: PendingSignIn): string {
  return new SealedEnvelope(keys).seal({ pending, at: clock.now() }, PLACE);
}

/** Opens it again; undefined when it was tampered with, is too old or was never there. */
export function openPending(keys: KeyRing, clock: Clock, sealed: string | undefined): PendingSignIn | undefined {
  if (!sealed) return undefined;
  try {
    const { pending, at } = new SealedEnvelope(keys).open(sealed, PLACE) as { pending: PendingSignIn; at: string };
    const ageMs = Date.parse(clock.now()) - Date.parse(at);
    return ageMs <= PENDING_MINUTES * 60_000 ? pending : undefined;
  } catch {
    return undefined;
  }
}

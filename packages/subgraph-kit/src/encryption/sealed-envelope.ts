import type { KeyRing } from './key-ring.ts';
import { open, seal } from './key-ring.ts';

/** Carries sensitive data inside an event: only holders of the event key read it, only for the thing it was sealed for. */
export class SealedEnvelope {
  readonly #ring: KeyRing;

  constructor(ring: KeyRing) {
    this.#ring = ring;
  }

  /** Seals a JSON value; `about` is the id of the thing, e.g. the case id. */
  seal(value: unknown, about: string): string {
    return seal(this.#ring, `event:${about}`, JSON.stringify(value));
  }

  /** The value sealed for `about`. Throws `CannotOpen`. */
  open<T = unknown>(sealed: string, about: string): T {
    return JSON.parse(open(this.#ring, `event:${about}`, sealed)) as T;
  }
}

import type { Caller, Clock, Grant, Logger } from '@onething/subgraph-kit';
import type { CallSubgraph } from '../graphql/call-subgraph.ts';
import type { SubgraphTransport } from '../graphql/subgraph-transport.ts';

const QUERY = 'query MyAppointments { myAppointments { role jurisdictionCode } }';

/** How long an answer counts. A token made with it is used for half a minute more: a post taken back is gone within a minute. */
const COUNTS_MS = 20_000;

/** What finding appointments needs. */
export interface AppointmentParts {
  /** The subgraph that keeps them; undefined: nobody is appointed by administrators. */
  places: SubgraphTransport | undefined;
  call: CallSubgraph;
  clock: Clock;
  logger: Logger;
}

interface Known {
  askedMs: number;
  caller: Promise<Caller>;
}

/**
 * The posts that administrators of a place gave to staff (`appointOfficer`), beside what the identity provider says. Never kept with the session: asked
 * for again while somebody works, so that a post given or taken back counts within a minute and not at the next sign-in. Without an answer the person
 * is what the identity provider says: less than they hold, never more.
 */
export class Appointments {
  readonly #parts: AppointmentParts;
  /** By the caller of a session, who is the same object for all its requests. */
  readonly #known = new WeakMap<Caller, Known>();

  constructor(parts: AppointmentParts) {
    this.#parts = parts;
  }

  /** The caller with the posts that hold now; the same object as long as they are the same. */
  withPosts(caller: Caller, traceId: string): Promise<Caller> {
    const { places, clock } = this.#parts;
    if (!places || caller.kind !== 'STAFF') return Promise.resolve(caller);
    const nowMs = Date.parse(clock.now());
    const known = this.#known.get(caller);
    // A clock that was put back must not make an answer last.
    if (known && nowMs >= known.askedMs && nowMs - known.askedMs < COUNTS_MS) return known.caller;
    const asked = this.#ask(places, caller, traceId, known?.caller);
    this.#known.set(caller, { askedMs: nowMs, caller: asked });
    return asked;
  }

  async #ask(places: SubgraphTransport, caller: Caller, traceId: string, before?: Promise<Caller>): Promise<Caller> {
    const context = { caller, purpose: 'sign-in', language: 'zh-CN' as const, traceId };
    try {
      const answer = await this.#parts.call(places, { query: QUERY, variables: {}, operationName: 'MyAppointments' }, context);
      const posts = (answer.data?.['myAppointments'] ?? []) as { role: Grant['role']; jurisdictionCode: string }[];
      const grants = [...caller.grants, ...posts.map(({ role, jurisdictionCode }): Grant => ({ role, jurisdiction: jurisdictionCode }))];
      const earlier = await before;
      return earlier && JSON.stringify(earlier.grants) === JSON.stringify(grants) ? earlier : { ...caller, grants };
    } catch (error) {
      this.#parts.logger.error('gateway.appointments-unknown', error, { traceId });
      return caller;
    }
  }
}

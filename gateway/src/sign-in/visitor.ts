import { createHash } from 'node:crypto';
import { anonymousCaller } from '@onething/subgraph-kit';
import type { Caller } from '@onething/subgraph-kit';
import type { FastifyRequest } from 'fastify';
import { DoorRefusal } from '../door/refusals.ts';
import type { Appointments } from './appointments.ts';
import type { IntegratorTokens } from './integrator-tokens.ts';
import type { ActiveSession, SessionStore } from './session-store.ts';

/** Who sent a request. */
export interface Visitor {
  caller: Caller;
  /** Only for somebody signed in with a browser. */
  session?: ActiveSession;
  /** Ground of access that subgraphs write into their audit. */
  purpose: 'portal' | 'integrator';
}

const NOBODY: Visitor = { caller: anonymousCaller, purpose: 'portal' };

/** What working out a visitor needs. */
export interface VisitorParts {
  sessions: SessionStore;
  integrators: IntegratorTokens;
  appointments: Appointments;
  /** The cookie that carries the secret of a session. */
  cookieName: string;
}

/** Works out, once per request, who sent it. */
export class Visitors {
  readonly #parts: VisitorParts;
  readonly #known = new WeakMap<FastifyRequest, Promise<Visitor>>();

  constructor(parts: VisitorParts) {
    this.#parts = parts;
  }

  /** The visitor; nobody without a valid session. Throws UNAUTHENTICATED for a bearer token that is not valid. */
  of(request: FastifyRequest): Promise<Visitor> {
    let visitor = this.#known.get(request);
    if (!visitor) {
      visitor = this.#find(request);
      this.#known.set(request, visitor);
    }
    return visitor;
  }

  /** What requests are counted under: the person, else the address. Hashed, so that no log or store names anybody. */
  async countingKey(request: FastifyRequest): Promise<string> {
    const { caller } = await this.of(request).catch(() => NOBODY);
    const key = caller.kind === 'ANONYMOUS' ? `address:${request.ip}` : `subject:${caller.subject}`;
    return createHash('sha256').update(key).digest('base64url');
  }

  /** What is counted by address whoever is signed in. Hashed as well. */
  addressKey(request: FastifyRequest): string {
    return createHash('sha256').update(`address:${request.ip}`).digest('base64url');
  }

  async #find(request: FastifyRequest): Promise<Visitor> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.#integrator(authorization);
    const { sessions, appointments, cookieName } = this.#parts;
    const secret = request.cookies[cookieName];
    const session = secret ? await sessions.find(secret) : undefined;
    if (!session) return NOBODY;
    const caller = await appointments.withPosts(session.caller, request.id);
    return { caller, session: { ...session, caller }, purpose: 'portal' };
  }

  async #integrator(authorization: string): Promise<Visitor> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
    const caller = token ? await this.#parts.integrators.verify(token) : undefined;
    if (!caller) throw new DoorRefusal('UNAUTHENTICATED');
    return { caller, purpose: 'integrator' };
  }
}

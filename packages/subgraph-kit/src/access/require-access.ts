import type { RequestContext } from '../boot/request-context.ts';
import { Misuse, notFound } from '../errors/misuse.ts';
import type { Role } from './caller.ts';
import { holds, holdsAnywhere } from './jurisdiction-codes.ts';

/** What a use case asks of its caller. */
export interface Requirement {
  /** One of these roles … */
  roles?: readonly Role[];
  /** … on a jurisdiction that covers this code, … */
  jurisdiction?: string;
  /** … with this scope; */
  scope?: string;
  /** or being the person with this subject. */
  owner?: string | null;
}

/**
 * First line of every use case: throws UNAUTHENTICATED for nobody, FORBIDDEN for somebody who could never,
 * NOT_FOUND for somebody whose jurisdiction or cases these are not.
 */
export function requireAccess(context: Pick<RequestContext, 'caller'>, requirement: Requirement): void {
  const { caller } = context;
  if (caller.kind === 'ANONYMOUS') throw new Misuse('UNAUTHENTICATED', 'Sign in first');
  if (requirement.owner && requirement.owner === caller.subject) return;
  const anyOf = requirement.roles ?? [];
  if (!holdsAnywhere(caller, anyOf)) {
    if (requirement.owner !== undefined && caller.kind === 'PERSON') throw notFound();
    throw new Misuse('FORBIDDEN', 'Not allowed');
  }
  if (requirement.jurisdiction === undefined) return;
  if (!holds(caller, anyOf, requirement.jurisdiction)) throw notFound();
  if (requirement.scope && !holds(caller, anyOf, requirement.jurisdiction, requirement.scope)) throw new Misuse('FORBIDDEN', 'Not allowed');
}

import type { AccessRequest, AccessRule } from './access.ts';
import type { Role } from './caller.ts';
import { holds, holdsAnywhere } from './jurisdiction-codes.ts';

/** A rule of one's own. It must be pure and quick: it runs for every object. */
export function rule(description: string, allows: AccessRule['allows'], denial: AccessRule['denial'] = 'FORBIDDEN'): AccessRule {
  return Object.freeze({ description, allows, denial });
}

const everybody = rule('anyone', () => true);

/** Everybody, signed in or not: public information only. */
export function anyone(): AccessRule {
  return everybody;
}

/** Whoever is signed in. */
export function signedIn(): AccessRule {
  return rule('signed in', ({ context }) => context.caller.kind !== 'ANONYMOUS');
}

/** Signed-in people who are not staff: applicants. */
export function applicants(): AccessRule {
  return rule('applicants', ({ context }) => context.caller.kind === 'PERSON');
}

/** Holders of one of the roles, whatever their jurisdiction: for lists that filter themselves and for the door of a use case. */
export function staff(anyOf: readonly Role[]): AccessRule {
  return rule(`staff: ${anyOf.join(', ')}`, ({ context }) => holdsAnywhere(context.caller, anyOf));
}

/** Holders of one of the roles on a jurisdiction that covers the object. Others do not learn that it exists. */
export function staffCovering<T>(anyOf: readonly Role[], jurisdictionOf: (root: T) => string, scope?: string): AccessRule {
  return rule(
    `staff covering: ${anyOf.join(', ')}${scope ? ` with ${scope}` : ''}`,
    ({ context, root }) => holds(context.caller, anyOf, jurisdictionOf(root as T), scope),
    'NOT_FOUND',
  );
}

/** The person the object belongs to. Others do not learn that it exists. */
export function owner<T>(ownerOf: (root: T) => string | null | undefined): AccessRule {
  return rule('owner', ({ context, root }) => owns(context.caller.subject, ownerOf(root as T)), 'NOT_FOUND');
}

/** The person the object belongs to, or holders of one of the roles on a jurisdiction that covers it. */
export function ownerOrStaff<T>(options: {
  owner: (root: T) => string | null | undefined;
  jurisdiction: (root: T) => string;
  roles: readonly Role[];
}): AccessRule {
  return anyOf(owner<T>(options.owner), staffCovering<T>(options.roles, options.jurisdiction));
}

/** Whoever one of the rules lets in; refused as the last of them refuses. */
export function anyOf(...rules: [AccessRule, ...AccessRule[]]): AccessRule {
  const last = rules[rules.length - 1] as AccessRule;
  return rule(rules.map(({ description }) => description).join(' or '), (request) => firstThatAllows(rules, request, 0), last.denial);
}

function firstThatAllows(rules: readonly AccessRule[], request: AccessRequest, index: number): boolean | Promise<boolean> {
  const current = rules[index];
  if (!current) return false;
  const answer = current.allows(request);
  if (typeof answer === 'boolean') return answer || firstThatAllows(rules, request, index + 1);
  return answer.then((allowed) => allowed || firstThatAllows(rules, request, index + 1));
}

function owns(subject: string, ownerSubject: string | null | undefined): boolean {
  return subject !== '' && subject === ownerSubject;
}

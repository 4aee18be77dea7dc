import type { Caller, Role } from './caller.ts';

/**
 * The digits all codes below a jurisdiction begin with: 370000 → 37, 370100 → 3701, 370112 → 370112,
 * 370112001 → itself, 000000 → empty (everything). Made for `LIKE 'prefix%'`.
 */
export function jurisdictionPrefix(code: string): string {
  if (code.length === 6) return code.replace(/(00){1,3}$/, '');
  if (code.length === 12) return code.replace(/(000)$/, '');
  return code;
}

/** Whether `code` is the jurisdiction `area` or lies below it. */
export function covers(area: string, code: string): boolean {
  return jurisdictionPrefix(code).startsWith(jurisdictionPrefix(area));
}

/** Whether the caller holds one of the roles on a jurisdiction that covers `code`, with the scope if one is asked for. */
export function holds(caller: Caller, anyOf: readonly Role[], code: string, scope?: string): boolean {
  return caller.grants.some(
    (grant) => anyOf.includes(grant.role) && covers(grant.jurisdiction, code) && (!scope || grant.scopes?.includes(scope)),
  );
}

/** Whether the caller holds one of the roles anywhere. */
export function holdsAnywhere(caller: Caller, anyOf: readonly Role[]): boolean {
  return caller.grants.some((grant) => anyOf.includes(grant.role));
}

/** Prefixes of the codes a caller may see in the given roles, with the scope if one is asked for; empty list: nothing. For lists: `code LIKE prefix%` for any of them. */
export function coveredPrefixes(caller: Caller, anyOf: readonly Role[], scope?: string): string[] {
  const prefixes = caller.grants
    .filter((grant) => anyOf.includes(grant.role) && (!scope || grant.scopes?.includes(scope)))
    .map((grant) => jurisdictionPrefix(grant.jurisdiction));
  return [...new Set(prefixes)].filter((prefix, _, all) => !all.some((other) => other !== prefix && prefix.startsWith(other)));
}

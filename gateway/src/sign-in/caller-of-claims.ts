import { roles } from '@onething/subgraph-kit';
import type { Caller, Grant, Role } from '@onething/subgraph-kit';

const ROLES: ReadonlySet<string> = new Set(roles);
/** Country, province, prefecture, county (6 digits), township (9), village (12). */
const JURISDICTION = /^\d{6}(\d{3}(\d{3})?)?$/;

/** A grant as a token carries it; undefined when it is none this platform knows: what is not understood grants nothing. */
function grantOf(value: unknown): Grant | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { role, jurisdiction, scopes } = value as Record<string, unknown>;
  if (typeof role !== 'string' || !ROLES.has(role) || typeof jurisdiction !== 'string' || !JURISDICTION.test(jurisdiction))
    return undefined;
  const named = Array.isArray(scopes) ? scopes.filter((scope): scope is string => typeof scope === 'string') : [];
  return { role: role as Role, jurisdiction, ...(named.length > 0 ? { scopes: named } : {}) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.length > 0 ? value : undefined;
}

/**
 * The caller that an identity provider vouches for. Claims: `sub`, `name`, `onething_kind` (`PERSON`, `STAFF`, `INTEGRATOR`),
 * `onething_grants`, `resident_id`, `phone_number`. Without a kind it is a person with no grants: the least.
 * Throws when there is no subject.
 */
export function callerOfClaims(claims: Record<string, unknown>): Caller {
  const subject = textOf(claims['sub']);
  if (!subject) throw new Error('The identity provider named nobody');
  const name = textOf(claims['name']);
  const listed: unknown[] = Array.isArray(claims['onething_grants']) ? claims['onething_grants'] : [];
  const grants = listed.map(grantOf).filter((grant) => grant !== undefined);
  const kind = claims['onething_kind'];
  if (kind === 'STAFF' || kind === 'INTEGRATOR') return { kind, subject, ...(name ? { name } : {}), grants };
  const residentId = textOf(claims['resident_id']);
  const phone = textOf(claims['phone_number']);
  const person = { name: name ?? '', ...(residentId ? { residentId } : {}), ...(phone ? { phone } : {}) };
  return { kind: 'PERSON', subject, ...(name ? { name } : {}), grants: [], person };
}

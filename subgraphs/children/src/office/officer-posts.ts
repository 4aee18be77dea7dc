import type { CaseLevel } from '@onething/casework';
import type { Caller, Role } from '@onething/subgraph-kit';
import { covers } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { Officer, OfficerPost } from './officer.entity.ts';

/** The role that handles cases at a level. */
export const handlerRole: Record<CaseLevel, Role> = { TOWNSHIP: 'townshipOfficer', COUNTY: 'countyOfficer' };

/** An officer as the access checks know callers: with the posts of the last time at the workbench. Null for nobody who was ever there. */
export async function knownOfficer(manager: EntityManager, subject: string): Promise<Caller | null> {
  const officer = await manager.findOneBy(Officer, { id: subject });
  if (!officer) return null;
  const posts = await manager.findBy(OfficerPost, { officerId: subject });
  return {
    kind: 'STAFF',
    subject,
    name: officer.name,
    grants: posts.map(({ role, jurisdictionCode, scopes }) => ({
      role,
      jurisdiction: jurisdictionCode,
      scopes: scopes.split(',').filter((scope) => scope !== ''),
    })),
  };
}

/** Officers who handle cases in a place the caller covers too, by name. */
export async function officersWithin(manager: EntityManager, prefixesCovered: readonly string[]): Promise<Officer[]> {
  const posts = await manager.findBy(OfficerPost, { role: In(Object.values(handlerRole)) });
  const within = posts.filter(({ jurisdictionCode }) =>
    prefixesCovered.some((prefix) => jurisdictionCode.startsWith(prefix) || covers(jurisdictionCode, prefix)),
  );
  if (within.length === 0) return [];
  return manager.find(Officer, {
    where: { id: In([...new Set(within.map(({ officerId }) => officerId))]) },
    order: { name: 'ASC', id: 'ASC' },
    take: 200,
  });
}

import type { CaseLevel } from '@onething/casework';
import { idempotent, requireAccess } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { auditAction } from '../../case/audit-action.ts';
import { caseworkRoles, rolesOn } from '../../case/case-access.ts';
import { openCaseFile } from '../../case/case-file.ts';
import { Case } from '../../case/case.entity.ts';
import { lockedCase } from '../../case/open-case.ts';
import { recordAction, systemAuthor } from '../../case/record-action.ts';
import { Officer, OfficerPost } from '../officer.entity.ts';
import { handlerRole } from '../officer-posts.ts';

export interface ReportForDuty {
  idempotencyKey: string;
}

/** At most this many cases go back in one go; the next time at the workbench takes the rest. */
const mostReleased = 500;

/**
 * Makes the caller known as somebody cases can be given to, in the posts this sign-in has, and gives cases back to the pool that the caller
 * handled in a post they no longer have: nobody else would take them. To staff who work on cases. Returns how many went back.
 */
export async function reportForDuty(context: ChildrenContext, input: ReportForDuty): Promise<number> {
  requireAccess(context, { roles: caseworkRoles });
  const { caller, clock, database, ids } = context;
  return idempotent(context, 'reportForDuty', input, async (manager) => {
    await manager.delete(OfficerPost, { officerId: caller.subject });
    await manager.save(Officer, { id: caller.subject, name: caller.name ?? caller.subject, seenAt: clock.now() });
    const posts = caller.grants.filter(({ role }) => caseworkRoles.some((known) => known === role));
    for (const { role, jurisdiction, scopes } of posts) {
      const id = ids.next();
      await manager.insert(OfficerPost, {
        id,
        officerId: caller.subject,
        role,
        jurisdictionCode: jurisdiction,
        scopes: (scopes ?? []).join(','),
      });
    }
    return releaseForeign(context, manager, await handledElsewhere(context, database.read.manager));
  });
}

/** Open cases the caller handles at a level in which they no longer may. */
async function handledElsewhere({ caller }: ChildrenContext, manager: EntityManager): Promise<{ id: string; level: CaseLevel }[]> {
  const found = await Promise.all(
    (['TOWNSHIP', 'COUNTY'] as const).map(async (level) => {
      const handler = level === 'TOWNSHIP' ? 'townshipHandler' : 'countyHandler';
      const rows = await manager.findBy(Case, { open: true, tableLevel: level, [handler]: caller.subject });
      return rows.filter((row) => !rolesOn(caller, row).some((role) => role === handlerRole[level])).map(({ id }) => ({ id, level }));
    }),
  );
  return found.flat().slice(0, mostReleased);
}

async function releaseForeign(
  context: ChildrenContext,
  manager: EntityManager,
  cases: readonly { id: string; level: CaseLevel }[],
): Promise<number> {
  for (const { id, level } of cases) {
    const record = await lockedCase(manager, id);
    if (!record) continue;
    const file = await openCaseFile(context, manager, record);
    await recordAction(context, manager, file, systemAuthor, {
      kind: 'RELEASE',
      facts: { level },
      text: { zh: '经办人岗位变动，案件退回待分派', en: 'The handler changed posts: back to the pool' },
    });
    await auditAction(context, manager, file, 'release-case');
  }
  return cases.length;
}

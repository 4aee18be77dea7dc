import { levelOf } from '@onething/casework';
import { idempotent, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { handlerRole, knownOfficer } from '../../office/officer-posts.ts';
import { auditAction } from '../audit-action.ts';
import { rolesOn } from '../case-access.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';

export interface AssignCase {
  caseId: string;
  version: number;
  /** Subject of whoever is to handle it; the caller where absent. */
  assignee?: string;
  idempotencyKey: string;
}

/**
 * Takes the case that lies with the caller's level, or gives it to a colleague who handles cases there. To officers of the level that has it.
 * Refusals: CASE_NOT_IN_THIS_STEP, CASE_CHANGED_MEANWHILE, ASSIGNEE_LACKS_ROLE.
 */
export async function assignCase(context: ChildrenContext, input: AssignCase): Promise<void> {
  await idempotent(context, 'assignCase', { ...input }, async (manager) => {
    await giveCase(context, manager, input);
    return null;
  });
}

/** The same within a unit of work. */
export async function giveCase(
  context: ChildrenContext,
  manager: EntityManager,
  { caseId, version, assignee = context.caller.subject }: Pick<AssignCase, 'caseId' | 'version' | 'assignee'>,
): Promise<void> {
  const file = await openCase(context, manager, caseId, version);
  admitOrRefuse(context, file, { kind: 'ASSIGN' });
  const level = levelOf(file.state.status) ?? 'TOWNSHIP';
  const own = assignee === context.caller.subject;
  const officer = own ? context.caller : await knownOfficer(manager, assignee);
  if (
    !officer ||
    !rolesOn(officer, file.record).some((role) => role === handlerRole[level]) ||
    officer.subject === file.record.applicantSubject
  )
    throw assigneeLacksRole();
  const name = officer.name ?? officer.subject;
  await recordAction(context, manager, file, authorOf(context, file), {
    kind: 'ASSIGN',
    facts: { level, ...(own ? {} : { assignee: { subject: officer.subject, name } }) },
    text: own ? { zh: '接办本案', en: 'Took the case' } : { zh: `转交${name}经办`, en: `Gave the case to ${name}` },
  });
  await auditAction(context, manager, file, 'assign-case', own ? {} : { details: { assignee: officer.subject } });
}

function assigneeLacksRole(): RefusalError {
  return new RefusalError(
    'ASSIGNEE_LACKS_ROLE',
    {
      zh: '这位工作人员不经办该地的这一步，请另选一位。',
      en: 'This member of staff does not handle this step in this place. Choose another one.',
    },
    [{ path: 'assignee', code: 'ASSIGNEE_LACKS_ROLE', message: { zh: '岗位或地区不符', en: 'role or place does not fit' } }],
  );
}

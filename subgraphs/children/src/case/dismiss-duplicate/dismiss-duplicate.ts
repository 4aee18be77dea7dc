import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { decideHint, openHint } from '../../duplicate/decide-hint.ts';
import { DuplicateHint } from '../../duplicate/duplicate-hint.entity.ts';
import { auditAction } from '../audit-action.ts';
import { mayReadCase } from '../case-access.ts';
import { lockedCase, admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, projectCase, recordAction } from '../record-action.ts';
import { requireReason } from '../require-reason.ts';

export interface DismissDuplicate {
  caseId: string;
  version: number;
  /** Hint of this case. */
  duplicateId: string;
  reason: string;
  idempotencyKey: string;
}

/**
 * An officer states that another application is not for the same child, and why. Who may read both decides for both; else for the own side only:
 * the other office looks for itself.
 */
export async function dismissDuplicate(context: ChildrenContext, input: DismissDuplicate): Promise<void> {
  await idempotent(context, 'dismissDuplicate', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    admitOrRefuse(context, file, { kind: 'DISMISS_DUPLICATE' });
    const hint = await openHint(manager, input.caseId, input.duplicateId);
    const reason = requireReason(input.reason);
    await decideHint(context, manager, hint, 'DISMISSED', reason);
    const other = await lockedCase(manager, hint.otherCaseId);
    if (other && mayReadCase(context, other)) {
      const theirs = await manager.findOneBy(DuplicateHint, { caseId: other.id, otherCaseId: input.caseId, state: 'OPEN' });
      if (theirs) await decideHint(context, manager, theirs, 'DISMISSED', reason);
      await projectCase(context, manager, other, other.version);
    }
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'DISMISS_DUPLICATE',
      text: { zh: `疑似重复：不是同一个孩子（${reason}）`, en: `Possible duplicate: not the same child (${reason})` },
    });
    await auditAction(context, manager, file, 'dismiss-duplicate', { details: { duplicateId: hint.id } });
    return null;
  });
}

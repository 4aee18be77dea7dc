import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { auditAction } from '../audit-action.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';
import { requireReason } from '../require-reason.ts';
import { releaseChild } from '../submit-application/submit-application.ts';

export interface WithdrawApplication {
  caseId: string;
  version: number;
  reason: string;
  idempotencyKey: string;
}

/** The applicant takes the application back, at any time before it is decided. The child may be applied for again. */
export async function withdrawApplication(context: ChildrenContext, input: WithdrawApplication): Promise<void> {
  await idempotent(context, 'withdrawApplication', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    admitOrRefuse(context, file, { kind: 'WITHDRAW' });
    const reason = requireReason(input.reason);
    await releaseChild(manager, file);
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'WITHDRAW',
      text: { zh: `申请人撤回：${reason}`, en: `Withdrawn by the applicant: ${reason}` },
      applicantText: { zh: '您撤回了申请', en: 'You withdrew the application' },
    });
    await auditAction(context, manager, file, 'withdraw-application');
    return null;
  });
}

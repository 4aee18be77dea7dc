import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { auditAction } from '../audit-action.ts';
import { requireReason } from '../require-reason.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { supersedeVerifications } from '../prepare-verification/prepare-verification.ts';
import { authorOf, recordAction } from '../record-action.ts';

export interface SendBackVerification {
  caseId: string;
  version: number;
  reason: string;
  idempotencyKey: string;
}

/** The township sends a prepared conclusion back to its handler. */
export async function sendBackVerification(context: ChildrenContext, input: SendBackVerification): Promise<void> {
  await idempotent(context, 'sendBackVerification', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    admitOrRefuse(context, file, { kind: 'SEND_BACK_VERIFICATION' });
    const reason = requireReason(input.reason);
    await supersedeVerifications(manager, file);
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'SEND_BACK_VERIFICATION',
      text: { zh: `退回经办人：${reason}`, en: `Sent back to the handler: ${reason}` },
    });
    await auditAction(context, manager, file, 'send-back-verification');
    return null;
  });
}

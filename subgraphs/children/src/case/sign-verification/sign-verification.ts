import { signatureSteps } from '@onething/casework';
import { idempotent, RefusalError } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { VerificationRow } from '../../decision/decision.entity.ts';
import { signatureOf } from '../../decision/signatures.ts';
import { auditAction } from '../audit-action.ts';
import { factsHash, recognise } from '../case-facts.ts';
import { noteMissingCalendar } from '../note-missing-calendar.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';

export interface SignVerification {
  caseId: string;
  version: number;
  idempotencyKey: string;
}

/**
 * Another person of the township signs the conclusion; the last signature reports it to the county (辽民发〔2019〕66号 二（二）, 附件).
 * Refused when facts have changed since it was prepared.
 */
export async function signVerification(context: ChildrenContext, input: SignVerification): Promise<void> {
  await idempotent(context, 'signVerification', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    const { decision } = recognise(file, context.clock.today());
    admitOrRefuse(context, file, { kind: 'SIGN_VERIFICATION', policyDecision: decision.decision });
    const row = file.verifications.findLast((each) => !each.superseded);
    if (!row || row.factsHash !== factsHash(file)) throw factsChanged();
    const signatures = [...row.signatures, signatureOf(context, file, 'TOWNSHIP', row.signatures.length)];
    const last = signatures.length === signatureSteps(file.workflow, 'TOWNSHIP').length;
    await manager.update(VerificationRow, { id: row.id }, { signatures, ...(last ? { signedAt: context.clock.now() } : {}) });
    const signed = await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'SIGN_VERIFICATION',
      text: last
        ? { zh: '签署查验意见，报区县民政部门', en: 'Signed the opinion and reported it to the county' }
        : { zh: '签署查验意见', en: 'Signed the opinion' },
      ...(last
        ? { applicantText: { zh: '查验完成，已报区县民政部门确认', en: 'The verification is done; the county bureau is now to decide' } }
        : {}),
    });
    if (last) await noteMissingCalendar(context, manager, signed);
    await auditAction(context, manager, file, 'sign-verification', { details: { last } });
    return null;
  });
}

/** Something was learnt after the paper had been prepared. */
export function factsChanged(): RefusalError {
  return new RefusalError('FACTS_CHANGED_SINCE_PREPARED', {
    zh: '提出意见以后事实有变化，请退回经办人重新核对。',
    en: 'Facts have changed since this was prepared. Send it back to be looked at again.',
  });
}

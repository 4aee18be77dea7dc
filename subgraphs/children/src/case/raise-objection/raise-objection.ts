import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { ObjectionRow } from '../../objection/objection.entity.ts';
import { auditAction } from '../audit-action.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';
import { requireReason } from '../require-reason.ts';

export interface RaiseObjection {
  caseId: string;
  version: number;
  reason: string;
  idempotencyKey: string;
}

/**
 * The applicant objects to a refusal within the time the jurisdiction gives, once to each decision. The county answers it; reconsideration and court
 * stay open besides (行政复议法 第二十条).
 */
export async function raiseObjection(context: ChildrenContext, input: RaiseObjection): Promise<void> {
  await idempotent(context, 'raiseObjection', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    admitOrRefuse(context, file, { kind: 'RAISE_OBJECTION', on: context.clock.today() });
    const reason = requireReason(input.reason);
    const decision = file.decisions.findLast((each) => each.decidedAt !== null && !each.superseded);
    const row = Object.assign(new ObjectionRow(), {
      id: context.ids.next(),
      caseId: file.record.id,
      decisionId: decision?.id ?? file.record.id,
      raisedAt: context.clock.now(),
      outcome: null,
      answer: null,
      answeredAt: null,
      bySubject: null,
      byName: null,
    });
    row.reason = context.fields.seal(row, 'reason', reason);
    await manager.insert(ObjectionRow, row);
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'RAISE_OBJECTION',
      text: { zh: '申请人对决定提出异议', en: 'The applicant objects to the decision' },
      applicantText: { zh: '您提出了异议，由民政局答复', en: 'You raised an objection; the civil affairs bureau will answer it' },
    });
    await auditAction(context, manager, file, 'raise-objection');
    return null;
  });
}

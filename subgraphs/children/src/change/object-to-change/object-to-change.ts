import { idempotent, RefusalError } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { auditAction } from '../../case/audit-action.ts';
import { authorOf, recordAction } from '../../case/record-action.ts';
import { requireReason } from '../../case/require-reason.ts';
import { ObjectionRow } from '../../objection/objection.entity.ts';
import { insertProposal } from '../insert-proposal.ts';
import { admitChange, openChange } from '../open-change.ts';

export interface ObjectToChange {
  proposalId: string;
  version: number;
  reason: string;
  idempotencyKey: string;
}

const daysOfTheLaw = 60;

/**
 * The guardian objects to a decided change, once and in time (行政复议法 第二十条): the objection becomes a proposal to correct it, which the office
 * checks and decides like any other. Returns the id of that proposal.
 */
export async function objectToChange(context: ChildrenContext, input: ObjectToChange): Promise<string> {
  return idempotent(context, 'objectToChange', input, async (manager) => {
    const change = await openChange(context, manager, input.proposalId, input.version);
    const { row, file } = change;
    admitChange(context, change, 'OBJECT');
    const reason = requireReason(input.reason);
    if (await manager.existsBy(ObjectionRow, { decisionId: row.id }))
      throw refusal('OBJECTED_ALREADY', '对这份决定已经提过异议，不能再提。', 'An objection to this decision has been raised already.');
    const until = lastDay(row.closedOn ?? context.clock.today(), file.workflow.objectionDays ?? daysOfTheLaw);
    if (context.clock.today() > until) throw refusal('OBJECTION_TOO_LATE', '提出异议的期限已过。', 'The time to object has passed.');
    const objection = Object.assign(new ObjectionRow(), {
      id: context.ids.next(),
      caseId: file.record.id,
      decisionId: row.id,
      raisedAt: context.clock.now(),
      outcome: null,
      answer: null,
      answeredAt: null,
      bySubject: null,
      byName: null,
    });
    objection.reason = context.fields.seal(objection, 'reason', reason);
    await manager.insert(ObjectionRow, objection);
    const id = await insertProposal(context, manager, file, {
      ground: 'CORRECTION',
      source: 'GUARDIAN',
      details: { corrects: row.id, note: reason },
      bySubject: context.caller.subject,
      byName: '',
    });
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'PROPOSE_CHANGE',
      text: { zh: '对变更决定提出异议', en: 'Objects to the decision on a change' },
      applicantText: {
        zh: '您对变更决定提出了异议，民政部门会核查并答复',
        en: 'You objected to the decision on a change; it will be checked and answered',
      },
    });
    await auditAction(context, manager, file, 'object-to-change', { details: { proposalId: row.id } });
    return id;
  });
}

function lastDay(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function refusal(code: string, zh: string, en: string): RefusalError {
  return new RefusalError(code, { zh, en });
}

import type { ObjectionOutcome } from '@onething/casework';
import { idempotent, notFound } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { ObjectionRow } from '../../objection/objection.entity.ts';
import { auditAction } from '../audit-action.ts';
import type { CaseFile } from '../case-file.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { supersedeDecisions } from '../prepare-decision/prepare-decision.ts';
import { supersedeVerifications } from '../prepare-verification/prepare-verification.ts';
import type { ActionDraft } from '../record-action.ts';
import { authorOf, recordAction } from '../record-action.ts';
import { requireReason } from '../require-reason.ts';
import { claimChildAgain } from '../submit-application/submit-application.ts';

export interface AnswerObjection {
  caseId: string;
  version: number;
  outcome: ObjectionOutcome;
  reason: string;
  idempotencyKey: string;
}

/**
 * Somebody of the county other than who proposed the refusal answers an objection in writing: the refusal stands, or the case goes back to be decided
 * or to be verified anew, and no limit runs for the time between (历城实施方案 工作指引 三.3).
 */
export async function answerObjection(context: ChildrenContext, input: AnswerObjection): Promise<void> {
  await idempotent(context, 'answerObjection', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId, input.version);
    admitOrRefuse(context, file, { kind: 'ANSWER_OBJECTION' });
    const reason = requireReason(input.reason);
    await storeAnswer(context, manager, file, input.outcome, reason);
    if (input.outcome !== 'UPHELD') {
      await claimChildAgain(context, manager, file);
      await supersedeDecisions(manager, file);
    }
    if (input.outcome === 'TO_VERIFICATION') await supersedeVerifications(manager, file);
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'ANSWER_OBJECTION',
      facts: { outcome: input.outcome },
      ...texts[input.outcome],
    });
    await auditAction(context, manager, file, 'answer-objection', { reason, details: { outcome: input.outcome } });
    return null;
  });
}

async function storeAnswer(
  context: ChildrenContext,
  manager: EntityManager,
  file: CaseFile,
  outcome: ObjectionOutcome,
  reason: string,
): Promise<void> {
  const row = await manager.findOneBy(ObjectionRow, { caseId: file.record.id, answeredAt: IsNull() });
  if (!row) throw notFound();
  await manager.update(
    ObjectionRow,
    { id: row.id },
    {
      outcome,
      answer: context.fields.seal(row, 'answer', reason),
      answeredAt: context.clock.now(),
      bySubject: context.caller.subject,
      byName: context.caller.name ?? '',
    },
  );
}

const texts: Record<ObjectionOutcome, Pick<ActionDraft, 'text' | 'applicantText'>> = {
  UPHELD: {
    text: { zh: '答复异议：维持不予确认', en: 'Answered the objection: the refusal stands' },
    applicantText: {
      zh: '民政局答复了您的异议：维持原决定，理由见答复',
      en: 'Your objection was answered: the decision stands, with reasons',
    },
  },
  TO_CONFIRMATION: {
    text: { zh: '答复异议：撤回决定，重新审核', en: 'Answered the objection: the decision is withdrawn and made anew' },
    applicantText: { zh: '您的异议有结果：民政局撤回了决定，重新审核', en: 'Your objection was accepted: the decision will be made anew' },
  },
  TO_VERIFICATION: {
    text: {
      zh: '答复异议：撤回决定，退回街道（乡镇）重新查验',
      en: 'Answered the objection: the decision is withdrawn, to be verified anew',
    },
    applicantText: {
      zh: '您的异议有结果：民政局撤回了决定，请街道（乡镇）重新核实',
      en: 'Your objection was accepted: the township will look into it again',
    },
  },
};

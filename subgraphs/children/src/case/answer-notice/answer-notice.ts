import { idempotent } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { outstandingMaterials } from '../../material/required-materials.ts';
import { NoticeRow } from '../../notice/notice.entity.ts';
import type { CaseFile } from '../case-file.ts';
import { noteMissingCalendar } from '../note-missing-calendar.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';
import { authorOf, recordAction } from '../record-action.ts';

export interface AnswerNotice {
  caseId: string;
  noticeId: string;
  idempotencyKey: string;
}

/**
 * What a notice asked for has been supplied, says the applicant or the township that received it at the window. Completes the application, so that the
 * clock starts, or lets the stopped clock go on from the next day.
 */
export async function answerNotice(context: ChildrenContext, input: AnswerNotice): Promise<void> {
  await idempotent(context, 'answerNotice', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId);
    admitOrRefuse(context, file, { kind: 'ANSWER_NOTICE', noticeId: input.noticeId });
    await manager.update(NoticeRow, { id: input.noticeId }, { answeredAt: context.clock.now() });
    await recordAnswer(context, manager, file, input.noticeId);
    return null;
  });
}

async function recordAnswer(context: ChildrenContext, manager: EntityManager, file: CaseFile, noticeId: string): Promise<void> {
  const complete = file.state.status === 'NOTICE_SENT' && outstandingMaterials(file, context.clock.today()).length === 0;
  const recorded = await recordAction(context, manager, file, authorOf(context, file), {
    kind: 'ANSWER_NOTICE',
    facts: { noticeId, ...(complete ? { complete } : {}) },
    text: { zh: '已按告知补交', en: 'Supplied what the notice asked for' },
    applicantText: complete
      ? { zh: '您已补齐材料，开始计算办理时限', en: 'You supplied everything; the time limit has begun' }
      : { zh: '您已补交，我们接着办', en: 'You supplied what was asked for; we go on' },
  });
  await noteMissingCalendar(context, manager, recorded);
}

import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { auditAction } from '../../case/audit-action.ts';
import { authorOf, recordAction } from '../../case/record-action.ts';
import { requireReason } from '../../case/require-reason.ts';
import { appealText } from '../../decision/compose-decision.ts';
import { insertNotice } from '../../notice/insert-notice.ts';
import { groundLabels } from '../change-words.ts';
import { answerChangeObjection } from '../object-to-change/answer-change-objection.ts';
import { admitChange, openChange, updateChange } from '../open-change.ts';

export interface CloseChange {
  proposalId: string;
  version: number;
  act: 'REFUSE' | 'WITHDRAW';
  reason: string;
  idempotencyKey: string;
}

/** A change comes to nothing, with a reason: an office found it not borne out, or whoever told takes it back. A guardian who told gets the reason in writing. */
export async function closeChange(context: ChildrenContext, input: CloseChange): Promise<void> {
  await idempotent(context, 'closeChange', input, async (manager) => {
    const change = await openChange(context, manager, input.proposalId, input.version);
    const { row, file } = change;
    admitChange(context, change, input.act);
    const reason = requireReason(input.reason);
    const refused = input.act === 'REFUSE';
    const label = groundLabels[row.ground];
    const noticeId =
      refused && row.source === 'GUARDIAN'
        ? await insertNotice(context, manager, {
            caseId: file.record.id,
            kind: 'CHANGE',
            level: 'TOWNSHIP',
            items: [],
            text: {
              zh: `您告知的情况变化（${label.zh}）经核查不予变更。理由：${reason}\n${appealText.zh}`,
              en: `The change you told us of (${label.en}) was checked and nothing is changed. Reason: ${reason}\n${appealText.en}`,
            },
          })
        : null;
    await updateChange(manager, row, {
      status: refused ? 'REFUSED' : 'WITHDRAWN',
      reason: context.fields.seal(row, 'reason', reason),
      closedAt: context.clock.now(),
      closedOn: context.clock.today(),
      noticeId,
    });
    if (refused) await answerChangeObjection(context, manager, row, 'UPHELD', reason);
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'CLOSE_CHANGE',
      ...(noticeId ? { facts: { noticeId } } : {}),
      text: refused
        ? { zh: `不予变更：${label.zh}`, en: `No change: ${label.en}` }
        : { zh: `撤回变更：${label.zh}`, en: `Change withdrawn: ${label.en}` },
      ...(row.source === 'GUARDIAN'
        ? {
            applicantText: refused
              ? {
                  zh: '您告知的情况经核查不予变更，理由见通知',
                  en: 'What you told was checked and nothing is changed; the notice says why',
                }
              : { zh: '您撤回了告知的情况', en: 'You took back what you had told' },
          }
        : {}),
    });
    await auditAction(context, manager, file, refused ? 'refuse-change' : 'withdraw-change', { reason, details: { proposalId: row.id } });
    return null;
  });
}

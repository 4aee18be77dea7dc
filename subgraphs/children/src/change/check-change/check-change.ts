import { idempotent, RefusalError } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { auditAction } from '../../case/audit-action.ts';
import { authorOf, recordAction } from '../../case/record-action.ts';
import { requireReason } from '../../case/require-reason.ts';
import type { ChangeDetails } from '../change-details.ts';
import { requireDetails } from '../change-details.ts';
import type { ChangePaper } from '../change-words.ts';
import { groundLabels } from '../change-words.ts';
import { residenceNow } from '../child-life.ts';
import { admitChange, openChange, updateChange } from '../open-change.ts';

export interface CheckChange {
  proposalId: string;
  version: number;
  /** As found; replaces what was told. */
  details: ChangeDetails;
  papers: ChangePaper[];
  finding: string;
  idempotencyKey: string;
}

/** What was looked at and found when a change was checked. */
export interface ChangeCheck {
  papers: ChangePaper[];
  finding: string;
  bySubject: string;
  byName: string;
  at: string;
}

/** An office checks a change: what papers, agencies and a visit show; from now on everything the ground needs is known. */
export async function checkChange(context: ChildrenContext, input: CheckChange): Promise<void> {
  await idempotent(context, 'checkChange', input, async (manager) => {
    const change = await openChange(context, manager, input.proposalId, input.version);
    const { row, file, life } = change;
    admitChange(context, change, 'CHECK');
    if (input.papers.length === 0) throw papersNeeded();
    const finding = requireReason(input.finding);
    requireDetails(row.ground, input.details, {
      today: context.clock.today(),
      bornOn: life.bornOn,
      confirmedOn: life.enrolment.confirmedOn,
      policy: file.policy,
      registeredAt: residenceNow(life),
      complete: true,
    });
    const { subject, name } = context.caller;
    const check: ChangeCheck = { papers: input.papers, finding, bySubject: subject, byName: name ?? '', at: context.clock.now() };
    await updateChange(manager, row, {
      status: 'CHECKED',
      details: context.fields.seal(row, 'details', JSON.stringify(input.details)),
      check: context.fields.seal(row, 'check', JSON.stringify(check)),
    });
    const { zh, en } = groundLabels[row.ground];
    await recordAction(context, manager, file, authorOf(context, file), {
      kind: 'CHECK_CHANGE',
      text: { zh: `核查变更：${zh}`, en: `Change checked: ${en}` },
    });
    await auditAction(context, manager, file, 'check-change', { details: { proposalId: row.id, papers: input.papers } });
    return null;
  });
}

function papersNeeded(): RefusalError {
  const message = { zh: '请至少选择一项核查依据。', en: 'Say at least one thing that was looked at.' };
  return new RefusalError('PAPERS_REQUIRED', message, [{ path: 'papers', code: 'PAPERS_REQUIRED', message }]);
}

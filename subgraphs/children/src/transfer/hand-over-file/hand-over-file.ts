import { idempotent } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { auditAction } from '../../case/audit-action.ts';
import { openCaseFile } from '../../case/case-file.ts';
import { Case } from '../../case/case.entity.ts';
import { authorOf, recordAction } from '../../case/record-action.ts';
import type { CaseTransferRow } from '../case-transfer.entity.ts';
import { handoverDueOn } from '../open-transfer.ts';
import { openTransferFor, updateTransfer } from '../transfer-access.ts';

export interface HandOverFile {
  transferId: string;
  version: number;
  /** What the new office should know; may be empty. */
  note: string;
  idempotencyKey: string;
}

/** The old county offers the file to the new office, which from now on sees what it needs (辽民发〔2019〕66号 二（四）6). */
export async function handOverFile(context: ChildrenContext, input: HandOverFile): Promise<void> {
  await idempotent(context, 'handOverFile', input, async (manager) => {
    const row = await openTransferFor(context, manager, input, 'HAND_OVER');
    await offerFile(context, manager, row, input.note.trim().slice(0, 500));
    return null;
  });
}

/** Offers a file; the caller has been let pass. */
export async function offerFile(context: ChildrenContext, manager: EntityManager, row: CaseTransferRow, note: string): Promise<void> {
  const file = await openCaseFile(context, manager, await manager.findOneByOrFail(Case, { id: row.caseId }));
  await updateTransfer(manager, row, {
    state: 'OFFERED',
    offeredAt: context.clock.now(),
    offeredByName: context.caller.name ?? '',
    escalatedAt: null,
    dueOn: handoverDueOn(file.policy, row.toCounty, context.clock.today()),
    note: note === '' ? null : context.fields.seal(row, 'note', note),
  });
  const place = file.policy.jurisdiction(row.toCounty)?.name ?? { zh: row.toCounty, en: row.toCounty };
  await recordAction(context, manager, file, authorOf(context, file), {
    kind: 'HAND_OVER_FILE',
    text: { zh: `档案移交${place.zh}`, en: `File offered to ${place.en}` },
    applicantText: { zh: `您的档案正在转往${place.zh}，补贴照常发放`, en: `Your file is on its way to ${place.en}; the allowance goes on` },
  });
  await auditAction(context, manager, file, 'hand-over-file', { details: { transferId: row.id, to: row.toArea } });
}

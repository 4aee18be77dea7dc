import { idempotent, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { auditAction } from '../../case/audit-action.ts';
import { openCaseFile } from '../../case/case-file.ts';
import { Case } from '../../case/case.entity.ts';
import { lockedCase } from '../../case/open-case.ts';
import { authorOf, recordAction } from '../../case/record-action.ts';
import { requireReason } from '../../case/require-reason.ts';
import type { CaseTransferRow } from '../case-transfer.entity.ts';
import { handoverDueOn } from '../open-transfer.ts';
import { openTransferFor, updateTransfer } from '../transfer-access.ts';

export interface AnswerTransfer {
  transferId: string;
  version: number;
  act: 'ACCEPT' | 'RETURN';
  /** Township unit that takes the case where the move named only the county. */
  townshipCode?: string;
  /** Why it goes back. */
  reason?: string;
  idempotencyKey: string;
}

/**
 * The new county answers an offered file: accepted, its people answer for the case from now on, and payments is told who may read; or sent back with
 * what is missing. Either way the month is paid by the county of registration: nothing waits for this.
 */
export async function answerTransfer(context: ChildrenContext, input: AnswerTransfer): Promise<void> {
  await idempotent(context, 'answerTransfer', input, async (manager) => {
    const row = await openTransferFor(context, manager, input, input.act);
    if (input.act === 'ACCEPT') await acceptFile(context, manager, row, input.townshipCode);
    else await returnFile(context, manager, row, requireReason(input.reason ?? ''));
    return null;
  });
}

/** Puts the case into the hands of the new office; the caller has been let pass. */
export async function acceptFile(context: ChildrenContext, manager: EntityManager, row: CaseTransferRow, named?: string): Promise<void> {
  const record = (await lockedCase(manager, row.caseId)) as Case;
  const townshipCode = row.toArea.length === 9 ? row.toArea : requireTownship(row, named);
  const fromCode = record.countyCode;
  const place = {
    originCountyCode: record.originCountyCode ?? record.countyCode,
    countyCode: row.toCounty,
    townshipCode,
    areaCode: townshipCode,
    villageCode: null,
  };
  await manager.update(Case, { id: record.id }, place);
  Object.assign(record, place);
  await updateTransfer(manager, row, {
    state: 'ACCEPTED',
    toArea: townshipCode,
    answeredAt: context.clock.now(),
    answeredByName: context.caller.name ?? '',
    dueOn: null,
  });
  const file = await openCaseFile(context, manager, record);
  const name = file.policy.jurisdiction(townshipCode)?.name ?? { zh: townshipCode, en: townshipCode };
  await recordAction(context, manager, file, authorOf(context, file), {
    kind: 'ACCEPT_FILE',
    text: { zh: `接收档案，由${name.zh}办理`, en: `File accepted; ${name.en} has the case` },
    applicantText: { zh: `您的档案已经转到${name.zh}，有事请找那里`, en: `Your file is with ${name.en} now; turn to them` },
  });
  await auditAction(context, manager, file, 'accept-file', { details: { transferId: row.id, from: row.fromArea } });
  await context.outbox.append(manager, {
    type: 'children.case-handed-over',
    subject: record.id,
    data: { caseId: record.id, childId: record.childId, fromCode, jurisdictionCode: row.toCounty, townshipCode },
  });
}

async function returnFile(context: ChildrenContext, manager: EntityManager, row: CaseTransferRow, reason: string): Promise<void> {
  const file = await openCaseFile(context, manager, (await lockedCase(manager, row.caseId)) as Case);
  await updateTransfer(manager, row, {
    state: 'TO_HAND_OVER',
    answeredAt: context.clock.now(),
    answeredByName: context.caller.name ?? '',
    escalatedAt: null,
    dueOn: handoverDueOn(file.policy, row.fromCounty, context.clock.today()),
    note: context.fields.seal(row, 'note', reason),
  });
  await recordAction(
    context,
    manager,
    file,
    { kind: 'STAFF', subject: context.caller.subject, name: context.caller.name ?? '' },
    {
      kind: 'RETURN_FILE',
      text: { zh: '迁入地退回档案，请补齐后再移交', en: 'The new office sent the file back; supply what is missing and offer it again' },
    },
  );
  await auditAction(context, manager, file, 'return-file', { reason, details: { transferId: row.id } });
}

function requireTownship({ toCounty }: CaseTransferRow, named: string | undefined): string {
  if (named && /^\d{9}$/.test(named) && named.startsWith(toCounty)) return named;
  const message = { zh: '请选择由哪个街道（乡镇）接收。', en: 'Choose the township unit that takes the case.' };
  throw new RefusalError('TOWNSHIP_REQUIRED', message, [{ path: 'townshipCode', code: 'TOWNSHIP_REQUIRED', message }]);
}

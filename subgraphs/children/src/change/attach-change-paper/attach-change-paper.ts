import { idempotent, isDuplicateKey, notFound, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { auditAction } from '../../case/audit-action.ts';
import { receiptUsed, requireUnusedFile } from '../../material/same-file.ts';
import { readUploadReceipt } from '../../material/upload-receipt.ts';
import { ChangePaperFileRow } from '../change-paper.entity.ts';
import { ChangeProposalRow } from '../change-proposal.entity.ts';
import { isShown } from '../change-views.ts';
import type { ChangePaper } from '../change-words.ts';
import { openChanges } from '../change-words.ts';
import { openEnrolled } from '../open-change.ts';

export interface AttachChangePaper {
  proposalId: string;
  /** What the paper is. */
  paper: ChangePaper;
  /** Upload receipt of the gateway. */
  receipt: string;
  idempotencyKey: string;
}

const mostPapers = 20;

/**
 * Puts a paper beside a change that is still open: the family or the village that told of it hands in proof, an office adds what it was shown
 * (辽民发〔2019〕66号 二（四）). The paper stays for good and alters nothing by itself; its version stays too, so an officer who reads on loses nothing.
 */
export async function attachChangePaper(context: ChildrenContext, input: AttachChangePaper): Promise<void> {
  await idempotent(context, 'attachChangePaper', input, async (manager) => {
    const found = await manager.findOneBy(ChangeProposalRow, { id: input.proposalId });
    if (!found) throw notFound();
    const { file } = await openEnrolled(context, manager, found.caseId);
    if (!isShown(context, file.record, found)) throw notFound();
    if (!openChanges.includes(found.status)) throw closed();
    const receipt = await readUploadReceipt(context, input.receipt);
    await requireUnusedFile(manager, receipt.fileId);
    await requireNewPaper(manager, found.id, receipt.sha256);
    const { subject, kind, name } = context.caller;
    const row = Object.assign(new ChangePaperFileRow(), {
      id: receipt.fileId,
      caseId: file.record.id,
      proposalId: found.id,
      paper: input.paper,
      mediaType: receipt.mediaType,
      sizeBytes: receipt.sizeBytes,
      sha256: receipt.sha256,
      bySubject: subject,
      byName: kind === 'STAFF' ? (name ?? '') : '',
      attachedAt: context.clock.now(),
    });
    row.fileName = context.fields.seal(row, 'fileName', receipt.fileName);
    try {
      await manager.insert(ChangePaperFileRow, row);
    } catch (error) {
      throw isDuplicateKey(error, 'change_paper_file') ? receiptUsed() : error;
    }
    await auditAction(context, manager, file, 'attach-change-paper', {
      details: { proposalId: found.id, paper: input.paper, fileId: row.id },
    });
    return null;
  });
}

/** The same bytes do not lie twice beside one change, and a change keeps no more than `mostPapers`. */
async function requireNewPaper(manager: EntityManager, proposalId: string, sha256: string): Promise<void> {
  const known = await manager.findBy(ChangePaperFileRow, { proposalId });
  if (known.some((row) => row.sha256 === sha256)) {
    const message = { zh: '这个文件已经交过了，不用再交。', en: 'This file has been handed in already. There is no need to do it again.' };
    throw new RefusalError('FILE_UPLOADED_TWICE', message, [{ path: 'receipt', code: 'FILE_UPLOADED_TWICE', message }]);
  }
  if (known.length < mostPapers) return;
  const message = { zh: `一项变更最多附 ${mostPapers} 份材料。`, en: `A change takes ${mostPapers} papers at most.` };
  throw new RefusalError('TOO_MANY_PAPERS', message, [{ path: 'receipt', code: 'TOO_MANY_PAPERS', message }]);
}

function closed(): RefusalError {
  return new RefusalError('CHANGE_CLOSED', {
    zh: '这项变更已经办结，不能再附材料；有新情况请另行提出。',
    en: 'This change is closed and takes no more papers. Tell anew what is new.',
  });
}

import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { keepNote } from '../restricted/restricted-case.ts';
import type { CaseFile } from './case-file.ts';
import { restrictedCategory } from './case.entity.ts';

/**
 * The audit entry of an officer's act on a case: codes only. Of a restricted case neither reason nor details stand in the chain, which auditors read:
 * they are kept apart and the entry names the note.
 */
export async function auditAction(
  context: ChildrenContext,
  manager: EntityManager,
  file: CaseFile,
  action: string,
  more: { reason?: string; details?: Record<string, unknown> } = {},
): Promise<void> {
  const { record } = file;
  const entry = { jurisdictionCode: record.countyCode, actor: context.caller.subject, action, subject: record.id };
  if (!record.restricted || (more.reason === undefined && more.details === undefined)) {
    await context.audit.append(manager, { ...entry, ...more });
    return;
  }
  const noteId = await keepNote(context, manager, record.id, more);
  await context.audit.append(manager, {
    ...entry,
    ...(more.reason === undefined ? {} : { reason: restrictedCategory }),
    details: { noteId },
  });
}

import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import type { CaseFile } from './case-file.ts';

/** The audit entry of an officer's act on a case: codes only. */
export async function auditAction(
  context: ChildrenContext,
  manager: EntityManager,
  file: CaseFile,
  action: string,
  more: { reason?: string; details?: Record<string, unknown> } = {},
): Promise<void> {
  await context.audit.append(manager, {
    jurisdictionCode: file.record.countyCode,
    actor: context.caller.subject,
    action,
    subject: file.record.id,
    ...more,
  });
}

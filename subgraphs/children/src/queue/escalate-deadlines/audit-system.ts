import type { EntityManager } from 'typeorm';
import type { Case } from '../../case/case.entity.ts';
import { systemAuthor } from '../../case/record-action.ts';
import type { ChildrenKit } from '../../children-context.ts';

/** The audit entry of what the platform did to a case by itself. */
export async function auditSystem(kit: ChildrenKit, manager: EntityManager, record: Case, action: string): Promise<void> {
  await kit.audit.append(manager, {
    jurisdictionCode: record.countyCode,
    actor: systemAuthor.subject,
    action,
    subject: record.id,
  });
}

import type { EntityManager } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import type { CaseFile } from './case-file.ts';

/** Tells the administrators that a due date is open for want of a calendar year. The application itself is taken all the same. */
export async function noteMissingCalendar(kit: ChildrenKit, manager: EntityManager, file: CaseFile): Promise<void> {
  const year = file.record.openYear;
  if (year === null) return;
  await kit.outbox.append(manager, {
    type: 'children.calendar-year-missing',
    subject: file.record.id,
    data: { year, caseId: file.record.id },
  });
}

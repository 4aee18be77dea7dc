import type { Job } from '@onething/subgraph-kit';
import { LessThanOrEqual } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { ChildrenKit, ChildrenServices } from '../../children-context.ts';
import { openCaseFile } from '../../case/case-file.ts';
import { lockedCase } from '../../case/open-case.ts';
import { recordAction, systemAuthor } from '../../case/record-action.ts';
import { auditSystem } from '../../queue/escalate-deadlines/audit-system.ts';
import { removeFromRegister } from '../end-enrolment.ts';
import { EnrolmentEndRow } from '../life-event.entity.ts';

const oneHourMs = 3_600_000;
const endsOfRound = 500;

/** Takes children off the register on the day that was decided for it: a birthday, a graduation. However often it runs, each once. */
export const endEnrolments: Job<ChildrenServices> = {
  name: 'end-enrolments',
  everyMs: oneHourMs,
  run: async (kit) => {
    const due = await kit.database.read.manager.find(EnrolmentEndRow, {
      where: { done: false, endsOn: LessThanOrEqual(kit.clock.today()) },
      order: { endsOn: 'ASC' },
      take: endsOfRound,
    });
    for (const { id } of due) await kit.database.transact((manager) => end(kit, manager, id));
  },
};

async function end(kit: ChildrenKit, manager: EntityManager, id: string): Promise<void> {
  const { affected } = await manager.update(EnrolmentEndRow, { id, done: false }, { done: true });
  if (affected !== 1) return;
  const row = await manager.findOneByOrFail(EnrolmentEndRow, { id });
  const record = await lockedCase(manager, row.caseId);
  if (record?.status !== 'CONFIRMED') return;
  const file = await openCaseFile(kit, manager, record);
  await removeFromRegister(kit, manager, file);
  await recordAction(kit, manager, file, systemAuthor, {
    kind: 'END_ENROLMENT',
    facts: { enrolment: 'ENDED' },
    text: { zh: `保障到期，发放到 ${row.lastMonth} 为止，已减员`, en: `The enrolment has ended; paid up to ${row.lastMonth}` },
    applicantText: {
      zh: `保障已到期，发放到 ${row.lastMonth} 为止`,
      en: `The enrolment has ended; the allowance was paid up to ${row.lastMonth}`,
    },
  });
  await auditSystem(kit, manager, record, 'end-enrolment');
}

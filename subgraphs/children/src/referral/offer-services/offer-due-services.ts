import type { Job } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { openCaseFile } from '../../case/case-file.ts';
import type { Case } from '../../case/case.entity.ts';
import { lockedCase } from '../../case/open-case.ts';
import type { ChildrenKit, ChildrenServices } from '../../children-context.ts';
import { ReferralWatchRow } from '../referral.entity.ts';
import { offerServices } from './offer-services.ts';

const everyHours = 1;
const batchSize = 200;

/**
 * Looks at the services of enrolled children when something about them may have changed by the calendar alone: on the 18th birthday, and when a
 * new year of insurance and school begins. Finds children enrolled before there were referrals as well.
 */
export const offerDueServices: Job<ChildrenServices> = {
  name: 'offer-due-services',
  everyMs: everyHours * 3_600_000,
  run: async (kit) => {
    for (const id of [...(await unwatched(kit)), ...(await due(kit))])
      await kit.database.transact((manager) => lookAgain(kit, manager, id));
  },
};

/** Keeps the day on which the child's services are to be looked at next. */
export async function watchServices(kit: ChildrenKit, manager: EntityManager, record: Case): Promise<void> {
  const nextOn = nextLook(record.childBornOn, kit.clock.today());
  await manager.delete(ReferralWatchRow, { id: record.id });
  await manager.insert(ReferralWatchRow, { id: record.id, nextOn });
}

/** The 18th birthday if it lies ahead within the year, else New Year's Day. */
export function nextLook(bornOn: string | null, today: string): string {
  const newYear = `${Number(today.slice(0, 4)) + 1}-01-01`;
  const birthday = bornOn === null ? newYear : eighteenthBirthday(bornOn);
  return birthday > today && birthday < newYear ? birthday : newYear;
}

/** Born on 29 February, of age on 28 February of a common year, as the policy counts. */
function eighteenthBirthday(bornOn: string): string {
  const year = Number(bornOn.slice(0, 4)) + 18;
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return bornOn.endsWith('02-29') && !isLeapYear ? `${year}-02-28` : `${year}${bornOn.slice(4)}`;
}

async function due(kit: ChildrenKit): Promise<string[]> {
  const rows = await kit.database.read.manager
    .createQueryBuilder(ReferralWatchRow, 'watch')
    .where('watch.nextOn <= :today', { today: kit.clock.today() })
    .orderBy('watch.nextOn')
    .limit(batchSize)
    .getMany();
  return rows.map(({ id }) => id);
}

async function unwatched(kit: ChildrenKit): Promise<string[]> {
  const rows: { id: string }[] = await kit.database.read.query(
    `SELECT enrolment.id AS id FROM enrolment LEFT JOIN referral_watch watch ON watch.id = enrolment.id WHERE watch.id IS NULL LIMIT ${batchSize}`,
  );
  return rows.map(({ id }) => id);
}

async function lookAgain(kit: ChildrenKit, manager: EntityManager, id: string): Promise<void> {
  const record = await lockedCase(manager, id);
  if (!record) return void (await manager.delete(ReferralWatchRow, { id }));
  // Whoever turned 18 is offered what follows though the allowance has ended.
  if (record.status === 'CONFIRMED' || isGrown(record, kit.clock.today()))
    await offerServices(kit, manager, await openCaseFile(kit, manager, record));
  await watchServices(kit, manager, record);
}

function isGrown({ childBornOn }: Case, today: string): boolean {
  return childBornOn !== null && eighteenthBirthday(childBornOn) <= today;
}

import type { EntityManager } from 'typeorm';
import type { Case } from '../case/case.entity.ts';
import type { ChildrenKit } from '../children-context.ts';
import { planDeliveries } from '../delivery/plan-deliveries.ts';
import type { MessageAddress } from '../message/message-addresses.ts';
import { tokenRecipient } from '../message/message-addresses.ts';
import type { MessageCode } from '../message/message-texts.ts';
import { Message } from '../message/message.entity.ts';
import type { ReferralActionRow } from './referral.entity.ts';

/** Whom a referral concerns. */
export type ReferralAudience = 'FAMILY' | 'TOWNSHIP_OFFICERS' | 'TOWNSHIP_HEAD';

/** Writes a message about a referral in the unit of work of the action that causes it; it says the case number and what happened, no more. */
export async function tellOfReferral(
  kit: ChildrenKit,
  manager: EntityManager,
  record: Case,
  action: ReferralActionRow,
  told: { to: ReferralAudience; say: MessageCode },
): Promise<void> {
  if (record.number === null) return;
  for (const address of addressesOf(record, told.to)) {
    const message = Object.assign(new Message(), {
      id: kit.ids.next(),
      caseId: record.id,
      actionId: action.id,
      caseNumber: record.number,
      countyCode: record.countyCode,
      code: told.say,
      ...address,
      causedBy: action.actorSubject,
      at: action.at,
      onDate: action.onDate,
    });
    await manager.insert(Message, message);
    if (told.to === 'FAMILY') await planDeliveries(kit, manager, message);
  }
}

function addressesOf(record: Case, to: ReferralAudience): MessageAddress[] {
  const { applicantSubject, guardianToken, countyCode, areaCode } = record;
  if (to !== 'FAMILY') return [{ audience: to === 'TOWNSHIP_HEAD' ? 'townshipHead' : 'townshipOfficer', recipient: '', areaCode }];
  // Who filed for a family is not told of what the family is offered.
  const recipient = guardianToken === null ? applicantSubject : tokenRecipient(guardianToken);
  return [{ audience: 'PERSON', recipient, areaCode: countyCode }];
}

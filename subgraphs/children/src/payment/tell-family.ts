import type { EntityManager } from 'typeorm';
import type { Case } from '../case/case.entity.ts';
import type { ChildrenKit } from '../children-context.ts';
import { planDeliveries } from '../delivery/plan-deliveries.ts';
import { tokenRecipient } from '../message/message-addresses.ts';
import type { MessageCode } from '../message/message-texts.ts';
import { Message } from '../message/message.entity.ts';

/** What caused a message about money: the event's subject. */
interface MoneyNews {
  code: MessageCode;
  causeId: string;
}

/** A message about a case's money as payments causes it; neither an amount nor a reason. */
export function moneyMessage(kit: ChildrenKit, { id, number, countyCode }: Case, { code, causeId }: MoneyNews): Message {
  return Object.assign(new Message(), {
    id: kit.ids.next(),
    caseId: id,
    actionId: causeId,
    caseNumber: number,
    countyCode,
    code,
    areaCode: countyCode,
    causedBy: 'system:payments',
    at: kit.clock.now(),
    onDate: kit.clock.today(),
  });
}

/** Tells the family of its money, by the outbound channels too. Who filed for a family is told nothing of it. */
export async function tellFamily(kit: ChildrenKit, manager: EntityManager, record: Case, news: MoneyNews): Promise<void> {
  const { applicantSubject, channel, guardianToken } = record;
  const recipient = guardianToken === null ? (channel === 'ONLINE' ? applicantSubject : '') : tokenRecipient(guardianToken);
  if (recipient === '') return;
  const message = Object.assign(moneyMessage(kit, record, news), { audience: 'PERSON' as const, recipient });
  await manager.insert(Message, message);
  await planDeliveries(kit, manager, message);
}

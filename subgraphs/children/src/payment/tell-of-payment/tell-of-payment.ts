import { defineListener } from '@onething/subgraph-kit';
import { Case } from '../../case/case.entity.ts';
import type { ChildrenKit } from '../../children-context.ts';
import { planDeliveries } from '../../delivery/plan-deliveries.ts';
import { tokenRecipient } from '../../message/message-addresses.ts';
import { Message } from '../../message/message.entity.ts';

/**
 * The bank answered for a payment: the family is told that it arrived, or that it came back and the account is to be put right. The message names the
 * case's number and no amount; who filed for a family is told nothing of its money.
 */
export const tellOfPayment = defineListener({
  name: 'tell-of-payment',
  types: ['payments.payment-settled', 'payments.payment-returned'],
  handle: async (event, genericKit, manager) => {
    const kit = genericKit as ChildrenKit;
    const record = await manager.findOneBy(Case, { id: event.data.caseId });
    if (!record || record.number === null) return;
    const { applicantSubject, channel, guardianToken, countyCode } = record;
    const recipient = guardianToken === null ? (channel === 'ONLINE' ? applicantSubject : '') : tokenRecipient(guardianToken);
    if (recipient === '') return;
    const message = Object.assign(new Message(), {
      id: kit.ids.next(),
      caseId: record.id,
      actionId: event.subject,
      caseNumber: record.number,
      countyCode,
      code: event.type === 'payments.payment-settled' ? 'PAYMENT_ARRIVED' : 'PAYMENT_CAME_BACK',
      audience: 'PERSON',
      recipient,
      areaCode: countyCode,
      causedBy: 'system:payments',
      at: kit.clock.now(),
      onDate: kit.clock.today(),
    });
    await manager.insert(Message, message);
    await planDeliveries(kit, manager, message);
  },
});

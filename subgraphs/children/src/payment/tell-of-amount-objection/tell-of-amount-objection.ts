import { defineListener } from '@onething/subgraph-kit';
import { Case } from '../../case/case.entity.ts';
import type { ChildrenKit } from '../../children-context.ts';
import { Message } from '../../message/message.entity.ts';
import { moneyMessage, tellFamily } from '../tell-family.ts';

/**
 * A family objects to an amount: the officers of the county that pays are told. The county answered: the family is told. Neither text is in the message,
 * and officers without the scope learn nothing of a restricted case, as with every message.
 */
export const tellOfAmountObjection = defineListener({
  name: 'tell-of-amount-objection',
  types: ['payments.amount-objection-raised', 'payments.amount-objection-answered'],
  handle: async ({ type, subject, data }, genericKit, manager) => {
    const kit = genericKit as ChildrenKit;
    const record = await manager.findOneBy(Case, { id: data.caseId });
    if (!record || record.number === null) return;
    if (type === 'payments.amount-objection-answered')
      return tellFamily(kit, manager, record, { code: 'AMOUNT_OBJECTION_ANSWERED', causeId: subject });
    const office = { audience: 'countyOfficer' as const, recipient: '', areaCode: data.jurisdictionCode };
    await manager.insert(Message, Object.assign(moneyMessage(kit, record, { code: 'AMOUNT_OBJECTION_RAISED', causeId: subject }), office));
  },
});

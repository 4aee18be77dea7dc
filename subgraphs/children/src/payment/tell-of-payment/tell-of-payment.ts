import { defineListener } from '@onething/subgraph-kit';
import { Case } from '../../case/case.entity.ts';
import type { ChildrenKit } from '../../children-context.ts';
import { tellFamily } from '../tell-family.ts';

/**
 * The bank answered for a payment: the family is told that it arrived, or that it came back and the account is to be put right. The message names the
 * case's number and no amount; who filed for a family is told nothing of its money.
 */
export const tellOfPayment = defineListener({
  name: 'tell-of-payment',
  types: ['payments.payment-settled', 'payments.payment-returned'],
  handle: async (event, genericKit, manager) => {
    const record = await manager.findOneBy(Case, { id: event.data.caseId });
    if (!record || record.number === null) return;
    const code = event.type === 'payments.payment-settled' ? 'PAYMENT_ARRIVED' : 'PAYMENT_CAME_BACK';
    await tellFamily(genericKit as ChildrenKit, manager, record, { code, causeId: event.subject });
  },
});

import { defineListener } from '@onething/subgraph-kit';
import { PaidMonth } from './paid-month.entity.ts';

/** Notes which months a county has paid, so that a draft can say at once that a month it means is over. */
export const notePaidMonth = defineListener({
  name: 'note-paid-month',
  types: ['payments.run-sent'],
  handle: async (event, _kit, manager) => {
    const { jurisdictionCode: county, month } = event.data;
    if (await manager.existsBy(PaidMonth, { county, month })) return;
    await manager.insert(PaidMonth, { county, month, sentAt: event.time });
  },
});

import type { RequestContext } from '@onething/subgraph-kit';
import type { AmountObjectionRow } from './amount-objection.entity.ts';
import { AmountObjection } from './amount-objection.type.ts';

/** A row as the API tells it. Who answered is for staff: to the recipient the county answers. */
export function amountObjectionOf(row: AmountObjectionRow, { fields, caller }: Pick<RequestContext, 'fields' | 'caller'>): AmountObjection {
  return Object.assign(new AmountObjection(), {
    id: row.id,
    entitlementId: row.entitlementId,
    month: row.month,
    reason: fields.open(row, 'reason'),
    raisedAt: row.raisedAt,
    outcome: row.outcome,
    answer: fields.openOptional(row, 'answer'),
    answeredAt: row.answeredAt,
    answeredBy: caller.kind === 'STAFF' ? row.byName : null,
  });
}

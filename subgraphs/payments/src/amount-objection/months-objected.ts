import type { Kit } from '@onething/subgraph-kit';
import { duesKnownAt } from '../entitlement/dues-known-at.ts';
import type { AmountObjectionRow } from './amount-objection.entity.ts';

type Dues = Awaited<ReturnType<typeof duesKnownAt>>;

/** What is owed for the month an objection is about, or for every month up to the one in which it was raised where it names none. */
export interface MonthsObjected {
  /** As the ledger stood when the objection was raised. */
  whenRaised: Dues;
  now: Dues;
  /** An amount, or whether it can be known at all, differs: the facts were corrected since. */
  changed: boolean;
}

/** The months an objection is about, then and now; read from the ledger, which forgets nothing. */
export async function monthsObjected(
  kit: Pick<Kit, 'database' | 'fields'>,
  { entitlementId, month, raisedAt }: Pick<AmountObjectionRow, 'entitlementId' | 'month' | 'raisedAt'>,
): Promise<MonthsObjected> {
  const about = (dues: Dues): Dues => dues.filter((due) => (month ? due.month === month : due.month <= raisedAt.slice(0, 7)));
  const whenRaised = about(await duesKnownAt(kit, entitlementId, raisedAt));
  const now = about(await duesKnownAt(kit, entitlementId));
  return { whenRaised, now, changed: owed(whenRaised) !== owed(now) };
}

function owed(dues: Dues): string {
  return JSON.stringify(dues.map(({ month, kind, amountFen, basis }) => [month, kind, amountFen, basis]));
}

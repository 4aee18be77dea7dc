import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { EntitlementMonth } from '../entitlement-month.entity.ts';
import type { LiveDue } from './live-due.ts';

/** The columns of a `LiveDue`; the explanation stays sealed. */
const columns = [
  'entitlementId',
  'month',
  'kind',
  'payerCode',
  'amountFen',
  'basis',
  'revision',
  'sample',
  'recordedAt',
] as const satisfies readonly (keyof LiveDue)[];

/** Revisions have no gaps: a row holds while there is none after it. */
const holds =
  'NOT EXISTS (SELECT 1 FROM entitlement_month later WHERE later.entitlement_id = due.entitlement_id AND later.month = due.month AND later.kind = due.kind AND later.revision = due.revision + 1)';

/** The rows of the month ledger that hold, as `due`, without their explanations. */
export function liveDueQuery(manager: EntityManager): SelectQueryBuilder<EntitlementMonth> {
  return manager
    .createQueryBuilder(EntitlementMonth, 'due')
    .select(['due.id', ...columns.map((name) => `due.${name}`)])
    .where(holds);
}

/** A row of the ledger without its explanation. */
export function liveDueOf(row: EntitlementMonth): LiveDue {
  const { entitlementId, month, kind, payerCode, amountFen, basis, revision, sample, recordedAt } = row;
  return { entitlementId, month, kind, payerCode, amountFen, basis, revision, sample, recordedAt };
}

import type { Category } from '@onething/policy';
import { JurisdictionReference } from '@onething/subgraph-kit';
import type { RehearsedAmount } from './rehearsal.entity.ts';
import { AmountEffect, RehearsedCase, type RehearsedCause } from './rehearsed-amounts.type.ts';

/** A changed amount as the API tells it. */
export function amountEffectOf(
  row: RehearsedAmount,
  { causes, categories }: { causes: Map<string, RehearsedCause>; categories: Map<string, Category> },
): AmountEffect {
  const { kind, month, beforeFen, afterFen, differenceFen, arrearsFen, overpaidFen } = row;
  return Object.assign(new AmountEffect(), {
    id: row.entitlementId,
    case: Object.assign(new RehearsedCase(), { id: row.caseId }),
    county: JurisdictionReference.of(row.countyCode),
    category: categories.get(row.categoryKey),
    cause: causes.get(row.clauseKey),
    kind,
    month,
    beforeFen,
    afterFen,
    differenceFen,
    arrearsFen,
    overpaidFen,
  });
}

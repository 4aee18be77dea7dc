import { useQuery } from '@onething/portal-kit';
import { budgetQuery } from './budget.operations.ts';
import type { Budget } from './budget.operations.ts';

/** The budget beside something else: undefined while it is not known. */
export function useBudget(code: string, year: number, restricted = false): Budget | undefined {
  return useQuery(budgetQuery, { code, year, restricted }).data?.paymentBudget;
}

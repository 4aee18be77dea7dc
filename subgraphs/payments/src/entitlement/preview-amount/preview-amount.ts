import { JurisdictionReference, Misuse, type RequestContext, requireAccess } from '@onething/subgraph-kit';
import { calculateDues } from '../calculate-dues/calculate-dues.ts';
import { calculatedMonths } from '../calculate-dues/dues-of.ts';
import { dueMonthOf } from '../due-month.type.ts';
import { amountRoles } from '../entitlement-access.ts';
import { entitlementProblemOf } from '../entitlement-problem.type.ts';
import { AmountPreview, type AmountPreviewInput } from './amount-preview.type.ts';
import { readOtherBenefits } from './read-other-benefits.ts';

/** Digits of a county's code: only counties pay. */
const countyDigits = 6;

/**
 * What confirming a child today would pay, for the officer's decision page: the same calculation as the entitlement's, recorded nowhere.
 * For staff whose area covers the county or unit asked about; NOT_FOUND for others.
 */
export function previewAmount(context: RequestContext, input: AmountPreviewInput): AmountPreview {
  requireAccess(context, { roles: amountRoles, jurisdiction: input.jurisdictionCode });
  const county = input.jurisdictionCode.slice(0, countyDigits);
  if (county.endsWith('00')) throw new Misuse('BAD_INPUT', 'jurisdictionCode must be a county or a unit of one');
  const policy = context.policy.current();
  const today = context.clock.today();
  const facts = { category: input.category, bornOn: input.bornOn ?? undefined, otherBenefits: readOtherBenefits(input.otherBenefits) };
  const { firstMonth, dues, problem } = calculateDues(
    policy,
    { county, confirmedOn: today, firstMonth: input.firstMonth ?? undefined, facts },
    today,
  );
  const months = dues
    .filter(({ kind }) => kind === 'MONTHLY')
    .slice(0, calculatedMonths)
    .map(dueMonthOf);
  const first = months.find(({ month }) => month === firstMonth);
  return Object.assign(new AmountPreview(), {
    payer: JurisdictionReference.of(county),
    firstMonth,
    amountFen: first?.amountFen ?? null,
    basis: first?.basis ?? 'NONE',
    lines: first?.lines ?? [],
    sample: months.some(({ sample }) => sample),
    months,
    problem: problem ? entitlementProblemOf(problem, policy) : null,
  });
}

import { idempotent, Misuse } from '@onething/subgraph-kit';
import type { PaymentsContext } from '../../payments-context.ts';
import { requireFunded } from '../../run/run-access.ts';
import { requireReason } from '../../run/run-refusals.ts';
import { BudgetYear } from '../budget-year.entity.ts';

/** The budget of a county and year as the finance agency gave it. */
export interface SetBudgetInput {
  idempotencyKey: string;
  jurisdictionCode: string;
  restricted?: boolean | null;
  fiscalYear: number;
  amountFen: number;
  warnAtPercent: number;
  /** The finance agency's paper. */
  basis: string;
}

/** Records the budget of a year, or a change of it, as a further version. */
export async function setBudget(context: PaymentsContext, input: SetBudgetInput): Promise<string> {
  const { jurisdictionCode, fiscalYear, amountFen, warnAtPercent } = input;
  const fund = { jurisdictionCode, restricted: input.restricted ?? false };
  requireFunded(context, fund, ['paymentApprover']);
  const basis = requireReason(input.basis);
  if (fiscalYear < 2000 || fiscalYear > 2200) throw new Misuse('BAD_INPUT', 'fiscalYear must be a calendar year');
  if (amountFen < 0 || warnAtPercent < 1 || warnAtPercent > 100) throw new Misuse('BAD_INPUT', 'amountFen from 0, warnAtPercent 1 to 100');
  return idempotent(context, 'setPaymentBudget', { ...input }, async (manager) => {
    const last = await manager.findOne(BudgetYear, { where: { ...fund, fiscalYear }, order: { version: 'DESC' } });
    const place = { ...fund, fiscalYear, version: (last?.version ?? 0) + 1, amountFen, warnAtPercent };
    const row = Object.assign(new BudgetYear(), { ...place, id: context.ids.next(), setBySubject: context.caller.subject });
    row.basis = context.fields.seal(row, 'basis', basis);
    row.setAt = context.clock.now();
    await manager.insert(BudgetYear, row);
    const details = { fiscalYear, amountFen, version: row.version };
    await context.audit.append(manager, {
      jurisdictionCode,
      actor: context.caller.subject,
      action: 'budget-set',
      subject: row.id,
      details,
    });
    return row.id;
  });
}

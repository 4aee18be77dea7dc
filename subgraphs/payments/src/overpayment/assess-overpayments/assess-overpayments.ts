import { isDeepStrictEqual } from 'node:util';
import type { BenefitLine } from '@onething/policy';
import type { Kit } from '@onething/subgraph-kit';
import { type EntityManager, In } from 'typeorm';
import type { CalculationCause } from '../../entitlement/entitlement-calculation.entity.ts';
import type { Entitlement } from '../../entitlement/entitlement.entity.ts';
import { liveExplanations } from '../../entitlement/live-dues/live-explanations.ts';
import { balanceOf, type MonthBalance } from '../balance/balance-of.ts';
import { type AssessedMonth, OverpaymentAssessment } from '../overpayment-assessment.entity.ts';
import { Overpayment } from '../overpayment.entity.ts';

/**
 * Compares what is now due with what was paid, in the unit of work of a calculation, and keeps each county's overpayment case: opened
 * when a month was paid beyond what is due, assessed again when that changes, settled when nothing is left. Earlier assessments stay.
 * Arrears need no case: the next run finds them in the ledger.
 */
export async function assessOverpayments(
  kit: Kit,
  manager: EntityManager,
  entitlement: Entitlement,
  cause: CalculationCause,
): Promise<void> {
  const overpaid = (await balanceOf(manager, entitlement.id)).filter(({ overpaidFen }) => overpaidFen > 0);
  const live = await manager.findBy(Overpayment, { entitlementId: entitlement.id, state: In(['OPEN', 'RECOVERING']) });
  const payers = new Set([...overpaid, ...live].map(({ payerCode }) => payerCode));
  if (payers.size === 0) return;
  const explanations = await liveExplanations(kit, manager, entitlement.id);
  for (const payerCode of [...payers].toSorted()) {
    const months = overpaid.filter((month) => month.payerCode === payerCode).map((month) => assessed(month, explanations(month)));
    const known = live.find((overpayment) => overpayment.payerCode === payerCode);
    const overpayment = known ?? (await openOverpayment(kit, manager, entitlement, payerCode));
    await assess(kit, manager, overpayment, { months, cause });
  }
}

function assessed(balance: MonthBalance, lines: BenefitLine[]): AssessedMonth {
  const { month, kind, paidFen, recoveredFen, dueFen, overpaidFen } = balance;
  return { month, kind, paidFen, recoveredFen, dueFen, overpaidFen, lines };
}

async function openOverpayment(kit: Kit, manager: EntityManager, entitlement: Entitlement, payerCode: string): Promise<Overpayment> {
  const now = kit.clock.now();
  const overpayment = Object.assign(new Overpayment(), {
    id: kit.ids.next(),
    entitlementId: entitlement.id,
    caseId: entitlement.caseId,
    payerCode,
    restricted: entitlement.restricted,
    state: 'OPEN' as const,
    amountFen: 0,
    recoveredFen: 0,
    waivedFen: 0,
    waiver: null,
    openedAt: now,
    updatedAt: now,
    version: 1,
  });
  await manager.insert(Overpayment, overpayment);
  await kit.audit.append(manager, {
    jurisdictionCode: payerCode,
    actor: 'system:payments',
    action: 'open-overpayment',
    subject: overpayment.id,
    details: { entitlementId: entitlement.id },
  });
  return overpayment;
}

async function assess(
  kit: Kit,
  manager: EntityManager,
  overpayment: Overpayment,
  { months, cause }: { months: AssessedMonth[]; cause: CalculationCause },
): Promise<void> {
  const last = await latestAssessment(manager, overpayment.id);
  if (last && isDeepStrictEqual(assessedMonths(kit, last), JSON.parse(JSON.stringify(months)))) return;
  const open = months.reduce((sum, { overpaidFen }) => sum + overpaidFen, 0);
  const row = Object.assign(new OverpaymentAssessment(), {
    id: kit.ids.next(),
    overpaymentId: overpayment.id,
    sequence: (last?.sequence ?? 0) + 1,
    cause,
    amountFen: open,
    recordedAt: kit.clock.now(),
  });
  row.months = kit.fields.seal(row, 'months', JSON.stringify(months));
  await manager.insert(OverpaymentAssessment, row);
  const { recoveredFen, waivedFen } = overpayment;
  const amountFen = open + recoveredFen + waivedFen;
  const state = open === 0 ? 'SETTLED' : recoveredFen > 0 ? 'RECOVERING' : overpayment.state;
  await manager.update(
    Overpayment,
    { id: overpayment.id },
    { amountFen, state, updatedAt: row.recordedAt, version: overpayment.version + (last ? 1 : 0) },
  );
}

/** The assessment that holds; null before the first. */
export function latestAssessment(manager: EntityManager, overpaymentId: string): Promise<OverpaymentAssessment | null> {
  return manager.findOne(OverpaymentAssessment, { where: { overpaymentId }, order: { sequence: 'DESC' } });
}

/** Its months, explained. */
export function assessedMonths(kit: Pick<Kit, 'fields'>, assessment: OverpaymentAssessment): AssessedMonth[] {
  return JSON.parse(kit.fields.open(assessment, 'months')) as AssessedMonth[];
}

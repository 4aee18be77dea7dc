import { monthsFrom } from '@onething/policy';
import { insertRows } from '@onething/subgraph-kit';
import { type EntityManager, In } from 'typeorm';
import { EntitlementCalculation } from '../../entitlement/entitlement-calculation.entity.ts';
import { recordOf } from '../../entitlement/record-calculation.ts';
import type { PaymentsKit } from '../../payments-context.ts';
import { PaymentException } from '../payment-exception.entity.ts';
import { PaymentItem } from '../payment-item.entity.ts';
import type { PaymentRun } from '../payment-run.entity.ts';
import type { PageResult } from './page-result.ts';

/** States of a calculation that leave a month undecided, in the order in which a run looks through them. */
const undecidedStates = ['FACTS_MISSING', 'STANDARD_UNSET'] as const;

const select = `
  SELECT entitlement.id AS id, entitlement.case_id AS caseId, entitlement.jurisdiction_code AS confirmedBy,
    entitlement.stated_first_month AS statedFirstMonth,
    calculation.id AS calculationId, calculation.state AS state
  FROM entitlement_calculation calculation JOIN entitlement ON entitlement.id = calculation.entitlement_id
  WHERE calculation.state = ? AND calculation.entitlement_id > ? AND entitlement.restricted = ?
    AND (entitlement.jurisdiction_code = ? OR EXISTS (SELECT 1 FROM entitlement_place place WHERE place.case_id = entitlement.case_id
      AND place.cause = 'MOVED' AND place.county_code = ?))
    AND NOT EXISTS (SELECT 1 FROM entitlement_calculation later WHERE later.entitlement_id = calculation.entitlement_id
      AND later.sequence > calculation.sequence)
  ORDER BY calculation.entitlement_id LIMIT ?`;

interface UndecidedRow {
  id: string;
  caseId: string;
  confirmedBy: string;
  statedFirstMonth: string;
  calculationId: string;
  state: (typeof undecidedStates)[number];
}

/**
 * One page of the children of whom a month up to the run's could not be calculated: each such month is listed by every run of the county that has to
 * pay it until it can be. Nothing is guessed and nobody is forgotten.
 */
export async function prepareUndecidedPage(
  kit: PaymentsKit,
  manager: EntityManager,
  run: PaymentRun,
  pageSize: number,
): Promise<PageResult> {
  const [state = undecidedStates[0], after = ''] = run.cursor === '' ? [] : run.cursor.split(' ');
  const rows = (await manager.query(select, [
    state,
    after,
    run.restricted ? 1 : 0,
    run.jurisdictionCode,
    run.jurisdictionCode,
    pageSize,
  ])) as UndecidedRow[];
  const exceptions = await exceptionsOf(kit, manager, run, rows);
  await insertRows(manager, PaymentException, exceptions);
  const nextState = undecidedStates[undecidedStates.findIndex((known) => known === state) + 1];
  const cursor = rows.length === pageSize ? `${state} ${(rows.at(-1) as UndecidedRow).id}` : nextState ? `${nextState} ` : null;
  return { cursor, totals: { exceptionCount: run.exceptionCount + exceptions.length } };
}

async function exceptionsOf(
  kit: PaymentsKit,
  manager: EntityManager,
  run: PaymentRun,
  waiting: UndecidedRow[],
): Promise<PaymentException[]> {
  if (waiting.length === 0) return [];
  const calculations = await manager.findBy(EntitlementCalculation, { id: In(waiting.map(({ calculationId }) => calculationId)) });
  const byId = new Map(calculations.map((calculation) => [calculation.id, calculation]));
  const listed = await listedAlready(manager, run, waiting);
  return waiting.flatMap((row) => {
    const calculation = byId.get(row.calculationId);
    const months = calculation ? undecidedMonths(kit, run, row, calculation) : [];
    const open = months.filter((month) => !listed.has(`${row.id} ${month}`));
    return open.map((month) =>
      Object.assign(new PaymentException(), {
        id: kit.ids.next(),
        runId: run.id,
        entitlementId: row.id,
        caseId: row.caseId,
        jurisdictionCode: run.jurisdictionCode,
        restricted: run.restricted,
        month,
        kind: 'MONTHLY' as const,
        code: row.state,
        amountFen: 0,
      }),
    );
  });
}

/** Months that became undecided after they were prepared stand in the run as they were; its review looks at them again. */
async function listedAlready(manager: EntityManager, run: PaymentRun, rows: readonly UndecidedRow[]): Promise<Set<string>> {
  const where = { runId: run.id, entitlementId: In(rows.map(({ id }) => id)), kind: 'MONTHLY' as const };
  const select = { id: true, entitlementId: true, month: true };
  const known = [...(await manager.find(PaymentException, { select, where })), ...(await manager.find(PaymentItem, { select, where }))];
  return new Set(known.map(({ entitlementId, month }) => `${entitlementId} ${month}`));
}

/** Months up to the run's that this county has to pay and nobody can calculate. Where no month was looked at, all since the first belong to it. */
function undecidedMonths(kit: PaymentsKit, run: PaymentRun, row: UndecidedRow, calculation: EntitlementCalculation): string[] {
  const { problem, undecided = [] } = recordOf(calculation, kit.fields);
  if (undecided.length > 0)
    return undecided.filter(({ month, payerCode }) => payerCode === run.jurisdictionCode && month <= run.month).map(({ month }) => month);
  if (row.confirmedBy !== run.jurisdictionCode) return [];
  return monthsUpTo(problem?.month ?? row.statedFirstMonth, run.month);
}

/** At most ten years: a wrong first month must not become a flood. */
const mostMonths = 120;

function monthsUpTo(first: string, last: string): string[] {
  return monthsFrom(first, mostMonths).filter((month) => month <= last);
}

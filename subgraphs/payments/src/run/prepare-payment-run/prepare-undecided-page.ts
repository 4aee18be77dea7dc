import { type EntityManager, In } from 'typeorm';
import { EntitlementCalculation } from '../../entitlement/entitlement-calculation.entity.ts';
import { EntitlementMonth } from '../../entitlement/entitlement-month.entity.ts';
import { recordOf } from '../../entitlement/record-calculation.ts';
import type { PaymentsKit } from '../../payments-context.ts';
import { insertRows } from '../insert-rows.ts';
import { PaymentException } from '../payment-exception.entity.ts';
import type { PaymentRun } from '../payment-run.entity.ts';
import type { PageResult } from './page-result.ts';

/** States of a calculation that leave a month undecided, in the order in which a run looks through them. */
const undecidedStates = ['FACTS_MISSING', 'STANDARD_UNSET'] as const;

const select = `
  SELECT entitlement.id AS id, entitlement.case_id AS caseId, entitlement.stated_first_month AS statedFirstMonth,
    calculation.id AS calculationId, calculation.state AS state
  FROM entitlement_calculation calculation JOIN entitlement ON entitlement.id = calculation.entitlement_id
  WHERE calculation.state = ? AND calculation.entitlement_id > ? AND entitlement.jurisdiction_code = ? AND entitlement.restricted = ?
    AND NOT EXISTS (SELECT 1 FROM entitlement_calculation later WHERE later.entitlement_id = calculation.entitlement_id
      AND later.sequence > calculation.sequence)
  ORDER BY calculation.entitlement_id LIMIT ?`;

interface UndecidedRow {
  id: string;
  caseId: string;
  statedFirstMonth: string;
  calculationId: string;
  state: (typeof undecidedStates)[number];
}

/** One page of the children confirmed here whose month could not be calculated: nothing is guessed and nobody is forgotten. */
export async function prepareUndecidedPage(
  kit: PaymentsKit,
  manager: EntityManager,
  run: PaymentRun,
  pageSize: number,
): Promise<PageResult> {
  const [state = undecidedStates[0], after = ''] = run.cursor === '' ? [] : run.cursor.split(' ');
  const rows = (await manager.query(select, [state, after, run.jurisdictionCode, run.restricted ? 1 : 0, pageSize])) as UndecidedRow[];
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
  const entitlementIds = In(waiting.map(({ id }) => id));
  const calculated = await manager.find(EntitlementMonth, {
    select: { id: true, entitlementId: true },
    where: { entitlementId: entitlementIds, month: run.month, kind: 'MONTHLY' },
  });
  const decided = new Set(calculated.map(({ entitlementId }) => entitlementId));
  const calculations = await manager.findBy(EntitlementCalculation, { id: In(waiting.map(({ calculationId }) => calculationId)) });
  const firstUndecided = new Map(calculations.map((row) => [row.id, recordOf(row, kit.fields).problem?.month ?? null]));
  return waiting
    .filter((row) => !decided.has(row.id) && (firstUndecided.get(row.calculationId) ?? row.statedFirstMonth) <= run.month)
    .map((row) =>
      Object.assign(new PaymentException(), {
        id: kit.ids.next(),
        runId: run.id,
        entitlementId: row.id,
        caseId: row.caseId,
        jurisdictionCode: run.jurisdictionCode,
        restricted: run.restricted,
        month: run.month,
        kind: 'MONTHLY' as const,
        code: row.state,
        amountFen: 0,
      }),
    );
}

import { isDeepStrictEqual } from 'node:util';
import type { BenefitLine } from '@onething/policy';
import type { EncryptedFields, Kit } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { Calculation, CalculationRecord } from './calculate-dues/calculate-dues.ts';
import { ledgerChanges, type LedgerRow } from './calculate-dues/ledger-changes.ts';
import { type CalculationCause, EntitlementCalculation } from './entitlement-calculation.entity.ts';
import { EntitlementMonth } from './entitlement-month.entity.ts';

/**
 * Appends a calculation and the ledger rows it changes, in the unit of work of `manager`. One that says nothing new is not recorded.
 * Returns whether anything was recorded.
 */
export async function recordCalculation(
  kit: Kit,
  manager: EntityManager,
  { entitlementId, cause, calculation }: { entitlementId: string; cause: CalculationCause; calculation: Calculation },
): Promise<boolean> {
  const last = await latestCalculation(manager, entitlementId);
  const rows = (await manager.findBy(EntitlementMonth, { entitlementId })).map((row) => ledgerRowOf(row, kit.fields));
  const changes = ledgerChanges(rows, calculation);
  if (last && changes.length === 0 && saysTheSame(last, calculation, kit.fields)) return false;
  const sequence = (last?.sequence ?? 0) + 1;
  const recordedAt = kit.clock.now();
  const row = Object.assign(new EntitlementCalculation(), {
    id: kit.ids.next(),
    entitlementId,
    sequence,
    recordedAt,
    cause,
    state: calculation.state,
    firstMonth: calculation.firstMonth,
    layers: calculation.layers,
    kernelVersion: calculation.kernelVersion,
  });
  row.record = kit.fields.seal(row, 'record', JSON.stringify(calculation.record));
  await manager.insert(EntitlementCalculation, row);
  const months = changes.map((change) => monthOf(kit, change, { entitlementId, sequence, recordedAt }));
  if (months.length > 0) await manager.insert(EntitlementMonth, months);
  return true;
}

/** The calculation that holds; null before the first. */
export function latestCalculation(manager: EntityManager, entitlementId: string): Promise<EntitlementCalculation | null> {
  return manager.findOne(EntitlementCalculation, { where: { entitlementId }, order: { sequence: 'DESC' } });
}

/** What a calculation keeps for being made again. */
export function recordOf(calculation: EntitlementCalculation, fields: EncryptedFields): CalculationRecord {
  return JSON.parse(fields.open(calculation, 'record')) as CalculationRecord;
}

/** A stored row of the ledger with its explanation. */
export function ledgerRowOf(row: EntitlementMonth, fields: EncryptedFields): LedgerRow & { recordedAt: string } {
  const { month, kind, payerCode, amountFen, basis, sample, revision, recordedAt } = row;
  const lines = JSON.parse(fields.open(row, 'explanation')) as BenefitLine[];
  return { month, kind, payerCode, amountFen, basis, sample, revision, recordedAt, lines };
}

function monthOf(kit: Kit, change: LedgerRow, place: { entitlementId: string; sequence: number; recordedAt: string }): EntitlementMonth {
  const { month, kind, payerCode, revision, amountFen, basis, sample, lines } = change;
  const row = Object.assign(new EntitlementMonth(), {
    id: kit.ids.next(),
    entitlementId: place.entitlementId,
    calculationSequence: place.sequence,
    recordedAt: place.recordedAt,
    month,
    kind,
    payerCode,
    revision,
    amountFen,
    basis,
    sample,
  });
  row.explanation = kit.fields.seal(row, 'explanation', JSON.stringify(lines));
  return row;
}

function saysTheSame(last: EntitlementCalculation, next: Calculation, fields: EncryptedFields): boolean {
  const { problem, undecided } = recordOf(last, fields);
  return (
    last.state === next.state &&
    last.firstMonth === next.firstMonth &&
    isDeepStrictEqual(problem, next.problem) &&
    isDeepStrictEqual(undecided, next.record.undecided)
  );
}

import type { Policy } from '@onething/policy';
import { CalendarYearMissing } from '@onething/policy';
import type { EntityManager } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import type { CaseFile } from '../case/case-file.ts';
import { monthOf, plusMonths } from '../change/months.ts';
import { CaseTransferRow } from './case-transfer.entity.ts';
import { callOff } from './call-off.ts';
import type { TransferReason } from './transfer-words.ts';

export interface TransferDraft {
  proposalId?: string;
  batchId?: string;
  move: { on: string; to: string };
  reason: TransferReason;
}

/** Working days to hand over and to answer where no release names any. */
const usualLimitWorkingDays = 10;

/**
 * Opens the handover of a file to the office of the new residence (辽民发〔2019〕66号 二（四）6: the offices see to it that the file follows). A move
 * within one township unit moves no file. Returns the id; null: nothing to hand over.
 */
export async function openTransfer(
  kit: Pick<ChildrenKit, 'ids' | 'clock'>,
  manager: EntityManager,
  file: CaseFile,
  { proposalId, batchId, move, reason }: TransferDraft,
): Promise<string | null> {
  const { record, policy } = file;
  const toArea = move.to.slice(0, 9);
  if (toArea === record.areaCode) return null;
  const toCounty = move.to.slice(0, 6);
  const crossProvince = toCounty.slice(0, 2) !== record.countyCode.slice(0, 2);
  const served = policy.jurisdiction(toCounty)?.listed && policy.guide(toCounty, 'child-welfare', kit.clock.today()) !== undefined;
  // Who is enrolled by free will alone is not handed to another province: the guardian decides whether to apply there.
  const outside = !served || (crossProvince && record.restricted);
  const row = Object.assign(new CaseTransferRow(), {
    id: kit.ids.next(),
    caseId: record.id,
    proposalId: proposalId ?? null,
    batchId: batchId ?? null,
    reason,
    state: outside ? ('OUTSIDE' as const) : ('TO_HAND_OVER' as const),
    version: 1,
    fromArea: record.areaCode,
    fromCounty: record.countyCode,
    toArea,
    toCounty,
    crossProvince,
    restricted: record.restricted,
    movedOn: move.on,
    firstMonth: plusMonths(monthOf(move.on), 1),
    openedAt: kit.clock.now(),
    dueOn: outside ? null : handoverDueOn(policy, record.countyCode, kit.clock.today()),
    escalatedAt: null,
    offeredAt: null,
    offeredByName: null,
    answeredAt: null,
    answeredByName: null,
    note: null,
    newCaseId: null,
  });
  // What a later move overtakes is closed by it: there is one file and one place it goes to.
  await callOff(manager, { caseId: record.id });
  await manager.insert(CaseTransferRow, row);
  return row.id;
}

/** The last day of the limit that begins on a day; null where the calendar of the year is not loaded. */
export function handoverDueOn(policy: Policy, countyCode: string, from: string): string | null {
  const days = policy.parameter(countyCode, 'handoverLimitWorkingDays', from)?.value;
  try {
    return policy.addWorkingDays(from, typeof days === 'number' ? days : usualLimitWorkingDays, countyCode);
  } catch (error) {
    if (error instanceof CalendarYearMissing) return null;
    throw error;
  }
}

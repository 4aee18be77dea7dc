import { JurisdictionReference } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../children-context.ts';
import { monthOf } from '../change/months.ts';
import { CaseTransferRow } from './case-transfer.entity.ts';
import { transferActs } from './transfer-access.ts';
import { CaseTransfer } from './transfer.type.ts';
import { transferStateLabels } from './transfer-words.ts';

/** A transfer as the caller reads it. */
export function transferView({ caller }: Pick<ChildrenContext, 'caller'>, row: CaseTransferRow): CaseTransfer {
  return Object.assign(new CaseTransfer(), {
    row,
    id: row.id,
    caseId: row.caseId,
    version: row.version,
    reason: row.reason,
    state: row.state,
    stateLabel: transferStateLabels[row.state],
    from: JurisdictionReference.of(row.fromArea),
    to: JurisdictionReference.of(row.toArea),
    fromCounty: JurisdictionReference.of(row.fromCounty),
    toCounty: JurisdictionReference.of(row.toCounty),
    crossProvince: row.crossProvince,
    movedOn: row.movedOn,
    lastMonth: monthOf(row.movedOn),
    firstMonth: row.firstMonth,
    openedAt: row.openedAt,
    dueOn: row.dueOn,
    escalated: row.escalatedAt !== null,
    offeredAt: row.offeredAt,
    offeredByName: row.offeredByName,
    answeredAt: row.answeredAt,
    answeredByName: row.answeredByName,
    newCaseId: row.newCaseId,
    acts: transferActs(caller, row),
  });
}

/** The transfer as it stands after a mutation. */
export async function transferById(context: ChildrenContext, id: string): Promise<CaseTransfer> {
  return transferView(context, await context.database.read.manager.findOneByOrFail(CaseTransferRow, { id }));
}

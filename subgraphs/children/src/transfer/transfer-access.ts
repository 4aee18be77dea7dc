import type { Caller } from '@onething/subgraph-kit';
import { coveredPrefixes, hivScope, holds, Misuse, notFound, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Brackets } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { caseworkRoles } from '../case/case-access.ts';
import { changedMeanwhile } from '../case/open-case.ts';
import { CaseTransferRow } from './case-transfer.entity.ts';
import type { TransferAct, TransferState } from './transfer-words.ts';

const countyRoles = ['countyOfficer', 'countyReviewer', 'countyConfirmer'] as const;

/** On which side of a handover the caller works; both where one county has both units. */
export function sidesOf(caller: Caller, row: Pick<CaseTransferRow, 'fromArea' | 'toArea' | 'restricted'>): ('FROM' | 'TO')[] {
  const scope = row.restricted ? hivScope : undefined;
  return [
    ...(holds(caller, caseworkRoles, row.fromArea, scope) ? (['FROM'] as const) : []),
    ...(holds(caller, caseworkRoles, row.toArea, scope) ? (['TO'] as const) : []),
  ];
}

/** Whether the caller sees a transfer: the old office from the beginning, the new one from the offer on. */
export function maySeeTransfer(caller: Caller, row: CaseTransferRow): boolean {
  const sides = sidesOf(caller, row);
  return sides.includes('FROM') || (sides.includes('TO') && row.offeredAt !== null);
}

/** What the caller may do with a transfer now; the use cases ask the same. */
export function transferActs(caller: Caller, row: CaseTransferRow): TransferAct[] {
  const scope = row.restricted ? hivScope : undefined;
  const acts: TransferAct[] = [];
  if (row.state === 'TO_HAND_OVER' && holds(caller, countyRoles, row.fromArea, scope)) acts.push('HAND_OVER');
  if (row.state !== 'OFFERED') return acts;
  if (row.crossProvince) {
    if (holds(caller, [...countyRoles, 'townshipOfficer'], row.toArea, scope)) acts.push('TAKE_UP');
    return acts;
  }
  if (holds(caller, countyRoles, row.toArea, scope)) acts.push('ACCEPT', 'RETURN');
  return acts;
}

/** The transfer for an act of the caller. NOT_FOUND for who may not see it; refused when somebody was faster or it is not at that step. */
export async function openTransferFor(
  context: ChildrenContext,
  manager: EntityManager,
  { transferId, version }: { transferId: string; version: number },
  act: TransferAct,
): Promise<CaseTransferRow> {
  const row = await manager.findOneBy(CaseTransferRow, { id: transferId });
  if (!row || !maySeeTransfer(context.caller, row)) throw notFound();
  if (transferActs(context.caller, row).includes(act)) {
    if (row.version !== version) throw changedMeanwhile();
    return row;
  }
  const ever = (['TO_HAND_OVER', 'OFFERED'] as const).some((state: TransferState) =>
    transferActs(context.caller, { ...row, state }).includes(act),
  );
  if (!ever) throw new Misuse('FORBIDDEN', 'Not allowed');
  throw new RefusalError('TRANSFER_NOT_IN_THIS_STEP', {
    zh: '移交当前不在这一步，请刷新后再看。',
    en: 'The handover is not at this step. Reload it and look again.',
  });
}

/** Stores what became of a transfer; refused when somebody was faster. */
export async function updateTransfer(manager: EntityManager, row: CaseTransferRow, columns: Partial<CaseTransferRow>): Promise<void> {
  const { affected } = await manager.update(
    CaseTransferRow,
    { id: row.id, version: row.version },
    { ...columns, version: row.version + 1 },
  );
  if (affected !== 1) throw changedMeanwhile();
  Object.assign(row, columns, { version: row.version + 1 });
}

/** Only transfers of the caller's area: those that leave it, and those offered to it; restricted ones with the scope alone. */
export function ofCallersTransfers(query: SelectQueryBuilder<CaseTransferRow>, caller: Caller, side: 'FROM' | 'TO'): void {
  const column = side === 'FROM' ? 'fromArea' : 'toArea';
  const within = (name: string, prefixes: readonly string[]): Brackets =>
    new Brackets((any) => {
      any.where('1 = 0');
      prefixes.forEach((prefix, index) => any.orWhere(`transfer.${column} LIKE :${name}${index}`, { [`${name}${index}`]: `${prefix}%` }));
    });
  const open = within('area', coveredPrefixes(caller, caseworkRoles));
  const scoped = within('scoped', coveredPrefixes(caller, caseworkRoles, hivScope));
  query.andWhere(open).andWhere(new Brackets((any) => any.where('transfer.restricted = :inTheOpen', { inTheOpen: false }).orWhere(scoped)));
  if (side === 'TO') query.andWhere('transfer.offeredAt IS NOT NULL');
}

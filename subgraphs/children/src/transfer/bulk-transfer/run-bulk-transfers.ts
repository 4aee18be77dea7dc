import type { Job } from '@onething/subgraph-kit';
import { anonymousCaller } from '@onething/subgraph-kit';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext, ChildrenKit, ChildrenServices } from '../../children-context.ts';
import { openCaseFile } from '../../case/case-file.ts';
import { lockedCase } from '../../case/open-case.ts';
import { ChangeProposalRow } from '../../change/change-proposal.entity.ts';
import { openChanges } from '../../change/change-words.ts';
import { openChildLife, residenceNow } from '../../change/child-life.ts';
import { recordLifeEvent } from '../../change/record-life-event.ts';
import { acceptFile } from '../answer-transfer/answer-transfer.ts';
import { CaseTransferRow } from '../case-transfer.entity.ts';
import { offerFile } from '../hand-over-file/hand-over-file.ts';
import { openTransfer } from '../open-transfer.ts';
import { openTransfers } from '../transfer-words.ts';
import { TransferBatchRow, TransferItemRow } from './transfer-batch.entity.ts';

const twoSecondsMs = 2_000;
const itemsOfRound = 200;

/** Moves the cases of bulk transfers one by one, each in a unit of work of its own: cut short at any point, the next round goes on where it stood. */
export const runBulkTransfers: Job<ChildrenServices> = {
  name: 'run-bulk-transfers',
  everyMs: twoSecondsMs,
  run: async (kit) => {
    const { manager } = kit.database.read;
    const pending = await manager.find(TransferItemRow, { where: { state: 'PENDING' }, order: { id: 'ASC' }, take: itemsOfRound });
    for (const { id } of pending) await kit.database.transact((inner) => move(kit, inner, id));
    const accepted = await manager
      .createQueryBuilder(TransferItemRow, 'item')
      .innerJoin(TransferBatchRow, 'batch', 'batch.id = item.batchId AND batch.acceptedBySubject IS NOT NULL')
      .where('item.state = :state', { state: 'OFFERED' })
      .orderBy('item.id')
      .limit(itemsOfRound)
      .getMany();
    for (const { id } of accepted) await kit.database.transact((inner) => accept(kit, inner, id));
  },
};

async function move(kit: ChildrenKit, manager: EntityManager, itemId: string): Promise<void> {
  const item = await manager.findOneByOrFail(TransferItemRow, { id: itemId });
  const batch = await manager.findOneByOrFail(TransferBatchRow, { id: item.batchId });
  const record = await lockedCase(manager, item.caseId);
  const current = await manager.findOneByOrFail(TransferItemRow, { id: itemId });
  if (current.state !== 'PENDING') return;
  const refuse = (code: string): Promise<unknown> => manager.update(TransferItemRow, { id: itemId }, { state: 'REFUSED', code });
  if (record?.status !== 'CONFIRMED') return void (await refuse('CHILD_NOT_ENROLLED'));
  if (record.areaCode !== batch.fromArea) return void (await refuse('MOVED_ALREADY'));
  if (await manager.existsBy(ChangeProposalRow, { caseId: record.id, ground: 'MOVED', status: In([...openChanges]) }))
    return void (await refuse('CHANGE_ALREADY_OPEN'));
  if (await manager.existsBy(CaseTransferRow, { caseId: record.id, state: In([...openTransfers]) }))
    return void (await refuse('TRANSFER_ALREADY_OPEN'));
  const file = await openCaseFile(kit, manager, record);
  const life = await openChildLife(manager, file);
  if (!life) return void (await refuse('CHILD_NOT_ENROLLED'));
  const fact = { kind: 'MOVED' as const, on: batch.onDate, from: residenceNow(life), to: batch.toArea };
  await recordLifeEvent(kit, manager, file, { fact, basisId: batch.id });
  const transferId = await openTransfer(kit, manager, file, { batchId: batch.id, move: fact, reason: 'REASSIGNED' });
  const row = await manager.findOneByOrFail(CaseTransferRow, { id: transferId ?? '' });
  const context = inTheNameOf(kit, batch.bySubject, batch.byName);
  await offerFile(context, manager, row, '');
  const sameCounty = row.fromCounty === row.toCounty;
  if (sameCounty) await acceptFile(context, manager, row);
  await manager.update(TransferItemRow, { id: itemId }, { state: sameCounty ? 'DONE' : 'OFFERED' });
}

async function accept(kit: ChildrenKit, manager: EntityManager, itemId: string): Promise<void> {
  const item = await manager.findOneByOrFail(TransferItemRow, { id: itemId });
  if (item.state !== 'OFFERED') return;
  const batch = await manager.findOneByOrFail(TransferBatchRow, { id: item.batchId });
  const row = await manager.findOneBy(CaseTransferRow, { batchId: batch.id, caseId: item.caseId, state: 'OFFERED' });
  // Answered one by one meanwhile: then there is nothing left to do.
  if (row) await acceptFile(inTheNameOf(kit, batch.acceptedBySubject ?? '', batch.acceptedByName ?? ''), manager, row);
  await manager.update(TransferItemRow, { id: itemId }, { state: 'DONE' });
}

/** The act was somebody's; what follows from it in the background is theirs. They hold no role here: what they may do was asked when they ordered it. */
function inTheNameOf(kit: ChildrenKit, subject: string, name: string): ChildrenContext {
  return { ...kit, caller: { ...anonymousCaller, kind: 'STAFF', subject, name } } as ChildrenContext;
}

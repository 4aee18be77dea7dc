import type { EntityManager } from 'typeorm';
import type { CaseFile } from '../case/case-file.ts';
import type { ChildrenKit } from '../children-context.ts';
import { callOff } from './call-off.ts';
import { CaseTransferRow } from './case-transfer.entity.ts';
import { openTransfer } from './open-transfer.ts';

/**
 * A move that was recorded wrongly is taken back: its handover is called off, and a file that the new office already has is to be handed back. An
 * application another province prepared stays the family's to withdraw.
 */
export async function takeBackTransfer(
  kit: Pick<ChildrenKit, 'ids' | 'clock'>,
  manager: EntityManager,
  file: CaseFile,
  { corrected, proposalId, movesOn }: { corrected: string; proposalId: string; movesOn: boolean },
): Promise<void> {
  const [row] = await manager.find(CaseTransferRow, {
    where: { caseId: file.record.id, proposalId: corrected },
    order: { openedAt: 'DESC', id: 'DESC' },
    take: 1,
  });
  if (!row) return;
  if (row.state === 'OUTSIDE') await manager.update(CaseTransferRow, { id: row.id }, { state: 'CALLED_OFF', version: row.version + 1 });
  await callOff(manager, { caseId: file.record.id, proposalId: corrected });
  // Where the move goes on to another place, that place is handed the file by whoever has it.
  if (row.state !== 'ACCEPTED' || movesOn) return;
  await openTransfer(kit, manager, file, { proposalId, move: { on: row.movedOn, to: row.fromArea }, reason: 'CORRECTED' });
}

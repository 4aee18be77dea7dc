import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { In } from 'typeorm';
import { CaseTransferRow } from './case-transfer.entity.ts';
import { openTransfers } from './transfer-words.ts';

/** Ends the handovers on which somebody still has to act; what was done so far stays on record. */
export async function callOff(manager: EntityManager, which: FindOptionsWhere<CaseTransferRow>): Promise<void> {
  const rows = await manager.findBy(CaseTransferRow, { ...which, state: In([...openTransfers]) });
  for (const { id, version } of rows)
    await manager.update(CaseTransferRow, { id, version }, { state: 'CALLED_OFF', dueOn: null, version: version + 1 });
}

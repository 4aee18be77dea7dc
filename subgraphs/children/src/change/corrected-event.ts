import type { EntityManager } from 'typeorm';
import type { ChangeDetails } from './change-details.ts';
import { ChangeProposalRow } from './change-proposal.entity.ts';

/** The life event of the earlier change that the details take back; null: none. */
export async function correctedEventId(manager: EntityManager, caseId: string, { corrects }: ChangeDetails): Promise<string | null> {
  if (corrects === undefined) return null;
  const earlier = await manager.findOneBy(ChangeProposalRow, { id: corrects, caseId, status: 'DECIDED' });
  return earlier?.lifeEventId ?? null;
}

import type { EntityManager } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import type { ReferralActionKind } from './referral-words.ts';
import { ReferralActionRow } from './referral.entity.ts';
import type { ReferralRow } from './referral.entity.ts';

/** Who does something with a referral. */
export interface ReferralActor {
  actor: ReferralActionRow['actor'];
  subject: string;
  name?: string | undefined;
}

export const referralSystem: ReferralActor = { actor: 'SYSTEM', subject: 'system:children' };

/** Appends to the history of a referral; `sequence` is the version the referral has after it. */
export async function recordReferralAction(
  kit: ChildrenKit,
  manager: EntityManager,
  referral: Pick<ReferralRow, 'id' | 'caseId'>,
  sequence: number,
  by: ReferralActor,
  draft: { kind: ReferralActionKind; text?: string | undefined },
): Promise<ReferralActionRow> {
  const row = Object.assign(new ReferralActionRow(), {
    id: kit.ids.next(),
    caseId: referral.caseId,
    referralId: referral.id,
    sequence,
    kind: draft.kind,
    at: kit.clock.now(),
    onDate: kit.clock.today(),
    actor: by.actor,
    actorSubject: by.subject,
    actorName: by.name ?? null,
  });
  row.text = kit.fields.sealOptional(row, 'text', draft.text);
  await manager.insert(ReferralActionRow, row);
  return row;
}

import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { neverDue } from './offer-services/offer-services.ts';
import type { OpenReferral } from './open-referral.ts';
import { recordReferralAction } from './record-referral-action.ts';
import type { ReferralActionKind, ReferralState } from './referral-words.ts';
import { openReferralStates } from './referral-words.ts';
import type { ReferralActionRow } from './referral.entity.ts';
import { ReferralRow } from './referral.entity.ts';

/** What a step changes besides the state. */
type More = Partial<Pick<ReferralRow, 'dueOn' | 'sentOn' | 'outcome'>>;

/** Carries a referral to its next state with the action that did it. */
export async function moveReferral(
  context: ChildrenContext,
  manager: EntityManager,
  { referral, record, by }: OpenReferral,
  step: { kind: ReferralActionKind; state: ReferralState; text?: string | undefined } & More,
): Promise<ReferralActionRow> {
  const { kind, state, text, ...more } = step;
  const version = referral.version + 1;
  const dueOn = more.dueOn === undefined ? referral.dueOn : more.dueOn;
  const open = openReferralStates.includes(state);
  const change = { ...more, state, open, dueOn, dueSort: dueOn ?? neverDue, version, escalated: false };
  await manager.update(ReferralRow, { id: referral.id }, change);
  Object.assign(referral, change);
  const action = await recordReferralAction(context, manager, referral, version, by, { kind, text });
  if (by.actor !== 'APPLICANT')
    await context.audit.append(manager, {
      jurisdictionCode: record.countyCode,
      actor: by.subject,
      action: `referral-${kind.toLowerCase()}`,
      subject: record.id,
      details: { referralId: referral.id },
    });
  return action;
}

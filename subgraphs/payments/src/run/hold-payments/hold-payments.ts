import { idempotent, isDuplicateKey } from '@onething/subgraph-kit';
import { Entitlement } from '../../entitlement/entitlement.entity.ts';
import { officeOf } from '../../entitlement/place/office-of.ts';
import type { PaymentsContext } from '../../payments-context.ts';
import { PaymentHold } from '../payment-hold.entity.ts';
import { liveMarker } from '../payment-run.entity.ts';
import { paymentRoles, requireFunded } from '../run-access.ts';
import { requireReason, runRefusal } from '../run-refusals.ts';

/** Holds the payments of a child back, for a reason; what is due meanwhile stands in each run as an exception. Refuses HOLD_EXISTS. */
export async function holdPayments(
  context: PaymentsContext,
  input: { idempotencyKey: string; entitlementId: string; reason: string },
): Promise<string> {
  const entitlement = await context.database.manager.findOneBy(Entitlement, { id: input.entitlementId });
  const { entitlementId, caseId, jurisdictionCode, restricted } = requireFunded(context, entitlement && heldAt(entitlement), paymentRoles);
  const reason = requireReason(input.reason);
  try {
    return await idempotent(context, 'holdPayments', { ...input }, async (manager) => {
      const place = { entitlementId, caseId, jurisdictionCode, restricted, liveKey: liveMarker };
      const hold = Object.assign(new PaymentHold(), { ...place, id: context.ids.next(), placedBySubject: context.caller.subject });
      hold.reason = context.fields.seal(hold, 'reason', reason);
      hold.placedAt = context.clock.now();
      await manager.insert(PaymentHold, hold);
      await audit(context, hold, 'payments-hold');
      return hold.id;
    });
  } catch (error) {
    if (isDuplicateKey(error, 'payment_hold')) throw runRefusal('HOLD_EXISTS');
    throw error;
  }
}

function heldAt(entitlement: Entitlement) {
  const { id: entitlementId, caseId } = entitlement;
  return { entitlementId, caseId, ...officeOf(entitlement) };
}

/** Lets held payments go on; the next run pays what waited. Refuses HOLD_RELEASED, REASON_REQUIRED. */
export async function releasePayments(
  context: PaymentsContext,
  input: { idempotencyKey: string; holdId: string; reason: string },
): Promise<string> {
  const hold = requireFunded(context, await context.database.manager.findOneBy(PaymentHold, { id: input.holdId }), paymentRoles);
  const reason = requireReason(input.reason);
  return idempotent(context, 'releasePayments', { ...input }, async (manager) => {
    const change = {
      liveKey: hold.id,
      releasedBySubject: context.caller.subject,
      releaseReason: context.fields.seal(hold, 'releaseReason', reason),
      releasedAt: context.clock.now(),
    };
    const { affected } = await manager.update(PaymentHold, { id: hold.id, liveKey: liveMarker }, change);
    if (affected === 0) throw runRefusal('HOLD_RELEASED');
    await audit(context, hold, 'payments-release');
    return hold.id;
  });
}

async function audit(context: PaymentsContext, hold: PaymentHold, action: string): Promise<void> {
  const { jurisdictionCode, entitlementId } = hold;
  await context.audit.append(context.database.manager, { jurisdictionCode, actor: context.caller.subject, action, subject: entitlementId });
}

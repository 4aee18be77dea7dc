import { type CaseConfirmed, type ConfirmedEnrolment, confirmedEnrolmentContext } from '@onething/events';
import { defineListener, type Kit, scopeOfCategory } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { accountOfApplication } from '../../payee-account/account-of-application.ts';
import { calculateChild } from '../calculate-entitlement/calculate-entitlement.ts';
import { Entitlement } from '../entitlement.entity.ts';
import { settleOffice } from '../place/follow-hand-over/follow-hand-over.ts';

/** Every confirmed case gets its entitlement. */
export const establishOnConfirmation = defineListener({
  name: 'establish-entitlement',
  types: ['children.case-confirmed'],
  handle: async (event, kit, manager) => {
    await establishEntitlement(kit, manager, event.data);
  },
});

/**
 * Establishes the entitlement of a confirmed case and its first twelve months, in the unit of work of `manager`: exactly one for a
 * case, whatever is delivered twice or at once (the key on the case refuses the second; its unit of work is undone and tried again).
 * What became known or was handed over before the confirmation arrived counts too. An amount nobody published never stops the confirmation: the entitlement stands and says what is missing.
 * Throws `CannotOpen` when the facts were not sealed for this case. Legal basis: 辽民发〔2019〕66号 二（三）, 三（一）.
 */
export async function establishEntitlement(kit: Kit, manager: EntityManager, confirmed: CaseConfirmed): Promise<void> {
  const { caseId } = confirmed;
  if (await manager.existsBy(Entitlement, { caseId })) return;
  // The account has a table of its own and is kept nowhere else.
  const { payout, ...facts } = kit.envelope.open<ConfirmedEnrolment>(confirmed.sealed, confirmedEnrolmentContext(caseId));
  const entitlement = entitlementOf(kit, confirmed, facts);
  await manager.insert(Entitlement, entitlement);
  if (payout) await accountOfApplication(kit, manager, entitlement, payout);
  await settleOffice(manager, entitlement);
  const calculation = await calculateChild(kit, manager, entitlement, 'CASE_CONFIRMED');
  await kit.audit.append(manager, {
    jurisdictionCode: entitlement.jurisdictionCode,
    actor: 'system:payments',
    action: 'establish-entitlement',
    subject: entitlement.id,
    details: { caseId, decisionId: confirmed.decisionId, state: calculation.state },
  });
  await kit.outbox.append(manager, {
    type: 'payments.entitlement-established',
    subject: entitlement.id,
    data: {
      caseId,
      entitlementId: entitlement.id,
      firstMonth: calculation.firstMonth ?? entitlement.statedFirstMonth,
      state: calculation.state,
    },
  });
}

function entitlementOf(kit: Kit, confirmed: CaseConfirmed, facts: ConfirmedEnrolment): Entitlement {
  const entitlement = Object.assign(new Entitlement(), {
    id: kit.ids.next(),
    caseId: confirmed.caseId,
    childId: confirmed.childId,
    jurisdictionCode: confirmed.jurisdictionCode,
    townshipCode: facts.townshipCode ?? confirmed.jurisdictionCode,
    restricted: scopeOfCategory(facts.category) !== null,
    programmeReference: confirmed.programmeReference,
    ownerSubject: facts.ownerSubject,
    decisionId: confirmed.decisionId,
    confirmedOn: confirmed.enrolment.confirmedOn,
    statedFirstMonth: confirmed.enrolment.firstMonth,
    decisionLayers: confirmed.layers,
    establishedAt: kit.clock.now(),
  });
  entitlement.sealedFacts = kit.fields.seal(entitlement, 'sealedFacts', JSON.stringify(facts));
  return entitlement;
}

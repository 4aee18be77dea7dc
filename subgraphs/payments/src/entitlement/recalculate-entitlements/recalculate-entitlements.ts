import type { LayerReference } from '@onething/policy';
import { defineListener, jurisdictionPrefix, type Kit } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { calculateDues } from '../calculate-dues/calculate-dues.ts';
import { factsOf } from '../entitlement-access.ts';
import { Entitlement } from '../entitlement.entity.ts';
import { recordCalculation } from '../record-calculation.ts';

const defaultPageSize = 200;

/** A new release may set an amount that was unset, or raise one for months already calculated. */
export const recalculateOnRelease = defineListener({
  name: 'recalculate-entitlements',
  types: ['jurisdictions.release-published'],
  handle: async (event, kit, manager) => {
    const { code, releaseId, hash } = event.data.release;
    await recalculateEntitlements(kit, manager, { code, releaseId, hash });
  },
});

/**
 * Calculates every entitlement in the jurisdiction of a release again and appends what it changes; what was recorded before stays and
 * can be asked for as it was known. A release that changes nothing for a child leaves no trace. Returns how many changed.
 * Throws `UnknownRelease` while the release itself is not held here, to be tried again.
 */
export async function recalculateEntitlements(
  kit: Kit,
  manager: EntityManager,
  release: LayerReference,
  pageSize = defaultPageSize,
): Promise<number> {
  let changed = 0;
  let after = '';
  for (;;) {
    const page = await entitlementsBelow(manager, release.code, after, pageSize);
    if (page.length > 0) kit.policy.requireLayers([release]);
    for (const entitlement of page) changed += Number(await recalculate(kit, manager, entitlement));
    if (page.length < pageSize) return changed;
    after = (page.at(-1) as Entitlement).id;
  }
}

function entitlementsBelow(manager: EntityManager, code: string, after: string, pageSize: number): Promise<Entitlement[]> {
  return manager
    .createQueryBuilder(Entitlement, 'entitlement')
    .where('entitlement.jurisdictionCode LIKE :prefix', { prefix: `${jurisdictionPrefix(code)}%` })
    .andWhere('entitlement.id > :after', { after })
    .orderBy('entitlement.id')
    .take(pageSize)
    .getMany();
}

async function recalculate(kit: Kit, manager: EntityManager, entitlement: Entitlement): Promise<boolean> {
  if (!holdsDecisionLayers(kit, entitlement)) return false;
  const { jurisdictionCode, confirmedOn, statedFirstMonth } = entitlement;
  const enrolment = { county: jurisdictionCode, confirmedOn, firstMonth: statedFirstMonth, facts: factsOf(entitlement, kit.fields) };
  const calculation = calculateDues(kit.policy.current(), enrolment, kit.clock.today());
  return recordCalculation(kit, manager, { entitlementId: entitlement.id, cause: 'RELEASE_PUBLISHED', calculation });
}

/** False while a release the case was decided under has not arrived: the entitlement goes on waiting for it. */
function holdsDecisionLayers(kit: Kit, entitlement: Entitlement): boolean {
  const held = new Set(kit.policy.releases().map(({ code, hash }) => `${code} ${hash}`));
  return entitlement.decisionLayers.every(({ code, hash }) => held.has(`${code} ${hash}`));
}

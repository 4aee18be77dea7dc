import type { LayerReference } from '@onething/policy';
import { defineListener, jurisdictionPrefix, type Kit } from '@onething/subgraph-kit';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { calculateEntitlement } from '../calculate-entitlement/calculate-entitlement.ts';
import { Entitlement } from '../entitlement.entity.ts';

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
 * Calculates every entitlement again that the jurisdiction of a release confirmed or a move brought there, and appends what it changes;
 * what was recorded before stays and can be asked for as it was known. A release that changes nothing for a child leaves no trace.
 * Returns how many changed. Throws `UnknownRelease` while the release itself is not held here, to be tried again.
 */
export async function recalculateEntitlements(
  kit: Kit,
  manager: EntityManager,
  release: LayerReference,
  pageSize = defaultPageSize,
): Promise<number> {
  let changed = 0;
  for (const found of [confirmedBelow(manager, release.code), movedBelow(manager, release.code)]) {
    for await (const page of pagesOf(found, pageSize)) {
      kit.policy.requireLayers([release]);
      for (const entitlement of page) {
        const { recorded } = await calculateEntitlement(kit, manager, entitlement, 'RELEASE_PUBLISHED');
        changed += Number(recorded);
      }
    }
  }
  return changed;
}

function confirmedBelow(manager: EntityManager, code: string): SelectQueryBuilder<Entitlement> {
  return manager
    .createQueryBuilder(Entitlement, 'entitlement')
    .where('entitlement.jurisdictionCode LIKE :prefix', { prefix: `${jurisdictionPrefix(code)}%` });
}

/** Children that moved there from elsewhere: it pays them, or may have. */
function movedBelow(manager: EntityManager, code: string): SelectQueryBuilder<Entitlement> {
  return manager
    .createQueryBuilder(Entitlement, 'entitlement')
    .where(
      `entitlement.case_id IN (SELECT place.case_id FROM entitlement_place place WHERE place.cause = 'MOVED' AND place.county_code LIKE :prefix)`,
    )
    .andWhere('entitlement.jurisdictionCode NOT LIKE :prefix', { prefix: `${jurisdictionPrefix(code)}%` });
}

async function* pagesOf(found: SelectQueryBuilder<Entitlement>, pageSize: number): AsyncGenerator<Entitlement[]> {
  let after = '';
  for (;;) {
    const page = await found.clone().andWhere('entitlement.id > :after', { after }).orderBy('entitlement.id').take(pageSize).getMany();
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
    after = (page.at(-1) as Entitlement).id;
  }
}

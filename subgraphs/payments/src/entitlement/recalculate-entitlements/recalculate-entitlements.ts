import type { LayerReference } from '@onething/policy';
import { defineListener, type Job, jurisdictionPrefix, type Kit } from '@onething/subgraph-kit';
import { type EntityManager, Not, type SelectQueryBuilder } from 'typeorm';
import { calculateEntitlement } from '../calculate-entitlement/calculate-entitlement.ts';
import { Entitlement } from '../entitlement.entity.ts';
import { type RecalculationPhase, ReleaseRecalculation } from './release-recalculation.entity.ts';

const defaultPageSize = 200;

/** A new release may set an amount that was unset, or raise or lower one for months already calculated and paid. */
export const recalculateOnRelease = defineListener({
  name: 'recalculate-entitlements',
  types: ['jurisdictions.release-published'],
  handle: async (event, kit, manager) => {
    const { code, releaseId, hash } = event.data.release;
    await startRecalculation(kit, manager, { code, releaseId, hash });
  },
});

/** Goes on with recalculations that are longer than one page, also with those a process left that ended in the middle. */
export const continueRecalculations: Job = {
  name: 'continue-recalculations',
  everyMs: 500,
  run: async (kit) => {
    const where = { phase: Not<RecalculationPhase>('DONE') };
    const open = await kit.database.read.manager.find(ReleaseRecalculation, { where, order: { id: 'ASC' } });
    for (const { id } of open) while (await continueRecalculation(kit, id));
  },
};

/**
 * Begins to calculate every entitlement again that the jurisdiction of a release confirmed or a move brought there: the first page in the unit of work
 * of `manager`, the others by `continueRecalculation`. A release that is delivered again begins nothing. Throws `UnknownRelease` while the release
 * itself is not held here, to be tried again.
 */
export async function startRecalculation(
  kit: Kit,
  manager: EntityManager,
  release: LayerReference,
  pageSize = defaultPageSize,
): Promise<ReleaseRecalculation> {
  kit.policy.requireLayers([release]);
  const known = await manager.findOneBy(ReleaseRecalculation, { releaseHash: release.hash });
  if (known) return known;
  const recalculation: ReleaseRecalculation = Object.assign(new ReleaseRecalculation(), {
    id: kit.ids.next(),
    code: release.code,
    releaseId: release.releaseId,
    releaseHash: release.hash,
    phase: 'CONFIRMED' as const,
    cursor: null,
    calculatedCount: 0,
    changedCount: 0,
    startedAt: kit.clock.now(),
    doneAt: null,
  });
  await manager.insert(ReleaseRecalculation, recalculation);
  // A part that is not full is followed by the next one at once: a small place is done when the release is.
  while (recalculation.phase !== 'DONE' && recalculation.calculatedCount < pageSize)
    await calculatePage(kit, manager, recalculation, pageSize - recalculation.calculatedCount);
  return recalculation;
}

/**
 * Calculates one page in one unit of work: what it changes and the place where to go on stand or fall together, so that it can be killed at any point.
 * What was recorded before stays and can be asked for as it was known; a release that changes nothing for a child leaves no trace.
 * Returns whether more is to do.
 */
export function continueRecalculation(kit: Kit, id: string, pageSize = defaultPageSize): Promise<boolean> {
  return kit.database.transact(async (manager) => {
    const recalculation = await manager.findOneBy(ReleaseRecalculation, { id });
    if (!recalculation || recalculation.phase === 'DONE') return false;
    await calculatePage(kit, manager, recalculation, pageSize);
    return (recalculation.phase as RecalculationPhase) !== 'DONE';
  });
}

async function calculatePage(kit: Kit, manager: EntityManager, recalculation: ReleaseRecalculation, pageSize: number): Promise<void> {
  const { id, code, phase, cursor, calculatedCount } = recalculation;
  const found = phase === 'CONFIRMED' ? confirmedBelow(manager, code) : movedBelow(manager, code);
  const page = await found
    .andWhere('entitlement.id > :after', { after: cursor ?? '' })
    .orderBy('entitlement.id')
    .take(pageSize)
    .getMany();
  let changed = 0;
  for (const entitlement of page) changed += Number((await calculateEntitlement(kit, manager, entitlement, 'RELEASE_PUBLISHED')).recorded);
  const full = page.length === pageSize;
  const next: RecalculationPhase = full ? phase : phase === 'CONFIRMED' ? 'MOVED' : 'DONE';
  const change = {
    phase: next,
    cursor: full ? (page.at(-1) as Entitlement).id : null,
    calculatedCount: calculatedCount + page.length,
    changedCount: recalculation.changedCount + changed,
    doneAt: next === 'DONE' ? kit.clock.now() : null,
  };
  // Another worker that did the same page meanwhile wins: this one is undone.
  const updated = await manager.update(ReleaseRecalculation, { id, phase, calculatedCount }, change);
  if (updated.affected !== 1) throw new Error('a recalculation two workers were at');
  Object.assign(recalculation, change);
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

import type { Citation, LayerContent, PolicyLayerRelease } from '@onething/policy';
import { isDuplicateKey, type Kit } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { PublishedRelease } from '../published-release.entity.ts';

/** What a run of `publishReleases` did. */
export interface PublishOutcome {
  published: number;
  /** Were published before, unchanged. */
  unchanged: number;
}

/** Content was changed under the id of a release that is published already. Names every such release and what to do. */
export class ReleaseContentChanged extends Error {
  override name = 'ReleaseContentChanged';
}

/**
 * Publishes the releases of the packs that were not published before: immutable row, content for the policy library and event
 * `jurisdictions.release-published`, all in one transaction. A release that is published already changes nothing, so a second boot
 * publishes nothing. Throws `ReleaseContentChanged`, and publishes nothing at all, when the content of a published release differs:
 * a correction is a new release.
 */
export async function publishReleases(kit: Kit, releases: readonly PolicyLayerRelease[]): Promise<PublishOutcome> {
  try {
    return await kit.database.transact((manager) => publishNew(kit, manager, releases));
  } catch (error) {
    // Another process booted at the same moment and was first: what it published is unchanged for us.
    if (!isDuplicateKey(error, 'published_release') && !isDuplicateKey(error, 'policy_release')) throw error;
    return kit.database.transact((manager) => publishNew(kit, manager, releases));
  }
}

async function publishNew(kit: Kit, manager: EntityManager, releases: readonly PolicyLayerRelease[]): Promise<PublishOutcome> {
  const known = await manager.find(PublishedRelease);
  const knownByKey = new Map(known.map((row) => [keyOf(row), row]));
  refuseChangedContent(releases, knownByKey);
  const fresh = releases.filter((release) => !knownByKey.has(keyOf(release)));
  for (const [index, release] of fresh.entries()) {
    await publish(kit, manager, release, { founding: known.length === 0, remaining: fresh.length - 1 - index });
  }
  return { published: fresh.length, unchanged: releases.length - fresh.length };
}

/** How a release is published. */
interface Publishing {
  /** It came with the first boot. */
  founding: boolean;
  /** How many of the same publication still follow, so that a subgraph counts as ready only with the last of them. */
  remaining: number;
}

/** Publishes one release in the unit of work of `manager`: row, content and event. */
export async function publish(
  kit: Pick<Kit, 'ids' | 'clock' | 'policy' | 'outbox'>,
  manager: EntityManager,
  release: PolicyLayerRelease,
  { founding, remaining }: Publishing,
): Promise<void> {
  const { code, releaseId, hash, publishedOn, effectiveFrom, content } = release;
  await manager.insert(PublishedRelease, {
    id: kit.ids.next(),
    code,
    releaseId,
    hash,
    publishedOn,
    effectiveFrom,
    sample: release.sample === true,
    assumedDate: content.jurisdiction?.release.assumedDate === true,
    layerName: release.name,
    basis: basisOf(content),
    founding,
    recordedAt: kit.clock.now(),
  });
  await kit.policy.accept(manager, release);
  await kit.outbox.append(manager, { type: 'jurisdictions.release-published', subject: code, data: { release, remaining } });
}

function refuseChangedContent(releases: readonly PolicyLayerRelease[], known: ReadonlyMap<string, PublishedRelease>): void {
  const changed = releases.filter((release) => known.has(keyOf(release)) && known.get(keyOf(release))?.hash !== release.hash);
  if (changed.length === 0) return;
  const points = changed.map((release) => {
    const row = known.get(keyOf(release)) as PublishedRelease;
    return `release ${release.releaseId} of ${release.code} ${release.name.zh} was published on ${row.publishedOn} with content ${row.hash}; the packs now hold ${release.hash}`;
  });
  throw new ReleaseContentChanged(
    `A published release cannot be changed. Give the new content a new release id and date, or restore the old content.\n${points.join('\n')}`,
  );
}

/** What a release rests on: what it says of itself, else every clause its rules cite. */
function basisOf({ jurisdiction, basis, policy }: LayerContent): Citation[] {
  if (basis) return basis;
  if (jurisdiction) return jurisdiction.release.basis;
  const cited = Object.values(policy ?? {}).flatMap(({ citations }) => Object.values(citations));
  return [...new Map(cited.map((citation) => [`${citation.document} ${citation.clause}`, citation])).values()];
}

function keyOf({ code, releaseId }: { code: string; releaseId: string }): string {
  return `${code} ${releaseId}`;
}

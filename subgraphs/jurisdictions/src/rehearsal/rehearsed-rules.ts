import type { RehearsedRules } from '@onething/events';
import type { PolicyLayerRelease } from '@onething/policy';
import { dayInChina } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { JurisdictionsKit } from '../jurisdictions-context.ts';
import { PublishedRelease } from '../release/published-release.entity.ts';
import type { AskedSide } from './rehearsal.entity.ts';

/** The rules of one side: what was known of the releases by then, as they held on the day asked, with the candidate laid over them. */
export async function rehearsedRules(
  kit: JurisdictionsKit,
  manager: EntityManager,
  { code, asOf, knownAt }: AskedSide,
  candidate?: PolicyLayerRelease,
): Promise<RehearsedRules> {
  const rows = await manager.find(PublishedRelease, { order: { code: 'ASC', id: 'ASC' } });
  const known = rows.filter((row) => !knownAt || row.founding || Date.parse(row.recordedAt) <= Date.parse(knownAt));
  const today = kit.clock.today();
  const knownOn = knownAt ? dayInChina(knownAt) : today;
  const on = asOf ?? (knownAt ? knownOn : null);
  return {
    code,
    releases: known.map((row) => ({ code: row.code, hash: row.hash })),
    laid: candidate ? [candidate as RehearsedRules['laid'][number]] : [],
    heldOn: on === null ? null : { on, knownOn: knownAt || on < today ? knownOn : on },
  };
}

import { releaseOfDraft } from '@onething/policy';
import type { EntityManager } from 'typeorm';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { PublishedRelease } from '../release/published-release.entity.ts';
import { publish } from '../release/publish-releases/publish-releases.ts';
import { asOfNow, changeOf, changesHeld } from './draft-changes.ts';
import { moveDraft } from './move-draft.ts';
import type { PolicyDraft } from './policy-draft.entity.ts';
import { recordAct } from './record-act.ts';

/** What publishing needs: a request, or the house itself. */
export type Publisher = Omit<JurisdictionsContext, 'caller' | 'language' | 'traceId' | 'purpose'>;

/** `2026-11-27.1`, `.2` …: the day and how many the place has published on it. */
async function nextReleaseId(manager: EntityManager, code: string, today: string): Promise<string> {
  const rows = await manager.find(PublishedRelease, { where: { code, publishedOn: today }, ...asOfNow(manager) });
  const numbers = rows.map(({ releaseId }) => Number(/^\d{4}-\d{2}-\d{2}\.(\d+)$/.exec(releaseId)?.[1] ?? 0));
  return `${today}.${Math.max(0, ...numbers) + 1}`;
}

/**
 * Makes the release of an approved draft: immutable row, content for the library, event and audit entry in one unit of work. It becomes
 * known today, the day of its publication; every subgraph takes it up from the event.
 */
export async function publishDraft(publisher: Publisher, manager: EntityManager, draft: PolicyDraft): Promise<void> {
  const today = publisher.clock.today();
  const rows = await changesHeld(manager, draft.id);
  const publication = { publishedOn: today, releaseId: await nextReleaseId(manager, draft.code, today) };
  const release = releaseOfDraft(publisher.services.drafts.describe(draft, rows), rows.map(changeOf), publication);
  await publish(publisher, manager, release, { founding: false, remaining: 0 });
  await moveDraft(manager, draft, { state: 'PUBLISHED', releaseId: release.releaseId, releaseHash: release.hash });
  await recordAct(publisher, manager, draft, 'PUBLISHED', {
    note: release.releaseId,
    actor: { subject: 'system:jurisdictions', name: '' },
  });
}

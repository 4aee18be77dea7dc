import type { Job, Kit } from '@onething/subgraph-kit';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import type { JurisdictionsServices } from '../../jurisdictions-context.ts';
import { changesHeld } from '../draft-changes.ts';
import { moveDraft } from '../move-draft.ts';
import { PolicyDraft } from '../policy-draft.entity.ts';
import { recordAct } from '../record-act.ts';
import { lockedDraft } from '../require-draft.ts';
import { publishDraft } from '../publish-draft.ts';

/** What was approved may have become impossible since: a month was paid, a level above has moved its floor. It then goes back to be looked at. */
async function publishOrReturn(kit: Kit<JurisdictionsServices>, manager: EntityManager, draft: PolicyDraft): Promise<void> {
  const problems = await kit.services.drafts.problems(draft, await changesHeld(manager, draft.id), manager);
  const [wrong] = problems.filter(({ severity }) => severity === 'ERROR');
  if (!wrong) {
    await publishDraft(kit, manager, draft);
    return;
  }
  const note = `到公布日时发现问题，未公布：${wrong.message.zh} Not published, for on its day: ${wrong.message.en}`;
  await moveDraft(manager, draft, { state: 'DRAFT', submittedBy: null, approvedBy: null, publishOn: null });
  await recordAct(kit, manager, draft, 'RETURNED', { note, actor: { subject: 'system:jurisdictions', name: '' } });
}

/** Publishes approved drafts on their day, the earliest first. One of which a check fails now is returned; another that cannot be published is left for the next round and told in the log. */
export const publishDueDrafts: Job<JurisdictionsServices> = {
  name: 'publish-due-drafts',
  everyMs: 30_000,
  run: async (kit) => {
    const where = { state: 'APPROVED' as const, publishOn: LessThanOrEqual(kit.clock.today()) };
    const due = await kit.database.manager.find(PolicyDraft, { where, order: { publishOn: 'ASC', id: 'ASC' } });
    for (const { id } of due) {
      try {
        await kit.database.transact(async (manager) => {
          const draft = await lockedDraft(manager, id);
          if (draft.state === 'APPROVED') await publishOrReturn(kit, manager, draft);
        });
      } catch (error) {
        kit.logger.error('policy-draft.not-published', error, { draftId: id });
      }
    }
  },
};

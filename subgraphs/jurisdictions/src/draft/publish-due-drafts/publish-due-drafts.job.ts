import type { Job } from '@onething/subgraph-kit';
import { LessThanOrEqual } from 'typeorm';
import type { JurisdictionsServices } from '../../jurisdictions-context.ts';
import { PolicyDraft } from '../policy-draft.entity.ts';
import { lockedDraft } from '../require-draft.ts';
import { publishDraft } from '../publish-draft.ts';

/** Publishes approved drafts on their day, the earliest first. One that cannot be published is left for the next round and told in the log. */
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
          if (draft.state === 'APPROVED') await publishDraft(kit, manager, draft);
        });
      } catch (error) {
        kit.logger.error('policy-draft.not-published', error, { draftId: id });
      }
    }
  },
};

import type { Job } from '../boot/jobs.ts';
import { defineListener, type Listener } from '../inbox/listener.ts';
import { continueRehearsal } from './continue-rehearsal.ts';
import type { RehearsalWork } from './rehearsal-work.ts';

/** How long one round may last, so that stopping never waits for a million cases. */
const roundMs = 1_500;

/**
 * Listeners and job of a subgraph that answers its stored cases under two sets of rules. The request becomes a row; the job works through the cases page by
 * page, each page and the place where to go on in one unit of work. It goes on after any interruption, and of two workers one writes a page.
 */
export function defineRehearsalWork<S>(work: RehearsalWork<S>): { listeners: Listener[]; jobs: Job<S>[] } {
  const take = defineListener({
    name: 'take-rehearsal',
    types: ['jurisdictions.rehearsal-requested'],
    handle: async ({ data }, kit, manager) => {
      const { rehearsalId, code } = data;
      if (await manager.existsBy(work.part, { rehearsalId })) return;
      const total = await work.count(manager, data);
      const figures = { total, done: 0, changed: 0, unanswered: 0, attempts: 0, failure: null };
      const row = { rehearsalId, code, request: data, state: 'RUNNING', cursor: '', startedAt: kit.clock.now(), endedAt: null };
      await manager.insert(work.part, { ...row, ...figures } as never);
    },
  });
  const cancel = defineListener({
    name: 'cancel-rehearsal',
    types: ['jurisdictions.rehearsal-cancelled'],
    handle: async ({ data: { rehearsalId } }, kit, manager) => {
      await manager.update(work.part, { rehearsalId, state: 'RUNNING' }, { state: 'CANCELLED', endedAt: kit.clock.now() });
      await work.forget(manager, rehearsalId);
    },
  });
  const answer: Job<S> = {
    name: 'rehearse',
    everyMs: 200,
    run: async (kit) => {
      const endMs = performance.now() + roundMs;
      const parts = await kit.database.read.manager.find(work.part, { where: { state: 'RUNNING' }, order: { startedAt: 'ASC' }, take: 20 });
      for (const { rehearsalId } of parts) {
        while (performance.now() < endMs) if (!(await continueRehearsal(kit, work, rehearsalId))) break;
      }
    },
  };
  return { listeners: [take, cancel], jobs: [answer] };
}

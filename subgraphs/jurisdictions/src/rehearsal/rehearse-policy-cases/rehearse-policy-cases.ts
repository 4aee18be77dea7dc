import { setImmediate as breathe } from 'node:timers/promises';
import type { PolicyLayerRelease } from '@onething/policy';
import { comparedCases, type ComparedCase } from '@onething/policy-packs';
import { covers, insertRows, type Job } from '@onething/subgraph-kit';
import type { JurisdictionsKit, JurisdictionsServices } from '../../jurisdictions-context.ts';
import { notePart } from '../note-rehearsal-parts/note-rehearsal-parts.ts';
import { Rehearsal } from '../rehearsal.entity.ts';
import { RehearsedPolicyCase } from '../rehearsed-policy-case.entity.ts';

/** Answers the policy cases of running rehearsals. What a process left in the middle is begun again: nothing was written yet. */
export const rehearsePolicyCasesJob: Job<JurisdictionsServices> = {
  name: 'rehearse-policy-cases',
  everyMs: 200,
  run: async (kit) => {
    const running = await kit.database.read.manager.find(Rehearsal, { where: { state: 'RUNNING', policyCasesState: 'RUNNING' }, take: 5 });
    for (const rehearsal of running) await rehearsePolicyCases(kit, rehearsal);
  },
};

/**
 * Runs the policy cases of the place and of all places below it against the candidate of a rehearsal, and against the rules as they are. A comparison of
 * two published states has none: its cases were tried when those were published.
 */
export async function rehearsePolicyCases(kit: JurisdictionsKit, rehearsal: Rehearsal): Promise<void> {
  const { id, code, rulesAfter } = rehearsal;
  const [candidate] = rulesAfter.laid as PolicyLayerRelease[];
  const rows: RehearsedPolicyCase[] = [];
  if (candidate) {
    const wanted = new Set(rulesAfter.releases.map((release) => `${release.code} ${release.hash}`));
    const releases = kit.policy.releases().filter((release) => wanted.has(`${release.code} ${release.hash}`));
    const cases = kit.services.policyCases().filter(({ jurisdiction }) => covers(code, jurisdiction));
    for (const compared of comparedCases(cases, releases, candidate)) {
      rows.push(rowOf(id, compared));
      await breathe();
    }
  }
  await kit.database.transact(async (manager) => {
    // Of two workers the second finds it done.
    const lock = kit.database.dialect === 'mariadb' ? { lock: { mode: 'pessimistic_write' as const } } : {};
    const still = await manager.findOne(Rehearsal, { where: { id, state: 'RUNNING', policyCasesState: 'RUNNING' }, ...lock });
    if (!still) return;
    await insertRows(manager, RehearsedPolicyCase, rows);
    await notePart(kit, manager, id, 'policyCasesState', 'COMPLETED');
  });
}

function rowOf(rehearsalId: string, { case: entry, passedBefore, passedAfter, differences }: ComparedCase): RehearsedPolicyCase {
  const { id: caseId, title, jurisdiction: code, question, on: onDay, because } = entry;
  const row = { rehearsalId, caseId, title: title.slice(0, 300), code, question, onDay, passedBefore, passedAfter, differences, because };
  return Object.assign(new RehearsedPolicyCase(), row);
}

import { canonicalJson } from '@onething/policy';
import type { EntityManager } from 'typeorm';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { actorOf } from './draft-actor.ts';
import type { PathStep } from './policy-draft-act.entity.ts';
import { PolicyDraftChange } from './policy-draft-change.entity.ts';
import { PolicyDraft } from './policy-draft.entity.ts';

/** The next row of a path as a step would leave it. */
export function rowAfter(context: JurisdictionsContext, draft: PolicyDraft, path: string, value: unknown): PolicyDraftChange {
  return Object.assign(new PolicyDraftChange(), {
    id: context.ids.next(),
    draftId: draft.id,
    path,
    content: { value },
    version: draft.revision,
    author: actorOf(context.caller),
    changedAt: context.clock.now(),
  });
}

/** The rows after the steps: what has no value after its step is no longer changed by the draft. */
export function rowsAfter(
  context: JurisdictionsContext,
  draft: PolicyDraft,
  rows: readonly PolicyDraftChange[],
  steps: readonly PathStep[],
): PolicyDraftChange[] {
  const byPath = new Map(rows.map((row) => [row.path, row]));
  for (const { path, after } of steps) {
    if (after) byPath.set(path, rowAfter(context, draft, path, after.value));
    else byPath.delete(path);
  }
  return [...byPath.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** Writes the steps and the draft's revision, in the unit of work that holds the draft. */
export async function writeSteps(
  context: JurisdictionsContext,
  manager: EntityManager,
  draft: PolicyDraft,
  steps: readonly PathStep[],
): Promise<void> {
  for (const { path, after } of steps) {
    await manager.delete(PolicyDraftChange, { draftId: draft.id, path });
    if (after) await manager.insert(PolicyDraftChange, rowAfter(context, draft, path, after.value) as never);
  }
  await manager.update(PolicyDraft, { id: draft.id }, { revision: draft.revision });
}

/** Whether two values are the same, whatever the order of their keys. */
export const sameValue = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

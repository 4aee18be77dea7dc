import type { EntityManager } from 'typeorm';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { asOfNow, changesHeld } from './draft-changes.ts';
import { draftRefusal } from './draft-refusals.ts';
import { type LoggedAct, type PathStep, PolicyDraftAct } from './policy-draft-act.entity.ts';
import type { PolicyDraft } from './policy-draft.entity.ts';
import { recordAct } from './record-act.ts';
import { sameValue, writeSteps } from './write-changes.ts';

/** What somebody can take back, and what they can do again: the last one of each list. */
export interface UndoStacks {
  done: LoggedAct[];
  undone: LoggedAct[];
}

/** Reads the log as the two stacks of one person: a new change forgets what could be done again. */
export function undoStacks(acts: readonly LoggedAct[], subject: string): UndoStacks {
  const stacks: UndoStacks = { done: [], undone: [] };
  for (const act of acts.filter((each) => each.subject === subject)) {
    if (act.kind === 'CHANGED') {
      stacks.done.push(act);
      stacks.undone = [];
    }
    if (act.kind === 'UNDONE') stacks.undone.push(...stacks.done.splice(-1));
    if (act.kind === 'REDONE') stacks.done.push(...stacks.undone.splice(-1));
  }
  return stacks;
}

const logged = {
  id: true,
  draftId: true,
  sequence: true,
  kind: true,
  subject: true,
  actor: true,
  at: true,
  note: true,
  paths: true,
  ofActId: true,
};

/** The log of a draft without its values, oldest first. */
export function actsOf(manager: EntityManager, draftId: string): Promise<LoggedAct[]> {
  return manager.find(PolicyDraftAct, { select: logged, where: { draftId }, order: { sequence: 'ASC' } });
}

/** The same for whoever holds the draft. */
export function actsHeld(manager: EntityManager, draftId: string): Promise<LoggedAct[]> {
  return manager.find(PolicyDraftAct, { select: logged, where: { draftId }, order: { sequence: 'ASC' }, ...asOfNow(manager) });
}

const turned = ({ path, before, after }: PathStep): PathStep => ({ path, before: after, after: before });

/**
 * Takes back the caller's last change, or does it again. Refuses NOTHING_TO_UNDO or NOTHING_TO_REDO, and CHANGED_SINCE when somebody
 * changed one of its paths meanwhile: nobody's work is overwritten.
 */
export async function turnLastChange(
  context: JurisdictionsContext,
  manager: EntityManager,
  draft: PolicyDraft,
  kind: 'UNDONE' | 'REDONE',
): Promise<void> {
  const { done, undone } = undoStacks(await actsHeld(manager, draft.id), context.caller.subject);
  const last = (kind === 'UNDONE' ? done : undone).at(-1);
  if (!last) throw draftRefusal(kind === 'UNDONE' ? 'NOTHING_TO_UNDO' : 'NOTHING_TO_REDO');
  const act = await manager.findOneByOrFail(PolicyDraftAct, { id: last.id });
  const steps = kind === 'UNDONE' ? act.steps.map(turned) : act.steps;
  const rows = await changesHeld(manager, draft.id);
  const standing = (path: string): unknown => rows.find((row) => row.path === path)?.content ?? null;
  if (steps.some(({ path, before }) => !sameValue(standing(path), before))) throw draftRefusal('CHANGED_SINCE');
  draft.revision += 1;
  await writeSteps(context, manager, draft, steps);
  await recordAct(context, manager, draft, kind, { steps, ofActId: act.id });
}

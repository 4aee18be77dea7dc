import type { DraftProblem } from '@onething/policy-packs';
import { idempotent, type JsonValue } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { changesHeld } from '../draft-changes.ts';
import { draftRefusal } from '../draft-refusals.ts';
import type { PathStep } from '../policy-draft-act.entity.ts';
import type { PolicyDraftChange } from '../policy-draft-change.entity.ts';
import type { PolicyDraft } from '../policy-draft.entity.ts';
import { recordAct } from '../record-act.ts';
import { openDraft, requireDraft } from '../require-draft.ts';
import { rowsAfter, sameValue, writeSteps } from '../write-changes.ts';
import { declared } from './declared-value.ts';

/** One field as somebody typed it. */
export interface FieldChange {
  path: string;
  value?: unknown;
  /** The draft no longer changes the path. */
  remove?: boolean | null;
  /** Version of the change the caller saw at the path; 0 or absent: none. */
  basedOnVersion?: number | null;
}

/** Several fields of one draft. */
export interface ChangePolicyDraft {
  idempotencyKey: string;
  draftId: string;
  changes: FieldChange[];
}

/** Somebody else changed the same field meanwhile. */
export interface FieldConflict {
  path: string;
  mine: unknown;
  theirs: unknown;
  theirVersion: number;
  theirAuthor: string;
}

/** What became of each field. */
export interface ChangeOutcome {
  saved: string[];
  conflicts: FieldConflict[];
  refused: DraftProblem[];
}

const largestBatch = 100;
const DRAFT_BYTES = 2 * 1024 * 1024;

/**
 * Saves fields of a draft, for the administrators of its place. Fields are independent: changes of others at other paths stay, a change of
 * somebody else at the same path is a conflict with both versions, what is wrong is refused at its field, and everything else of the
 * batch is saved. Refuses as a whole only what was submitted, and a draft that would grow too large.
 */
export async function changePolicyDraft(context: JurisdictionsContext, input: ChangePolicyDraft): Promise<ChangeOutcome> {
  await requireDraft(context, input.draftId, ['administrator']);
  const outcome = await idempotent(context, 'changePolicyDraft', { ...input }, async (manager) => {
    const draft = await openDraft(manager, input.draftId);
    return (await apply(context, manager, draft, input.changes.slice(0, largestBatch))) as unknown as JsonValue;
  });
  return outcome as unknown as ChangeOutcome;
}

async function apply(
  context: JurisdictionsContext,
  manager: EntityManager,
  draft: PolicyDraft,
  fields: readonly FieldChange[],
): Promise<ChangeOutcome> {
  const rows = await changesHeld(manager, draft.id);
  const conflicts = fields.flatMap((field) =>
    conflictOf(
      field,
      rows.find(({ path }) => path === field.path),
    ),
  );
  const free = fields.filter(({ path }) => !conflicts.some((conflict) => conflict.path === path));
  draft.revision += 1;
  const { steps, refused } = await acceptable(context, manager, draft, rows, free);
  if (steps.length === 0) return { saved: [], conflicts, refused };
  const size = rowsAfter(context, draft, rows, steps).reduce((sum, { content }) => sum + Buffer.byteLength(JSON.stringify(content)), 0);
  if (size > DRAFT_BYTES) throw draftRefusal('DRAFT_TOO_LARGE');
  await writeSteps(context, manager, draft, steps);
  await recordAct(context, manager, draft, 'CHANGED', { steps });
  return { saved: steps.map(({ path }) => path), conflicts, refused };
}

/** Both versions, when the path was changed since the caller saw it and not to the same value. */
function conflictOf({ path, value, remove, basedOnVersion }: FieldChange, row: PolicyDraftChange | undefined): FieldConflict[] {
  if ((row?.version ?? 0) === (basedOnVersion ?? 0)) return [];
  if (!row) return remove ? [] : [{ path, mine: value, theirs: null, theirVersion: 0, theirAuthor: '' }];
  if (!remove && sameValue(row.content.value, value)) return [];
  return [{ path, mine: remove ? null : value, theirs: row.content.value, theirVersion: row.version, theirAuthor: row.author.name }];
}

function stepOf(context: JurisdictionsContext, field: FieldChange, row: PolicyDraftChange | undefined): PathStep {
  const value = declared(context.policy.releases(), field.path, field.value ?? null);
  return { path: field.path, before: row ? row.content : null, after: field.remove ? null : { value } };
}

/** The steps that can be saved. What is refused at its field is left out, and the others are looked at again without it. */
async function acceptable(
  context: JurisdictionsContext,
  manager: EntityManager,
  draft: PolicyDraft,
  rows: readonly PolicyDraftChange[],
  fields: readonly FieldChange[],
): Promise<{ steps: PathStep[]; refused: DraftProblem[] }> {
  const last = [...new Map(fields.map((field) => [field.path, field])).values()];
  let steps = last.map((field) =>
    stepOf(
      context,
      field,
      rows.find(({ path }) => path === field.path),
    ),
  );
  steps = steps.filter(({ before, after }) => !sameValue(before, after));
  const refused: DraftProblem[] = [];
  while (steps.length > 0) {
    const problems = await context.services.drafts.problems(draft, rowsAfter(context, draft, rows, steps), manager);
    const written = new Set(steps.filter(({ after }) => after).map(({ path }) => path));
    const wrong = problems.filter(({ path, atField }) => atField && written.has(path));
    if (wrong.length === 0) break;
    refused.push(...wrong);
    steps = steps.filter(({ path }) => !wrong.some((problem) => problem.path === path));
  }
  return { steps, refused };
}

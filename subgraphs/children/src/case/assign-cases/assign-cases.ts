import { idempotent, Misuse, RefusalError, requireAccess } from '@onething/subgraph-kit';
import type { LocalisedMessage } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { giveCase } from '../assign-case/assign-case.ts';
import { caseworkRoles } from '../case-access.ts';

export interface AssignCases {
  cases: { caseId: string; version: number }[];
  /** Subject of whoever is to handle them; the caller where absent. */
  assignee?: string;
  idempotencyKey: string;
}

/** What became of one of the cases. */
export interface AssignedRow {
  caseId: string;
  /** Why it was not given; null: it was. */
  refusal: { code: string; message: LocalisedMessage } | null;
}

/** Cases that can be given in one go: what an officer can see selected. */
export const mostAssigned = 100;

/**
 * Gives many cases at once. Each is its own unit of work: one that is refused, gone or changed meanwhile does not hold up the others, and every
 * one comes back with what became of it. The same key and cases again give the same answer without a second effect: each case is given under a
 * key of its own, so that a repetition after a broken connection goes on where it stopped. To officers of the level that has them.
 */
export async function assignCases(context: ChildrenContext, input: AssignCases): Promise<AssignedRow[]> {
  requireAccess(context, { roles: caseworkRoles });
  if (input.cases.length === 0 || input.cases.length > mostAssigned) throw new Misuse('BAD_INPUT', `cases must be 1 to ${mostAssigned}`);
  const rows: AssignedRow[] = [];
  for (const one of input.cases) rows.push(await giveOne(context, one, input));
  return rows;
}

async function giveOne(context: ChildrenContext, one: AssignCases['cases'][number], input: AssignCases): Promise<AssignedRow> {
  const given = { ...one, ...(input.assignee ? { assignee: input.assignee } : {}) };
  const idempotencyKey = context.keyedHash(`${input.idempotencyKey} ${one.caseId}`);
  try {
    await idempotent(context, 'assignCases', { ...given, idempotencyKey }, async (manager) => {
      await giveCase(context, manager, given);
      return null;
    });
    return { caseId: one.caseId, refusal: null };
  } catch (error) {
    if (error instanceof RefusalError) return { caseId: one.caseId, refusal: { code: error.code, message: error.text } };
    // Another office's case and one that never was look alike, and one whose step is not the caller's says only that.
    if (error instanceof Misuse && error.code === 'NOT_FOUND')
      return { caseId: one.caseId, refusal: { code: 'NOT_FOUND', message: notThere } };
    if (error instanceof Misuse && error.code === 'FORBIDDEN')
      return { caseId: one.caseId, refusal: { code: 'NOT_YOUR_ROLE', message: notYours } };
    throw error;
  }
}

const notThere: LocalisedMessage = {
  zh: '没有这件案件，或已不归本单位。',
  en: 'There is no such case, or it is no longer of this office.',
};
const notYours: LocalisedMessage = { zh: '您的岗位不办理这一步。', en: 'Your role does not cover this step.' };

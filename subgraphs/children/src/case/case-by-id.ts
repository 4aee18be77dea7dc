import type { ChildrenContext } from '../children-context.ts';
import { Case } from './case.entity.ts';

/** The case as it stands after a mutation. */
export function caseById(context: ChildrenContext, id: string): Promise<Case> {
  return context.database.read.manager.findOneByOrFail(Case, { id });
}

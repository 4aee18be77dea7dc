import type { ChildrenContext } from '../children-context.ts';
import { mayReadCase } from './case-access.ts';
import { Case } from './case.entity.ts';

/**
 * The case if the caller is its applicant, filed it for them, or is staff who may know of it (never of a draft, of a restricted one only with the
 * scope); null else.
 */
export async function readableCase(context: ChildrenContext, id: string): Promise<Case | null> {
  const record = await context.database.read.manager.findOneBy(Case, { id });
  return record && mayReadCase(context, record) ? record : null;
}

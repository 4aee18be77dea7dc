import { holds } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../children-context.ts';
import { caseworkRoles } from './case-access.ts';
import { Case } from './case.entity.ts';

/** The case if the caller is its applicant or staff whose jurisdiction covers it (never a draft); null else. */
export async function readableCase(context: ChildrenContext, id: string): Promise<Case | null> {
  const record = await context.database.read.manager.findOneBy(Case, { id });
  if (!record) return null;
  if (record.applicantSubject === context.caller.subject) return record;
  return record.status !== 'DRAFT' && holds(context.caller, caseworkRoles, record.areaCode) ? record : null;
}

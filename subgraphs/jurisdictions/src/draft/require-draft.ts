import { holds, notFound, requireAccess, type Role } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { draftRoles } from './draft-access.ts';
import { asOfNow } from './draft-changes.ts';
import { draftRefusal } from './draft-refusals.ts';
import { PolicyDraft } from './policy-draft.entity.ts';

/** The draft, for a caller with one of the roles on its place; NOT_FOUND for everybody else, whether it exists or not. */
export async function requireDraft(context: JurisdictionsContext, id: string, roles: readonly Role[] = draftRoles): Promise<PolicyDraft> {
  requireAccess(context, { roles: draftRoles });
  const draft = await context.database.manager.findOneBy(PolicyDraft, { id });
  if (!draft || !holds(context.caller, draftRoles, draft.code)) throw notFound();
  requireAccess(context, { roles, jurisdiction: draft.code });
  return draft;
}

/** The same draft inside a unit of work, locked until it ends, so that two people change it one after the other. */
export async function lockedDraft(manager: EntityManager, id: string): Promise<PolicyDraft> {
  const draft = await manager.findOne(PolicyDraft, { where: { id }, ...asOfNow(manager) });
  if (!draft) throw notFound();
  return draft;
}

/** The same, if it can still be changed: what was submitted is frozen. */
export async function openDraft(manager: EntityManager, id: string): Promise<PolicyDraft> {
  const draft = await lockedDraft(manager, id);
  if (draft.state !== 'DRAFT') throw draftRefusal('DRAFT_FROZEN');
  return draft;
}

import type { DraftChange, DraftDescription, LocalisedText } from '@onething/policy';
import type { EntityManager } from 'typeorm';
import { PolicyDraftChange } from './policy-draft-change.entity.ts';
import type { PolicyDraft } from './policy-draft.entity.ts';

/**
 * For whoever holds the draft in a unit of work: rows as they are now, not as they were when the unit of work began, where the database
 * tells the two apart.
 */
export const asOfNow = (manager: EntityManager): { lock?: { mode: 'pessimistic_write' } } =>
  manager.dataSource.options.type === 'better-sqlite3' ? {} : { lock: { mode: 'pessimistic_write' } };

/** The rows of a draft's changes, in the order of their paths. */
export function changesOf(manager: EntityManager, draftId: string): Promise<PolicyDraftChange[]> {
  return manager.find(PolicyDraftChange, { where: { draftId }, order: { path: 'ASC' } });
}

/** The same for whoever holds the draft. */
export function changesHeld(manager: EntityManager, draftId: string): Promise<PolicyDraftChange[]> {
  return manager.find(PolicyDraftChange, { where: { draftId }, order: { path: 'ASC' }, ...asOfNow(manager) });
}

/** A row as the policy package reads it. */
export const changeOf = ({ path, content }: PolicyDraftChange): DraftChange => ({ path, value: content.value });

/** A draft as the policy package reads it. `place`: the jurisdiction as the tree holds it. */
export function descriptionOf(draft: PolicyDraft, place: DraftDescription['place']): DraftDescription {
  const { code, name, basisDocument, basisClause, effectiveFrom, transition, transitionFrom } = draft;
  return {
    code,
    place,
    title: name,
    basis: { document: basisDocument, clause: basisClause },
    effectiveFrom,
    transition: { openCases: transition, ...(transitionFrom && { from: transitionFrom }) },
  };
}

/** The place of a draft that makes a new one: as the draft itself describes it. */
export function describedPlace(changes: readonly DraftChange[]): DraftDescription['place'] | undefined {
  const described = changes.find(({ path }) => path === 'jurisdiction')?.value as
    | { name?: LocalisedText; kind?: DraftDescription['place']['kind'] }
    | undefined;
  return described?.name && described.kind ? { name: described.name, kind: described.kind } : undefined;
}

import {
  Access,
  Citation,
  type Connection,
  coveredPrefixes,
  inLanguage,
  JurisdictionCodeScalar,
  keysetPage,
  LayerReference,
  Reference,
  requireAccess,
  staff,
} from '@onething/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Brackets } from 'typeorm';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { valueBefore } from '../studio/value-before.ts';
import { labelOfPath } from '../studio/label-of-path.ts';
import { draftReaders, draftRoles } from './draft-access.ts';
import { changesOf } from './draft-changes.ts';
import { PolicyDraftState } from './enums.ts';
import { nextStepOf } from './next-step.ts';
import { PolicyDraft } from './policy-draft.entity.ts';
import {
  PolicyDraftAction,
  PolicyDraftConnection,
  PolicyDraftNextStep,
  PolicyDraftProblem,
  PolicyDraftValue,
} from './policy-draft.type.ts';
import { requireDraft } from './require-draft.ts';
import { actsOf, undoStacks } from './undo-of.ts';

/** Drafts, for those who administer a place or approve its policy. */
@Resolver(() => PolicyDraft)
export class PolicyDraftResolver {
  @Access(staff(draftRoles))
  @Query(() => PolicyDraftConnection, { description: 'Drafts of the places the caller administers or approves for, the latest first.' })
  async policyDrafts(
    @Arg('code', () => JurisdictionCodeScalar, { nullable: true, description: 'Only of this place.' }) code: string | null,
    @Arg('state', () => PolicyDraftState, { nullable: true, description: 'Only in this state.' }) state: PolicyDraftState | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 by default.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | null,
    @Ctx() context: JurisdictionsContext,
  ): Promise<Connection<PolicyDraft>> {
    requireAccess(context, { roles: draftRoles, ...(code && { jurisdiction: code }) });
    const query = context.database.manager.createQueryBuilder(PolicyDraft, 'draft');
    query.where(
      new Brackets((covered) => {
        coveredPrefixes(context.caller, draftRoles).forEach((prefix, index) => {
          covered.orWhere(`draft.code LIKE :prefix${index}`, { [`prefix${index}`]: `${prefix}%` });
        });
      }),
    );
    if (code) query.andWhere('draft.code = :code', { code });
    if (state) query.andWhere('draft.state = :state', { state });
    return keysetPage(query, [{ property: 'id', direction: 'DESC' }], { first, after });
  }

  @Access(staff(draftRoles))
  @Query(() => PolicyDraft, { description: 'A draft; NOT_FOUND for whoever neither administers its place nor approves its policy.' })
  policyDraft(@Arg('id', () => ID, { description: 'The draft.' }) id: string, @Ctx() context: JurisdictionsContext): Promise<PolicyDraft> {
    return requireDraft(context, id);
  }

  @Access(draftReaders)
  @Reference(() => PolicyDraft)
  async reference({ id }: { id: string }, context: JurisdictionsContext): Promise<PolicyDraft | null> {
    return context.database.manager.findOneBy(PolicyDraft, { id });
  }

  @Access(draftReaders)
  @FieldResolver(() => Citation, { description: 'What the change rests on; values with a clause of their own rest on that.' })
  basis(@Root() { basisDocument: document, basisClause: clause }: PolicyDraft): Citation {
    return Object.assign(new Citation(), { document, clause });
  }

  @Access(draftReaders)
  @FieldResolver(() => [PolicyDraftValue], { description: 'What it changes, in the order of the paths.' })
  async changes(@Root() draft: PolicyDraft, @Ctx() context: JurisdictionsContext): Promise<PolicyDraftValue[]> {
    const rows = await changesOf(context.database.manager, draft.id);
    return rows.map(({ path, content, version, author, changedAt }) =>
      Object.assign(new PolicyDraftValue(), {
        path,
        label: labelOfPath(context, draft, path, content.value),
        value: content.value,
        before: valueBefore(context, draft, path),
        version,
        author: author.name,
        changedAt,
      }),
    );
  }

  @Access(draftReaders)
  @FieldResolver(() => Int, { description: 'How many values it changes.' })
  async changeCount(@Root() { id }: PolicyDraft, @Ctx() context: JurisdictionsContext): Promise<number> {
    return (await changesOf(context.database.manager, id)).length;
  }

  @Access(draftReaders)
  @FieldResolver(() => [PolicyDraftProblem], { description: 'What is wrong with it now.' })
  async problems(@Root() draft: PolicyDraft, @Ctx() context: JurisdictionsContext): Promise<PolicyDraftProblem[]> {
    const { manager } = context.database;
    if (draft.state === 'PUBLISHED' || draft.state === 'WITHDRAWN') return [];
    const problems = await context.services.drafts.allProblems(draft, await changesOf(manager, draft.id), manager);
    return problems.map(({ path, code, message, severity }) =>
      Object.assign(new PolicyDraftProblem(), { path, code, message: inLanguage(context, message), severity }),
    );
  }

  @Access(draftReaders)
  @FieldResolver(() => Boolean, { description: 'The caller has a change of their own to take back.' })
  async canUndo(@Root() draft: PolicyDraft, @Ctx() context: JurisdictionsContext): Promise<boolean> {
    const { done } = undoStacks(await actsOf(context.database.manager, draft.id), context.caller.subject);
    return draft.state === 'DRAFT' && done.length > 0;
  }

  @Access(draftReaders)
  @FieldResolver(() => Boolean, { description: 'The caller has taken back a change that can be done again.' })
  async canRedo(@Root() draft: PolicyDraft, @Ctx() context: JurisdictionsContext): Promise<boolean> {
    const { undone } = undoStacks(await actsOf(context.database.manager, draft.id), context.caller.subject);
    return draft.state === 'DRAFT' && undone.length > 0;
  }

  @Access(draftReaders)
  @FieldResolver(() => [PolicyDraftAction], { description: 'What was done to it, the latest first; at most 200 acts.' })
  async history(@Root() { id }: PolicyDraft, @Ctx() context: JurisdictionsContext): Promise<PolicyDraftAction[]> {
    const acts = await actsOf(context.database.manager, id);
    return acts
      .toReversed()
      .slice(0, 200)
      .map(({ at, actor, kind, paths, note }) =>
        Object.assign(new PolicyDraftAction(), { at, by: actor.name, act: kind, paths: paths ?? [], note }),
      );
  }

  @Access(draftReaders)
  @FieldResolver(() => LayerReference, { nullable: true, description: 'The release it became.' })
  release(@Root() { code, releaseId, releaseHash }: PolicyDraft): LayerReference | null {
    return releaseId && releaseHash ? Object.assign(new LayerReference(), { code, releaseId, hash: releaseHash }) : null;
  }

  @Access(draftReaders)
  @FieldResolver(() => String, { description: 'Who began it.' })
  createdBy(@Root() draft: PolicyDraft): string {
    return draft.createdBy.name;
  }

  @Access(draftReaders)
  @FieldResolver(() => String, { nullable: true, description: 'Who submitted it.' })
  submittedBy(@Root() draft: PolicyDraft): string | null {
    return draft.submittedBy?.name ?? null;
  }

  @Access(draftReaders)
  @FieldResolver(() => String, { nullable: true, description: 'Who approved it.' })
  approvedBy(@Root() draft: PolicyDraft): string | null {
    return draft.approvedBy?.name ?? null;
  }

  @Access(draftReaders)
  @FieldResolver(() => PolicyDraftNextStep, { description: 'What has to be done next.' })
  async nextStep(@Root() draft: PolicyDraft, @Ctx() context: JurisdictionsContext): Promise<PolicyDraftNextStep> {
    return nextStepOf(context, draft);
  }
}

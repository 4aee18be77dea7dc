import type { LocalisedText as Text } from '@onething/policy';
import { Access, Citation, connectionOf, keysetPage, LocalisedText, signedIn, staff } from '@onething/subgraph-kit';
import type { Connection } from '@onething/subgraph-kit';
import type { SelectQueryBuilder } from 'typeorm';
import { In } from 'typeorm';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import type { ChildrenContext } from '../children-context.ts';
import { caseworkRoles } from '../case/case-access.ts';
import { caseFileFor } from '../case/case-file-loader.ts';
import { StaffName } from '../case/case-parts.type.ts';
import { isOnApplicantsSide } from '../case/case-relation.ts';
import { staffName } from '../case/case-views.ts';
import { Case } from '../case/case.entity.ts';
import { ofCallersArea } from '../queue/queue-filter.ts';
import { inOrder, ListOrder } from '../list-order.ts';
import type { AlertEvidence } from './alert-evidence.ts';
import { changeClause } from './change-clause.ts';
import type { ChangeEffect } from './change-effect.ts';
import { ChangeProposalRow } from './change-proposal.entity.ts';
import { ChangePaperFileRow } from './change-paper.entity.ts';
import { changeView, checkView, detailsView, effectView, evidenceViews, isShown, paperFileView } from './change-views.ts';
import { isPaperShown } from './readable-paper.ts';
import { ChangeAct, ChangeGround, ChangeSource, ChangeStatus, openChanges } from './change-words.ts';
import { ChangeCheckView, ChangeDetailsView, ChangeEffectView, ChangeEvidence, ChangePaperFile, ChangeProposal } from './change.type.ts';
import type { ChangeCheck } from './check-change/check-change.ts';
import { LifeEventRow } from './life-event.entity.ts';
import { openChildLife } from './child-life.ts';
import type { PreparedChange } from './compose-change.ts';
import { composeChange } from './compose-change.ts';
import { correctedEventId } from './corrected-event.ts';
import { effectOf } from './effect-of.ts';
import { changeActs, detailsOf, mayReadChanges } from './open-change.ts';

const ChangeProposalConnection = connectionOf<ChangeProposal>('ChangeProposal', () => ChangeProposal);

/** Narrows the list of changes. */
@InputType({ description: 'Narrows the list of changes.' })
class ChangeProposalFilter {
  @Field(() => [ChangeStatus], { nullable: true, description: 'Where they stand; all that are open unless told.' })
  statuses?: ChangeStatus[];

  @Field(() => [ChangeGround], { nullable: true, description: 'What changed.' })
  grounds?: ChangeGround[];

  @Field(() => [ChangeSource], { nullable: true, description: 'Who noticed.' })
  sources?: ChangeSource[];
}

/** Changes of enrolled children. */
@Resolver(() => ChangeProposal)
export class ChangeResolver {
  @Access(signedIn())
  @Query(() => ChangeProposal, { nullable: true, description: 'A change, for whoever may see it; null for everybody else.' })
  async changeProposal(
    @Arg('id', () => ID, { description: 'Id of the change.' }) id: string,
    @Ctx() context: ChildrenContext,
  ): Promise<ChangeProposal | null> {
    const { manager } = context.database.read;
    const row = await manager.findOneBy(ChangeProposalRow, { id });
    const record = row && (await manager.findOneBy(Case, { id: row.caseId }));
    return record && mayReadChanges(context, record) && isShown(context, record, row) ? changeView(row, record) : null;
  }

  @Access(staff(caseworkRoles))
  @Query(() => ChangeProposalConnection, { description: "Changes of the children in the caller's area, latest first." })
  async changeProposals(
    @Arg('filter', () => ChangeProposalFilter, { nullable: true, description: 'Narrows the list.' }) filter:
      | ChangeProposalFilter
      | undefined,
    @Arg('sort', () => ListOrder, { nullable: true, description: 'By when they were proposed; LATEST_FIRST unless told.' }) sort:
      | ListOrder
      | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 unless told, at most 100.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() context: ChildrenContext,
  ): Promise<Connection<ChangeProposal>> {
    const { manager } = context.database.read;
    const query = manager.createQueryBuilder(ChangeProposalRow, 'proposal').innerJoin(Case, 'found', 'found.id = proposal.caseId');
    ofCallersArea(query as unknown as SelectQueryBuilder<Case>, context.caller);
    query.andWhere('proposal.status IN (:...statuses)', { statuses: filter?.statuses?.length ? filter.statuses : openChanges });
    if (filter?.grounds?.length) query.andWhere('proposal.ground IN (:...grounds)', { grounds: filter.grounds });
    if (filter?.sources?.length) query.andWhere('proposal.source IN (:...sources)', { sources: filter.sources });
    const page = await keysetPage(query, inOrder<ChangeProposalRow>('proposedAt', sort, 'LATEST_FIRST'), { first, after });
    const cases = await manager.findBy(Case, { id: In(page.edges.map(({ node }) => node.caseId)) });
    const recordOf = new Map(cases.map((record) => [record.id, record]));
    return {
      ...page,
      edges: page.edges.map(({ node, cursor }) => ({ cursor, node: changeView(node, recordOf.get(node.caseId) as Case) })),
    };
  }

  @FieldResolver(() => Case, { description: 'The case of the child.' })
  case(@Root() { record }: ChangeProposal): Case {
    return record;
  }

  @FieldResolver(() => ChangeDetailsView, { description: 'What is said of it.' })
  details(@Root() { row }: ChangeProposal, @Ctx() context: ChildrenContext): ChangeDetailsView {
    return detailsView(detailsOf(context, row));
  }

  @FieldResolver(() => ID, { nullable: true, description: 'Decided change that took it back or put it right; null: it stands as decided.' })
  async correctedBy(@Root() { row }: ChangeProposal, @Ctx() context: ChildrenContext): Promise<string | null> {
    if (row.lifeEventId === null) return null;
    const event = await context.database.read.manager.findOneBy(LifeEventRow, { caseId: row.caseId, corrects: row.lifeEventId });
    return event?.basisId ?? null;
  }

  @FieldResolver(() => StaffName, { nullable: true, description: 'Which member of staff told; only for staff.' })
  proposedBy(@Root() { row, record }: ChangeProposal, @Ctx() context: ChildrenContext): StaffName | null {
    return row.proposedByName === '' || isOnApplicantsSide(context, record) ? null : staffName(row.proposedBySubject, row.proposedByName);
  }

  @FieldResolver(() => [ChangeEvidence], { description: "Agencies' answers it rests on; only for staff." })
  evidence(@Root() { row, record }: ChangeProposal, @Ctx() context: ChildrenContext): ChangeEvidence[] {
    const evidence = context.fields.openOptional(row, 'evidence');
    return evidence && !isOnApplicantsSide(context, record) ? evidenceViews(JSON.parse(evidence) as AlertEvidence[]) : [];
  }

  @FieldResolver(() => [ChangePaperFile], {
    description: 'Papers handed in beside it, oldest first: all of them for offices, their own for everybody else.',
  })
  async paperFiles(@Root() { row, record }: ChangeProposal, @Ctx() context: ChildrenContext): Promise<ChangePaperFile[]> {
    const rows = await context.database.read.manager.find(ChangePaperFileRow, {
      where: { proposalId: row.id },
      order: { attachedAt: 'ASC', id: 'ASC' },
    });
    return rows.filter((paper) => isPaperShown(context, record, paper)).map((paper) => paperFileView(context, paper));
  }

  @FieldResolver(() => ChangeCheckView, { nullable: true, description: 'What the check found; only for staff.' })
  check(@Root() { row, record }: ChangeProposal, @Ctx() context: ChildrenContext): ChangeCheckView | null {
    const check = context.fields.openOptional(row, 'check');
    return check && !isOnApplicantsSide(context, record) ? checkView(JSON.parse(check) as ChangeCheck) : null;
  }

  @FieldResolver(() => ChangeEffectView, {
    nullable: true,
    description:
      'What it does to the money: of an open change as of today, of a decided one as decided. Null for families before it is decided.',
  })
  async effect(@Root() root: ChangeProposal, @Ctx() context: ChildrenContext): Promise<ChangeEffectView | null> {
    if (root.row.status === 'DECIDED') {
      const prepared = preparedOf(context, root.row);
      return prepared ? effectView(prepared.effect) : null;
    }
    if (isOnApplicantsSide(context, root.record) || !openChanges.includes(root.row.status)) return null;
    const effect = await effectToday(context, root);
    return effect ? effectView(effect) : null;
  }

  @FieldResolver(() => [LocalisedText], {
    description: 'Text of the notice: as composed from the effect until it is prepared, then as prepared. Only for staff.',
  })
  async paragraphs(@Root() root: ChangeProposal, @Ctx() context: ChildrenContext): Promise<Text[]> {
    if (isOnApplicantsSide(context, root.record)) return [];
    const prepared = preparedOf(context, root.row);
    if (prepared) return prepared.zh.map((zh, index) => ({ zh, en: prepared.en[index] ?? zh }));
    const effect = openChanges.includes(root.row.status) ? await effectToday(context, root) : null;
    if (!effect) return [];
    const policy = context.policy.current();
    return composeChange(policy, root.row.ground, detailsOf(context, root.row), effect, clauseOf(context, root));
  }

  @FieldResolver(() => Citation, { nullable: true, description: 'Clause it rests on.' })
  clause(@Root() root: ChangeProposal, @Ctx() context: ChildrenContext): Citation | null {
    return clauseOf(context, root) as Citation | null;
  }

  @FieldResolver(() => StaffName, { nullable: true, description: 'Who prepared the decision; only for staff.' })
  preparedBy(@Root() { row, record }: ChangeProposal, @Ctx() context: ChildrenContext): StaffName | null {
    return row.preparedBySubject === null || isOnApplicantsSide(context, record)
      ? null
      : staffName(row.preparedBySubject, row.preparedByName);
  }

  @FieldResolver(() => StaffName, { nullable: true, description: 'Who signed it; only for staff.' })
  signedBy(@Root() { row, record }: ChangeProposal, @Ctx() context: ChildrenContext): StaffName | null {
    return row.signedBySubject === null || isOnApplicantsSide(context, record) ? null : staffName(row.signedBySubject, row.signedByName);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why it was refused or withdrawn.' })
  reason(@Root() { row }: ChangeProposal, @Ctx() context: ChildrenContext): string | null {
    return context.fields.openOptional(row, 'reason') ?? null;
  }

  @FieldResolver(() => [ChangeAct], { description: 'What the caller may do with it now.' })
  acts(@Root() { row, record }: ChangeProposal, @Ctx() context: ChildrenContext): ChangeAct[] {
    return changeActs(context, record, row);
  }
}

function preparedOf(context: ChildrenContext, row: ChangeProposalRow): PreparedChange | null {
  return JSON.parse(context.fields.openOptional(row, 'prepared') ?? 'null') as PreparedChange | null;
}

function clauseOf(context: ChildrenContext, { row, record }: ChangeProposal): ReturnType<typeof changeClause> {
  return preparedOf(context, row)?.clause ?? changeClause(context.policy.current(), record.countyCode, row.ground, context.clock.today());
}

async function effectToday(context: ChildrenContext, { row, record }: ChangeProposal): Promise<ChangeEffect | null> {
  const { manager } = context.database.read;
  const file = await caseFileFor(context, record);
  const life = await openChildLife(manager, file);
  if (!life) return null;
  const details = detailsOf(context, row);
  return effectOf({ row, details, file, life }, await correctedEventId(manager, record.id, details), context.clock.today());
}

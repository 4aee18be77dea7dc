import type { Category } from '@onething/policy';
import {
  Access,
  CategoryEnum,
  type Connection,
  hivScope,
  holds,
  JurisdictionCodeScalar,
  jurisdictionPrefix,
  keysetPage,
  Reference,
  RehearsalProgress,
  rehearsalReaders,
  rehearsalRoles,
} from '@onething/subgraph-kit';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { Case } from '../case/case.entity.ts';
import type { ChildrenContext } from '../children-context.ts';
import { caseEffectCounts, casesUnderScope } from './case-effect-counts.ts';
import { caseCauses, caseEffectOf, rehearsedCaseOf } from './case-effect-views.ts';
import { CaseEffectGrouping, CaseEffectKind } from './enums.ts';
import { CaseRehearsal, RehearsedCaseRow } from './rehearsal.entity.ts';
import {
  CaseEffect,
  CaseEffectConnection,
  CaseEffectCount,
  CasesUnderScope,
  RehearsalOfCases,
  RehearsedCase,
} from './rehearsed-cases.type.ts';

/** Which changed cases are asked for. */
@ArgsType()
class CaseEffectArgs {
  @Field(() => CaseEffectKind, { nullable: true, description: 'Only these.' })
  kind?: CaseEffectKind | null;

  @Field(() => JurisdictionCodeScalar, { nullable: true, description: 'Only cases of this county, or of the counties below this place.' })
  county?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what this clause changes: `cause.id`.' })
  clause?: string | null;

  @Field(() => CategoryEnum, { nullable: true, description: 'Only this category.' })
  category?: Category | null;

  @Field(() => Int, { nullable: true, description: 'How many; 20 by default, at most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  after?: string | null;
}

/** Adds to a rehearsal what it would do to cases. */
@Resolver(() => RehearsalOfCases)
export class RehearsalResolver {
  /** Null where the request has not arrived here yet. */
  @Access(rehearsalReaders)
  @Reference(() => RehearsalOfCases)
  async reference({ id }: { id: string }, context: ChildrenContext): Promise<RehearsalOfCases | null> {
    const part = await context.database.manager.findOneBy(CaseRehearsal, { rehearsalId: id });
    return part && Object.assign(new RehearsalOfCases(), { id, code: part.code, part });
  }

  @Access(rehearsalReaders)
  @FieldResolver(() => RehearsalProgress, { nullable: true, description: 'How far the cases are answered. Null: not begun.' })
  caseProgress(@Root() { part }: RehearsalOfCases): RehearsalProgress {
    return RehearsalProgress.of(part);
  }

  @Access(rehearsalReaders)
  @FieldResolver(() => CaseEffectConnection, {
    nullable: true,
    description: 'Open and enrolled cases that would come out otherwise. Null: not begun.',
  })
  async caseEffects(
    @Root() { id }: RehearsalOfCases,
    @Args(() => CaseEffectArgs) { kind, county, clause, category, first, after }: CaseEffectArgs,
    @Ctx() context: ChildrenContext,
  ): Promise<Connection<CaseEffect>> {
    const reader = context.database.read.manager;
    const query = reader.createQueryBuilder(RehearsedCaseRow, 'row').where('row.rehearsalId = :id', { id });
    if (kind) query.andWhere('row.kind = :kind', { kind });
    if (county) query.andWhere('row.countyCode LIKE :county', { county: `${jurisdictionPrefix(county)}%` });
    if (clause) query.andWhere('row.clauseKey = :clause', { clause });
    if (category) query.andWhere('row.category = :category', { category });
    const page = await keysetPage(query, [{ property: 'id', direction: 'ASC' }], { first, after });
    const causes = await caseCauses(reader, id);
    const records = await reader.findBy(Case, { id: In(page.edges.map(({ node }) => node.caseId)) });
    const known = new Map(records.map((record) => [record.id, record]));
    return {
      ...page,
      edges: page.edges.map(({ cursor, node }) => {
        const record = known.get(node.caseId);
        const here = record && holds(context.caller, rehearsalRoles, record.countyCode);
        return { cursor, node: caseEffectOf(node, here ? rehearsedCaseOf(context, record) : undefined, causes) };
      }),
    };
  }

  @Access(rehearsalReaders)
  @FieldResolver(() => [CaseEffectCount], { nullable: true, description: 'Cases that would come out otherwise, counted. Null: not begun.' })
  async caseEffectCounts(
    @Root() { id }: RehearsalOfCases,
    @Arg('by', () => CaseEffectGrouping, { nullable: true, description: 'By what besides the kind.' }) by: CaseEffectGrouping | null,
    @Ctx() context: ChildrenContext,
  ): Promise<CaseEffectCount[]> {
    const reader = context.database.read.manager;
    return caseEffectCounts(reader, id, by, await caseCauses(reader, id));
  }

  @Access(rehearsalReaders)
  @FieldResolver(() => [CasesUnderScope], {
    nullable: true,
    description: 'Children affected by HIV, counted together. Null: not begun, or without the scope hivRecords.',
  })
  async casesUnderScope(@Root() { id, code }: RehearsalOfCases, @Ctx() context: ChildrenContext): Promise<CasesUnderScope[] | null> {
    if (!holds(context.caller, rehearsalRoles, code, hivScope)) return null;
    return casesUnderScope(context.database.read.manager, id);
  }
}

/** The case behind an effect of another subgraph. */
@Resolver(() => RehearsedCase)
export class RehearsedCaseResolver {
  /** Null for a case kept under a scope, whoever asks. */
  @Access(rehearsalReaders)
  @Reference(() => RehearsedCase)
  async reference({ id }: { id: string }, context: ChildrenContext): Promise<RehearsedCase | null> {
    const record = await context.database.read.manager.findOneBy(Case, { id });
    return (record && rehearsedCaseOf(context, record)) ?? null;
  }
}

import { factLabel } from '@onething/policy';
import { Access, connectionOf, coveredPrefixes, hivScope, keysetPage, staff } from '@onething/subgraph-kit';
import type { Connection } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { Brackets, In } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { caseworkRoles, rolesOn } from '../case/case-access.ts';
import { caseFileFor } from '../case/case-file-loader.ts';
import { Case } from '../case/case.entity.ts';
import type { ChildrenContext } from '../children-context.ts';
import { ofCallersArea } from '../queue/queue-filter.ts';
import { inOrder, ListOrder } from '../list-order.ts';
import { linkedServicesOf } from './linked-services-of.ts';
import { agencyReferralView, referralView, referralViews } from './referral-views.ts';
import { ReferralState } from './referral-words.ts';
import { ReferralActionRow, ReferralRow } from './referral.entity.ts';
import { AgencyReferral, LinkedService, Referral } from './referral.type.ts';

const ReferralConnection = connectionOf<Referral>('Referral', () => Referral);
const AgencyReferralConnection = connectionOf<AgencyReferral>('AgencyReferral', () => AgencyReferral, staff(['agencyClerk']));

/** Narrows a list of referrals. */
@InputType({ description: 'Narrows a list of referrals; what is absent does not. Without states: those with something left to do.' })
class ReferralFilter {
  @Field(() => [ReferralState], { nullable: true, description: 'Only in these states.' })
  states?: ReferralState[];

  @Field(() => String, { nullable: true, description: 'Only of this service.' })
  service?: string;

  @Field(() => Boolean, { nullable: true, description: 'Only those whose due day has passed.' })
  overdue?: boolean;
}

/** Services beside the benefit: on a case, as an office's list, as an agency's list. */
@Resolver(() => Case)
export class ReferralResolver {
  @FieldResolver(() => [Referral], { description: 'Services beside the benefit that the child was offered, oldest first.' })
  referrals(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<Referral[]> {
    return referralViews(context, record);
  }

  @FieldResolver(() => [LinkedService], {
    description: 'Services of the place that hang on facts nobody knows and were not offered; for its officers, empty for others.',
  })
  openServices(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<LinkedService[]> {
    return record.status === 'CONFIRMED' && rolesOn(context.caller, record).length > 0
      ? openServicesOf(context, record)
      : Promise.resolve([]);
  }

  @Access(staff(caseworkRoles))
  @Query(() => ReferralConnection, { description: "Referrals of the caller's area, earliest due day first, those without one last." })
  async referralQueue(
    @Arg('filter', () => ReferralFilter, { nullable: true, description: 'Narrows the list.' }) filter: ReferralFilter | undefined,
    @Arg('sort', () => ListOrder, { nullable: true, description: 'By the day they are due; EARLIEST_FIRST unless told.' }) sort:
      | ListOrder
      | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 unless told, at most 100.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() context: ChildrenContext,
  ): Promise<Connection<Referral>> {
    const { manager } = context.database.read;
    const visible = ofCallersArea(
      manager.createQueryBuilder(Case, 'found').select('1').where('found.id = referral.case_id'),
      context.caller,
    );
    const query = manager.createQueryBuilder(ReferralRow, 'referral').where(`EXISTS (${visible.getQuery()})`, visible.getParameters());
    const page = await byDueDay(narrowed(query, filter, context), sort, { first, after });
    const rows = page.edges.map(({ node }) => node);
    const cases = await casesOf(context, rows);
    const actions = await manager.find(ReferralActionRow, {
      where: { referralId: In(rows.map(({ id }) => id)) },
      order: { sequence: 'ASC' },
    });
    const edges = page.edges.flatMap(({ node, cursor }) => {
      const record = cases.get(node.caseId);
      const own = actions.filter(({ referralId }) => referralId === node.id);
      return record ? [{ node: referralView(context, record, node, own), cursor }] : [];
    });
    return { ...page, edges };
  }

  @Access(staff(['agencyClerk']))
  @Query(() => AgencyReferralConnection, { description: "Referrals sent to the caller's agency, earliest due day first." })
  async agencyReferrals(
    @Arg('filter', () => ReferralFilter, { nullable: true, description: 'Narrows the list.' }) filter: ReferralFilter | undefined,
    @Arg('sort', () => ListOrder, { nullable: true, description: 'By the day they are due; EARLIEST_FIRST unless told.' }) sort:
      | ListOrder
      | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 unless told, at most 100.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() context: ChildrenContext,
  ): Promise<Connection<AgencyReferral>> {
    const query = ofCallersAgencies(context.database.read.manager.createQueryBuilder(ReferralRow, 'referral'), context);
    const page = await byDueDay(narrowed(query, filter, context), sort, { first, after });
    const cases = await casesOf(
      context,
      page.edges.map(({ node }) => node),
    );
    const edges = page.edges.flatMap(({ node, cursor }) => {
      const record = cases.get(node.caseId);
      return record ? [{ node: agencyReferralView(context, node, record), cursor }] : [];
    });
    return { ...page, edges };
  }
}

async function openServicesOf(context: ChildrenContext, record: Case): Promise<LinkedService[]> {
  const file = await caseFileFor(context, record);
  const rows = await context.database.read.manager.findBy(ReferralRow, { caseId: record.id });
  const offered = new Set(rows.map(({ service, period }) => `${service} ${period}`));
  return linkedServicesOf(file, context.clock.today())
    .details.filter(({ service, period }) => !offered.has(`${service} ${period}`))
    .map(({ service, label, summary, citation, missing }) =>
      Object.assign(new LinkedService(), { service, label, summary, citation, missing: missing.map(factLabel) }),
    );
}

function narrowed(
  query: SelectQueryBuilder<ReferralRow>,
  filter: ReferralFilter = {},
  context: ChildrenContext,
): SelectQueryBuilder<ReferralRow> {
  if (filter.states?.length) query.andWhere('referral.state IN (:...states)', { states: filter.states });
  else query.andWhere('referral.open = :open', { open: true });
  if (filter.service) query.andWhere('referral.service = :service', { service: filter.service });
  if (filter.overdue) query.andWhere('referral.open = :late AND referral.dueSort < :today', { late: true, today: context.clock.today() });
  return query;
}

function byDueDay(
  query: SelectQueryBuilder<ReferralRow>,
  sort: ListOrder | undefined,
  page: { first: number | undefined; after: string | undefined },
): Promise<Connection<ReferralRow>> {
  return keysetPage(query, inOrder<ReferralRow>('dueSort', sort, 'EARLIEST_FIRST'), page);
}

/** What was sent to an agency the caller is a clerk of: by the scopes of each of their grants, restricted cases only with theirs. */
function ofCallersAgencies(query: SelectQueryBuilder<ReferralRow>, { caller }: ChildrenContext): SelectQueryBuilder<ReferralRow> {
  return query.where('referral.sentOn IS NOT NULL').andWhere(
    new Brackets((any) => {
      any.where('1 = 0');
      for (const [index, grant] of caller.grants.filter(({ role }) => role === 'agencyClerk').entries()) {
        const agencies = (grant.scopes ?? []).filter((scope) => scope.startsWith('agency:')).map((scope) => scope.slice('agency:'.length));
        if (agencies.length === 0) continue;
        const [prefix = ''] = coveredPrefixes({ ...caller, grants: [grant] }, ['agencyClerk']);
        const open = grant.scopes?.includes(hivScope) ? '' : ` AND held.restricted = :open${index}`;
        const held = `SELECT 1 FROM welfare_case held WHERE held.id = referral.case_id AND held.county_code LIKE :county${index}${open}`;
        any.orWhere(`(referral.agency IN (:...agencies${index}) AND EXISTS (${held}))`, {
          [`agencies${index}`]: agencies,
          [`county${index}`]: `${prefix}%`,
          ...(open ? { [`open${index}`]: false } : {}),
        });
      }
    }),
  );
}

async function casesOf(context: ChildrenContext, rows: readonly ReferralRow[]): Promise<Map<string, Case>> {
  const found = await context.database.read.manager.findBy(Case, { id: In(rows.map(({ caseId }) => caseId)) });
  return new Map(found.map((record) => [record.id, record]));
}

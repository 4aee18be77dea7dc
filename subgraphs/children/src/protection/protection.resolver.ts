import { Access, anyone, connectionOf, JurisdictionCodeScalar, keysetPage, staff } from '@onething/subgraph-kit';
import type { Connection } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Query, Resolver } from 'type-graphql';
import { In, IsNull } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { inOrder, ListOrder } from '../list-order.ts';
import { hasProtectionChain } from './protection-chain.ts';
import { ProtectionState } from './protection-words.ts';
import { ProtectionPlacementRow, ProtectionReportRow } from './protection.entity.ts';
import { ProtectionEntry, ProtectionProgress, ProtectionReport, ProtectionReportItem } from './protection.type.ts';
import { ofCallersReports, protectionRoles, readableReport } from './readable-report.ts';
import { receiptHash } from './receipt-code.ts';
import { itemView, progressView, reportView } from './report-views.ts';

const ProtectionReportConnection = connectionOf<ProtectionReportItem>(
  'ProtectionReportItem',
  () => ProtectionReportItem,
  staff(protectionRoles),
);

/** More open reports than this are said as "more than". */
const countedUpTo = 100;

/** Narrows a list of reports. */
@InputType({ description: 'Narrows a list of reports; what is absent does not. Without states: those that are open.' })
class ProtectionReportFilter {
  @Field(() => [ProtectionState], { nullable: true, description: 'Only in these states.' })
  states?: ProtectionState[];

  @Field(() => Boolean, { nullable: true, description: 'Only those whose due day has passed.' })
  overdue?: boolean;
}

/** Reports of children in danger: the public side, and the desk of the offices that answer for them. */
@Resolver()
export class ProtectionResolver {
  @Access(anyone())
  @Query(() => ProtectionEntry, {
    nullable: true,
    description: 'Whether reports of children in danger are taken for a place, and which places to choose from. Null: they are not.',
  })
  protectionEntry(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'GB/T 2260 code of the place.' }) code: string,
    @Ctx() context: ChildrenContext,
  ): ProtectionEntry | null {
    const policy = context.policy.current();
    const today = context.clock.today();
    const place = policy.jurisdiction(code);
    const [basis] = policy.parameter(code, 'protectionChain', today)?.lineage.slice(-1) ?? [];
    if (!place || !basis || !hasProtectionChain(policy, code, today)) return null;
    const places = code.length === 6 ? policy.children(code).filter(({ listed }) => listed) : [];
    return Object.assign(new ProtectionEntry(), {
      code,
      name: place.name,
      citation: basis.citation,
      places: places.map((below) => ({ code: below.code, name: below.name })),
    });
  }

  @Access(anyone())
  @Query(() => ProtectionProgress, {
    nullable: true,
    description: 'How far the report with this code has come, for whoever holds the code. Null: there is none.',
  })
  async protectionProgress(
    @Arg('receipt', () => String, { description: 'The code told when it was reported; spaces, dashes and case do not matter.' })
    receipt: string,
    @Ctx() context: ChildrenContext,
  ): Promise<ProtectionProgress | null> {
    const found = await context.database.read.manager.findOneBy(ProtectionReportRow, { receiptHash: receiptHash(context, receipt) });
    return found && progressView(context, found);
  }

  @Access(staff(protectionRoles))
  @Query(() => ProtectionReportConnection, {
    description: "Reports of the caller's area: those in danger now first, then by due day. Nothing of what was said.",
  })
  async protectionReports(
    @Arg('filter', () => ProtectionReportFilter, { nullable: true, description: 'Narrows the list.' })
    filter: ProtectionReportFilter | undefined,
    @Arg('sort', () => ListOrder, {
      nullable: true,
      description: 'By when they were reported; absent: those in danger now first, then by due day.',
    })
    sort: ListOrder | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 unless told, at most 100.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() context: ChildrenContext,
  ): Promise<Connection<ProtectionReportItem>> {
    const { manager } = context.database.read;
    const query = ofCallersReports(manager.createQueryBuilder(ProtectionReportRow, 'report'), context.caller);
    if (filter?.states?.length) query.andWhere('report.state IN (:...states)', { states: filter.states });
    else query.andWhere('report.open = :open', { open: true });
    if (filter?.overdue) query.andWhere('report.open = :late AND report.dueSort < :today', { late: true, today: context.clock.today() });
    const page = await keysetPage(
      query,
      sort
        ? inOrder<ProtectionReportRow>('reportedAt', sort, sort)
        : [
            { property: 'urgency', direction: 'ASC' },
            { property: 'dueSort', direction: 'ASC' },
            { property: 'id', direction: 'ASC' },
          ],
      { first, after },
    );
    const ids = page.edges.map(({ node }) => node.id);
    const placements = await manager.findBy(ProtectionPlacementRow, { reportId: In(ids), endedOn: IsNull() });
    const inCare = new Set(placements.map(({ reportId }) => reportId));
    return { ...page, edges: page.edges.map(({ node, cursor }) => ({ node: itemView(context, node, inCare), cursor })) };
  }

  @Access(staff(protectionRoles))
  @Query(() => Int, { description: `How many reports of the caller's area nobody has taken up; counted up to ${countedUpTo}.` })
  async newProtectionReportCount(@Ctx() context: ChildrenContext): Promise<number> {
    const query = context.database.read.manager.createQueryBuilder(ProtectionReportRow, 'report').select('report.id', 'id');
    const rows = await ofCallersReports(query, context.caller).andWhere({ open: true, state: 'REPORTED' }).limit(countedUpTo).getRawMany();
    return rows.length;
  }

  @Access(staff(protectionRoles))
  @Query(() => ProtectionReport, {
    nullable: true,
    description: 'A report of the caller’s area; null else. The reading leaves an audit entry.',
  })
  async protectionReport(
    @Arg('reportId', () => ID, { description: 'The report.' }) reportId: string,
    @Ctx() context: ChildrenContext,
  ): Promise<ProtectionReport | null> {
    const found = await readableReport(context, reportId);
    return found && reportView(context, found);
  }
}

import {
  Access,
  type Connection,
  FenScalar,
  hivScope,
  holds,
  JurisdictionReference,
  jurisdictionPrefix,
  keysetPage,
  Reference,
  type RequestContext,
  requireAccess,
  staff,
} from '@onething/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { amountRoles, mayRead } from '../entitlement/entitlement-access.ts';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import { assessedMonths, latestAssessment } from './assess-overpayments/assess-overpayments.ts';
import { OverpaymentAssessment } from './overpayment-assessment.entity.ts';
import { overpaymentReaders } from './overpayment-access.ts';
import { outstandingFen, Overpayment } from './overpayment.entity.ts';
import { OverpaidMonth, overpaidMonthOf, OverpaymentConnection, OverpaymentFilter, RecordedAssessment } from './overpayment.type.ts';
import type { Waiver } from './waive-overpayment/waive-overpayment.ts';

/** Overpayments: for staff of the county that paid, and of one child for whoever may read its entitlement. */
@Resolver(() => Overpayment)
export class OverpaymentResolver {
  @Access(staff(amountRoles))
  @Query(() => OverpaymentConnection, {
    description: 'Overpayments of a county, newest first. Those of children affected by HIV are absent without the scope for them.',
  })
  overpayments(
    @Ctx() context: RequestContext,
    @Arg('filter', () => OverpaymentFilter, { description: 'Which are wanted.' }) filter: OverpaymentFilter,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most, 1 to 100; 20 by default.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after?: string,
  ): Promise<Connection<Overpayment>> {
    const { jurisdictionCode, state } = filter;
    requireAccess(context, { roles: amountRoles, jurisdiction: jurisdictionCode });
    const query = context.database.manager
      .createQueryBuilder(Overpayment, 'overpayment')
      .where('overpayment.payerCode LIKE :prefix', { prefix: `${jurisdictionPrefix(jurisdictionCode)}%` });
    if (state) query.andWhere('overpayment.state = :state', { state });
    if (!holds(context.caller, amountRoles, jurisdictionCode, hivScope))
      query.andWhere('overpayment.restricted = :closed', { closed: false });
    return keysetPage(query, [{ property: 'id', direction: 'DESC' }], { first, after });
  }

  @Access(overpaymentReaders)
  @Reference(() => Overpayment)
  reference({ id }: { id: string }, context: RequestContext): Promise<Overpayment | null> {
    return context.database.manager.findOneBy(Overpayment, { id });
  }

  @Access(overpaymentReaders)
  @FieldResolver(() => JurisdictionReference, { description: 'The county that paid.' })
  payer(@Root() { payerCode }: Overpayment): JurisdictionReference {
    return JurisdictionReference.of(payerCode);
  }

  @Access(overpaymentReaders)
  @FieldResolver(() => Entitlement, {
    nullable: true,
    description: 'The entitlement it was paid for. Null: its file is with another office now, whose people alone may read the whole.',
  })
  async entitlement(@Root() { entitlementId }: Overpayment, @Ctx() context: RequestContext): Promise<Entitlement | null> {
    const entitlement = await context.database.manager.findOneBy(Entitlement, { id: entitlementId });
    return entitlement && mayRead(context, entitlement) ? entitlement : null;
  }

  @Access(overpaymentReaders)
  @FieldResolver(() => FenScalar, { description: 'Fen still to be taken back.' })
  outstandingFen(@Root() overpayment: Overpayment): number {
    return outstandingFen(overpayment);
  }

  @Access(overpaymentReaders)
  @FieldResolver(() => [OverpaidMonth], { description: 'Month by month as last assessed: what was paid, what is due and why.' })
  async months(@Root() { id }: Overpayment, @Ctx() context: RequestContext): Promise<OverpaidMonth[]> {
    const assessment = await latestAssessment(context.database.manager, id);
    return assessment ? assessedMonths(context, assessment).map(overpaidMonthOf) : [];
  }

  @Access(overpaymentReaders)
  @FieldResolver(() => [RecordedAssessment], { description: 'Every assessment, oldest first; none is ever changed.' })
  async assessments(@Root() { id }: Overpayment, @Ctx() context: RequestContext): Promise<RecordedAssessment[]> {
    const rows = await context.database.manager.find(OverpaymentAssessment, { where: { overpaymentId: id }, order: { sequence: 'ASC' } });
    return rows.map((row) => {
      const { sequence, cause, amountFen, recordedAt } = row;
      const months = assessedMonths(context, row).map(overpaidMonthOf);
      return Object.assign(new RecordedAssessment(), { sequence, cause, amountFen, recordedAt, months });
    });
  }

  @Access(overpaymentReaders)
  @FieldResolver(() => String, { nullable: true, description: 'Why it was left with the family. Null: it was not.' })
  waiverReason(@Root() overpayment: Overpayment, @Ctx() { fields }: RequestContext): string | null {
    return overpayment.waiver ? (JSON.parse(fields.open(overpayment, 'waiver')) as Waiver).reason : null;
  }
}

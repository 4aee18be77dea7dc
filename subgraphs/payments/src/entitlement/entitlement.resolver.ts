import {
  Access,
  DateTimeScalar,
  JurisdictionReference,
  Misuse,
  MonthScalar,
  Reference,
  type RequestContext,
  signedIn,
} from '@onething/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { calculatedMonths } from './calculate-dues/dues-of.ts';
import { CaseReference } from './case-reference.type.ts';
import { DueMonth, dueMonthOf } from './due-month.type.ts';
import { entitlementReaders, requireReadable, isOwner } from './entitlement-access.ts';
import { EntitlementCalculation } from './entitlement-calculation.entity.ts';
import { RecordedCalculation } from './entitlement-calculation.type.ts';
import { EntitlementProblem, entitlementProblemOf } from './entitlement-problem.type.ts';
import { Entitlement } from './entitlement.entity.ts';
import { EntitlementState } from './enums.ts';
import { duesKnownAt } from './dues-known-at.ts';
import { liveDuesOfEntitlement } from './live-dues/live-dues-of-entitlement.ts';
import { latestCalculation, recordOf } from './record-calculation.ts';

/** Entitlements: for the applicant and for staff whose area covers the case. */
@Resolver(() => Entitlement)
export class EntitlementResolver {
  @Access(signedIn())
  @Query(() => Entitlement, {
    nullable: true,
    description: 'An entitlement by its id. NOT_FOUND for whoever is neither the applicant nor staff of its area.',
  })
  async entitlement(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'UUIDv7 of the entitlement.' }) id: string,
  ): Promise<Entitlement> {
    const entitlement = await context.database.manager.findOneBy(Entitlement, { id });
    requireReadable(context, entitlement);
    if (!isOwner(context, entitlement)) await recordReading(context, entitlement);
    return entitlement;
  }

  @Access(entitlementReaders)
  @Reference(() => Entitlement)
  reference({ id }: { id: string }, context: RequestContext): Promise<Entitlement | null> {
    return context.database.manager.findOneBy(Entitlement, { id });
  }

  @Access(entitlementReaders)
  @FieldResolver(() => CaseReference, { description: 'The case it comes from.' })
  case(@Root() { caseId }: Entitlement): CaseReference {
    return CaseReference.of(caseId);
  }

  @Access(entitlementReaders)
  @FieldResolver(() => JurisdictionReference, {
    description: 'The county that pays the present month; before the first and after the last, that of the nearest.',
  })
  async payer(@Root() { id, jurisdictionCode }: Entitlement, @Ctx() context: RequestContext): Promise<JurisdictionReference> {
    const present = context.clock.today().slice(0, 7);
    const dues = await liveDuesOfEntitlement(context.database.manager, id);
    const due = dues.find(({ month }) => month >= present) ?? dues.at(-1);
    return JurisdictionReference.of(due?.payerCode ?? jurisdictionCode);
  }

  @Access(entitlementReaders)
  @FieldResolver(() => EntitlementState, { description: 'Whether its months could be calculated.' })
  async state(@Root() { id }: Entitlement, @Ctx() context: RequestContext): Promise<string> {
    return (await this.latest(id, context)).state;
  }

  @Access(entitlementReaders)
  @FieldResolver(() => MonthScalar, { nullable: true, description: 'First month due. Null: no month is.' })
  async firstMonth(@Root() { id }: Entitlement, @Ctx() context: RequestContext): Promise<string | null> {
    return (await this.latest(id, context)).firstMonth;
  }

  @Access(entitlementReaders)
  @FieldResolver(() => [DueMonth], { description: 'The months due, from the first on.' })
  async months(
    @Root() { id }: Entitlement,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most, 1 to 600; 12 by default.' }) first?: number,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true, description: 'As recorded by this instant; now by default.' }) knownAt?: string,
    @Arg('from', () => MonthScalar, { nullable: true, description: 'The first month wanted; the first due by default.' }) from?: string,
    @Arg('to', () => MonthScalar, { nullable: true, description: 'The last month wanted.' }) to?: string,
  ): Promise<DueMonth[]> {
    const count = first ?? calculatedMonths;
    if (count < 1 || count > 600) throw new Misuse('BAD_INPUT', 'first must be 1 to 600');
    const rows = await duesKnownAt(context, id, knownAt);
    return rows
      .filter(({ kind, month }) => kind === 'MONTHLY' && (!from || month >= from) && (!to || month <= to))
      .slice(0, count)
      .map(dueMonthOf);
  }

  @Access(entitlementReaders)
  @FieldResolver(() => DueMonth, {
    nullable: true,
    description: 'The sum paid once on turning 18, where it falls into the months calculated.',
  })
  async lumpSum(@Root() { id }: Entitlement, @Ctx() context: RequestContext): Promise<DueMonth | null> {
    const rows = await duesKnownAt(context, id);
    const row = rows.find(({ kind, amountFen }) => kind === 'LUMP_SUM' && amountFen > 0);
    return row ? dueMonthOf(row) : null;
  }

  @Access(entitlementReaders)
  @FieldResolver(() => EntitlementProblem, {
    nullable: true,
    description: 'Why nothing, or nothing from some month on, can be paid. Null: all is calculated.',
  })
  async refusal(@Root() { id }: Entitlement, @Ctx() context: RequestContext): Promise<EntitlementProblem | null> {
    const { problem } = recordOf(await this.latest(id, context), context.fields);
    return problem ? entitlementProblemOf(problem, context.policy.current()) : null;
  }

  @Access(entitlementReaders)
  @FieldResolver(() => [RecordedCalculation], { description: 'Every calculation, oldest first; none is ever changed.' })
  async calculations(@Root() { id }: Entitlement, @Ctx() context: RequestContext): Promise<RecordedCalculation[]> {
    const rows = await context.database.manager.find(EntitlementCalculation, { where: { entitlementId: id }, order: { sequence: 'ASC' } });
    return rows.map((row) => {
      const { problem } = recordOf(row, context.fields);
      const refusal = problem ? entitlementProblemOf(problem, context.policy.current()) : null;
      const { sequence, recordedAt, cause, state, layers } = row;
      return Object.assign(new RecordedCalculation(), { sequence, recordedAt, cause, state, refusal, releases: layers });
    });
  }

  private async latest(id: string, context: RequestContext): Promise<EntitlementCalculation> {
    const calculation = await latestCalculation(context.database.manager, id);
    if (!calculation) throw new Error('an entitlement without a calculation');
    return calculation;
  }
}

/** Staff who look up what a child is paid, by id and not by way of the case, leave an entry before they see it. */
async function recordReading({ audit, caller, database, purpose }: RequestContext, { id, jurisdictionCode }: Entitlement): Promise<void> {
  const entry = {
    jurisdictionCode,
    actor: caller.subject,
    action: 'read-entitlement',
    subject: id,
    ...(purpose ? { reason: purpose } : {}),
  };
  await database.transact((manager) => audit.append(manager, entry));
}

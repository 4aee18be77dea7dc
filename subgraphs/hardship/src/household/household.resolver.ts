import { Access, holds, JurisdictionReference, notFound, Reference, type RequestContext, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { HouseholdMember } from './household-member.entity.ts';
import { householdReaders, householdRoles } from './household-readers.ts';
import { Household } from './household.entity.ts';

/** Households of the register, for staff of their county. */
@Resolver(() => Household)
export class HouseholdResolver {
  /** Throws NOT_FOUND for another county's household as for none. */
  @Access(staff(householdRoles))
  @Query(() => Household, { nullable: true, description: "A statement about a household of the own county's register." })
  async household(
    @Arg('id', () => ID, { description: 'UUIDv7 of the statement.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Household> {
    const household = await context.database.read.manager.findOneBy(Household, { id });
    if (!household || !holds(context.caller, householdRoles, household.jurisdictionCode)) throw notFound();
    return household;
  }

  @Access(householdReaders)
  @Reference(() => Household)
  reference({ id }: Record<string, unknown>, { database }: RequestContext): Promise<Household | null> {
    return database.read.manager.findOneBy(Household, { id: String(id) });
  }

  @Access(householdReaders)
  @FieldResolver(() => JurisdictionReference, { description: 'County whose register it is.' })
  jurisdiction(@Root() { jurisdictionCode }: Household): JurisdictionReference {
    return JurisdictionReference.of(jurisdictionCode);
  }

  @Access(householdReaders)
  @FieldResolver(() => [HouseholdMember], { description: 'The people the list named.' })
  members(@Root() { id }: Household, @Ctx() { database }: RequestContext): Promise<HouseholdMember[]> {
    return database.read.manager.find(HouseholdMember, { where: { householdId: id }, order: { id: 'ASC' } });
  }
}

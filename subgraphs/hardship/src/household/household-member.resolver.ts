import { Access, maskName, maskResidentId, MaskedTextScalar, type RequestContext } from '@onething/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { HouseholdMember } from './household-member.entity.ts';
import { householdReaders } from './household-readers.ts';

/** Members are shown masked. */
@Resolver(() => HouseholdMember)
export class HouseholdMemberResolver {
  @Access(householdReaders)
  @FieldResolver(() => MaskedTextScalar, { description: 'Name, masked.' })
  name(@Root() member: HouseholdMember, @Ctx() { fields }: RequestContext): string {
    return maskName(fields.open(member, 'fullName'));
  }

  @Access(householdReaders)
  @FieldResolver(() => MaskedTextScalar, { description: 'Resident ID, masked.' })
  residentId(@Root() member: HouseholdMember, @Ctx() { fields }: RequestContext): string {
    return maskResidentId(fields.open(member, 'residentNumber'));
  }
}

import { Access, DateScalar, DateTimeScalar, JurisdictionCodeScalar, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { draftRoles } from '../../draft/draft-access.ts';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { studioMoment } from '../studio-moment.ts';
import { StudioStandards } from '../studio-standard.type.ts';
import { standardsAt } from './standards-at.ts';

/** The page of the standards. */
@Resolver()
export class StudioStandardsResolver {
  @Access(staff(draftRoles))
  @Query(() => StudioStandards, {
    description: 'The monthly standards of a place with where each comes from, its course and what lies below, a draft laid over if asked.',
  })
  async studioStandards(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'The place.' }) code: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Day asked about; today, or when the draft takes effect.' })
    asOf: string | null,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true, description: 'As it was known then. Not with a draft.' }) knownAt:
      | string
      | null,
    @Arg('draftId', () => ID, { nullable: true, description: 'A draft to lay over.' }) draftId: string | null,
    @Ctx() context: JurisdictionsContext,
  ): Promise<StudioStandards> {
    return standardsAt(await studioMoment(context, { code, asOf, knownAt, draftId }));
  }
}

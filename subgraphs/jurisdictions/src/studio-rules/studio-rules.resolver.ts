import type { Category } from '@onething/policy';
import { Access, CategoryEnum, DateScalar, DateTimeScalar, JurisdictionCodeScalar, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { draftRoles } from '../draft/draft-access.ts';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { studioMoment } from '../studio/studio-moment.ts';
import { rulesAt } from './rules-at.ts';
import { StudioRules } from './studio-rules.type.ts';

/** The page of the eligibility tables. */
@Resolver()
export class StudioRulesResolver {
  @Access(staff(draftRoles))
  @Query(() => StudioRules, {
    nullable: true,
    description: 'How a place decides on a category, as sentences with sources, a draft laid over if asked. Null: no level decides it.',
  })
  async studioRules(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'The place.' }) code: string,
    @Arg('category', () => CategoryEnum, { description: 'The category.' }) category: Category,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Day asked about; today, or when the draft takes effect.' })
    asOf: string | null,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true, description: 'As it was known then. Not with a draft.' }) knownAt:
      | string
      | null,
    @Arg('draftId', () => ID, { nullable: true, description: 'A draft to lay over.' }) draftId: string | null,
    @Ctx() context: JurisdictionsContext,
  ): Promise<StudioRules | null> {
    return rulesAt(await studioMoment(context, { code, asOf, knownAt, draftId }), category) ?? null;
  }
}

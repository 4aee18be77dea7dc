import { Access, anyone, DateScalar, DateTimeScalar, JurisdictionCodeScalar } from '@onething/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { guideAt } from './guide-at.ts';
import { ServiceGuide } from './service-guide.type.ts';

/** Service guides. Public. */
@Resolver()
export class ServiceGuideResolver {
  @Access(anyone())
  @Query(() => ServiceGuide, {
    nullable: true,
    description: 'The guide of a service in a place. Null: no level from there up publishes one.',
  })
  async serviceGuide(
    @Ctx() context: JurisdictionsContext,
    @Arg('code', () => JurisdictionCodeScalar, { description: 'GB/T 2260 code of the place.' }) code: string,
    @Arg('service', () => String, { description: 'Code of the service: child-welfare.' }) service: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'What holds on this day; today by default.' }) asOf?: string,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true, description: 'As it was known at this instant; now by default.' })
    knownAt?: string,
  ): Promise<ServiceGuide | null> {
    return guideAt(code, service, await context.services.directory.at({ asOf, knownAt }));
  }
}

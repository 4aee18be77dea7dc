import { Access, anyone, type Connection, DateScalar, DateTimeScalar, JurisdictionCodeScalar, Reference } from '@onething/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Agency, agencyOf } from '../agency/agency.type.ts';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import type { PolicyMoment } from '../policy/policy-moment.ts';
import { ContactPoint, contactPointOf } from './contact-point.type.ts';
import { Jurisdiction, JurisdictionConnection, jurisdictionOf } from './jurisdiction.type.ts';
import { OfferedCategory, offeredCategories } from './offered-category.type.ts';
import { pageOf } from './page-of.ts';

const country = '000000';

/** The tree of jurisdictions and what each of them publishes. Public. */
@Resolver(() => Jurisdiction)
export class JurisdictionResolver {
  @Access(anyone())
  @Query(() => Jurisdiction, { nullable: true, description: 'A place by its code, also one nobody listed. Null: not a code of any place.' })
  async jurisdiction(
    @Ctx() context: JurisdictionsContext,
    @Arg('code', () => JurisdictionCodeScalar, { description: 'GB/T 2260 code.' }) code: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'What holds on this day; today by default.' }) asOf?: string,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true, description: 'As it was known at this instant; now by default.' })
    knownAt?: string,
  ): Promise<Jurisdiction | null> {
    return placeAt(code, await context.services.directory.at({ asOf, knownAt }));
  }

  @Access(anyone())
  @Query(() => JurisdictionConnection, { description: 'The places directly below another one, by code.' })
  jurisdictions(
    @Ctx() context: JurisdictionsContext,
    @Arg('parent', () => JurisdictionCodeScalar, { nullable: true, description: 'The place above; the country by default.' })
    parent?: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most, 1 to 100; 20 by default.' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after?: string,
  ): Connection<Jurisdiction> {
    const moment = context.services.directory.now();
    const places = moment.policy.children(parent ?? country).map((place) => jurisdictionOf(place, moment));
    return pageOf(places, ({ code }) => code, { first, after });
  }

  @Access(anyone())
  @Reference(() => Jurisdiction)
  async reference(reference: { code: string }, context: JurisdictionsContext): Promise<Jurisdiction | null> {
    return placeAt(reference.code, context.services.directory.now());
  }

  @Access(anyone())
  @FieldResolver(() => Jurisdiction, { nullable: true, description: 'The place above. Null: the country.' })
  parent(@Root() { code, moment }: Jurisdiction): Jurisdiction | null {
    const parentCode = moment.policy.jurisdiction(code)?.parentCode;
    return parentCode ? placeAt(parentCode, moment) : null;
  }

  @Access(anyone())
  @FieldResolver(() => [Jurisdiction], { description: 'The places directly below, by code.' })
  children(@Root() { code, moment }: Jurisdiction): Jurisdiction[] {
    return moment.policy.children(code).map((place) => jurisdictionOf(place, moment));
  }

  @Access(anyone())
  @FieldResolver(() => [Jurisdiction], { description: 'From the country down to this place.' })
  path(@Root() jurisdiction: Jurisdiction): Jurisdiction[] {
    const path: Jurisdiction[] = [];
    for (let place: Jurisdiction | null = jurisdiction; place; place = this.parent(place)) path.unshift(place);
    return path;
  }

  @Access(anyone())
  @FieldResolver(() => [ContactPoint], { description: 'Whom to ask: its own contact points, else those of the nearest level above.' })
  contactPoints(@Root() { code, moment }: Jurisdiction): ContactPoint[] {
    return moment.policy.contacts(code, moment.on, moment.knownOn).map((contact) => contactPointOf(contact, moment.policy));
  }

  @Access(anyone())
  @FieldResolver(() => [Agency], { description: 'The agencies that answer for it.' })
  agencies(@Root() { code, moment }: Jurisdiction): Agency[] {
    return moment.policy.agencies(code, moment.on, moment.knownOn).map(agencyOf);
  }

  @Access(anyone())
  @FieldResolver(() => [OfferedCategory], { description: 'Categories that can be applied for here.' })
  offeredCategories(@Root() { code, moment }: Jurisdiction): OfferedCategory[] {
    return offeredCategories(code, moment);
  }
}

function placeAt(code: string, moment: PolicyMoment): Jurisdiction | null {
  const place = moment.policy.jurisdiction(code);
  return place ? jurisdictionOf(place, moment) : null;
}

import { Access, anyone, JurisdictionCodeScalar } from '@onething/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { portalAt } from './portal-at.ts';
import { Portal } from './portal.type.ts';

/** Portals and the front ends they load. Public. */
@Resolver()
export class PortalResolver {
  @Access(anyone())
  @Query(() => [Portal], { description: 'All portals, by code of their jurisdiction.' })
  portals(@Ctx() context: JurisdictionsContext): Portal[] {
    const moment = context.services.directory.now();
    const codes = new Set(context.policy.releases().flatMap(({ code, content }) => (content.portal ? [code] : [])));
    return [...codes].toSorted().flatMap((code) => portalAt(code, moment) ?? []);
  }

  @Access(anyone())
  @Query(() => Portal, {
    nullable: true,
    description: 'The portal that serves a place: its own or that of the nearest level above. Null: none.',
  })
  portal(
    @Ctx() context: JurisdictionsContext,
    @Arg('code', () => JurisdictionCodeScalar, { description: 'GB/T 2260 code.' }) code: string,
  ): Portal | null {
    return portalAt(code, context.services.directory.now());
  }
}

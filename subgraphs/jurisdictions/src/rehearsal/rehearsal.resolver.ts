import {
  Access,
  type Connection,
  connectionOf,
  JurisdictionCodeScalar,
  keysetPage,
  Reference,
  rehearsalReaders,
  rehearsalRoles,
  requireAccess,
  staff,
} from '@onething/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { Rehearsal } from './rehearsal.entity.ts';
import { RehearsedSide } from './rehearsed-side.type.ts';
import { requireRehearsal } from './require-rehearsal.ts';

const RehearsalConnection = connectionOf('Rehearsal', () => Rehearsal, staff(rehearsalRoles));

/** Rehearsals of a place, for whoever shapes its rules. */
@Resolver(() => Rehearsal)
export class RehearsalResolver {
  @Access(staff(rehearsalRoles))
  @Query(() => Rehearsal, { description: 'A rehearsal with its progress and figures, also while it runs.' })
  rehearsal(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: JurisdictionsContext): Promise<Rehearsal> {
    return requireRehearsal(context, id);
  }

  @Access(staff(rehearsalRoles))
  @Query(() => RehearsalConnection, { description: 'Rehearsals of a place or of a draft of it, newest first.' })
  rehearsals(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'The place.' }) code: string,
    @Arg('draftId', () => ID, { nullable: true, description: 'Only those of this draft.' }) draftId: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 by default, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | null,
    @Ctx() context: JurisdictionsContext,
  ): Promise<Connection<Rehearsal>> {
    requireAccess(context, { roles: rehearsalRoles, jurisdiction: code });
    const query = context.database.manager.createQueryBuilder(Rehearsal, 'rehearsal').where('rehearsal.code = :code', { code });
    if (draftId) query.andWhere('rehearsal.draftId = :draftId', { draftId });
    return keysetPage(query, [{ property: 'id', direction: 'DESC' }], { first, after });
  }

  @Access(rehearsalReaders)
  @Reference(() => Rehearsal)
  reference({ id }: { id: string }, context: JurisdictionsContext): Promise<Rehearsal | null> {
    return context.database.manager.findOneBy(Rehearsal, { id });
  }

  @Access(rehearsalReaders)
  @FieldResolver(() => RehearsedSide, { description: 'The rules as they are, or those on the left.' })
  before(@Root() { askedBefore }: Rehearsal): RehearsedSide {
    return Object.assign(new RehearsedSide(), askedBefore);
  }

  @Access(rehearsalReaders)
  @FieldResolver(() => RehearsedSide, { description: 'The rules as they would be, or those on the right.' })
  after(@Root() { askedAfter }: Rehearsal): RehearsedSide {
    return Object.assign(new RehearsedSide(), askedAfter);
  }
}

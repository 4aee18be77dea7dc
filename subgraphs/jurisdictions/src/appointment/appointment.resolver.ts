import {
  Access,
  type Connection,
  connectionOf,
  jurisdictionPrefix,
  JurisdictionCodeScalar,
  keysetPage,
  requireAccess,
  signedIn,
  staff,
} from '@onething/subgraph-kit';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { Appointment, HOLDS } from './appointment.entity.ts';
import { HeldPost } from './held-post.type.ts';

const readerRoles = ['administrator', 'auditor'] as const;
const AppointmentConnection = connectionOf('Appointment', () => Appointment, staff(readerRoles));

/** Posts given by administrators. */
@Resolver()
export class AppointmentResolver {
  @Access(staff(readerRoles))
  @Query(() => AppointmentConnection, { description: 'The posts that hold in a place and below it, oldest first.' })
  appointments(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'GB/T 2260 code of the place.' }) code: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 by default, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | null,
    @Ctx() context: JurisdictionsContext,
  ): Promise<Connection<Appointment>> {
    requireAccess(context, { roles: readerRoles, jurisdiction: code });
    const query = context.database.read.manager
      .createQueryBuilder(Appointment, 'appointment')
      .where('appointment.jurisdictionCode LIKE :prefix', { prefix: `${jurisdictionPrefix(code)}%` })
      .andWhere('appointment.standing = :holds', { holds: HOLDS });
    return keysetPage(query, [{ property: 'id', direction: 'ASC' }], { first, after });
  }

  @Access(signedIn())
  @Query(() => [HeldPost], { description: 'The posts the caller was appointed to. Asked again and again while somebody works.' })
  async myAppointments(@Ctx() context: JurisdictionsContext): Promise<HeldPost[]> {
    const { kind, subject } = context.caller;
    if (kind !== 'STAFF') return [];
    const rows = await context.database.read.manager.findBy(Appointment, { officerSubject: subject, standing: HOLDS });
    return rows.map(({ role, jurisdictionCode }) => Object.assign(new HeldPost(), { role, jurisdictionCode }));
  }
}

import {
  Access,
  DateTimeScalar,
  IdColumn,
  InstantColumn,
  JurisdictionCodeScalar,
  JurisdictionColumn,
  type Role,
  staffCovering,
  TextColumn,
} from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';

/** Standing of an appointment that holds; an ended one carries its own id, so that the same post can be given again. */
export const HOLDS = 'HOLDS';

/** Who may see who is appointed where. */
const readers = staffCovering<Appointment>(['administrator', 'auditor'], ({ jurisdictionCode }) => jurisdictionCode);

/**
 * A post an administrator gave to a member of staff, besides what the identity provider says. It counts within a minute. Never
 * removed: an ended one says when and by whom.
 */
@Access(readers)
@ObjectType({ description: 'A post an administrator gave to a member of staff, in addition to what sign-in says of them.' })
@Entity('appointment')
@Index('appointment_once', ['officerSubject', 'role', 'jurisdictionCode', 'standing'], { unique: true })
@Index('appointment_place', ['jurisdictionCode', 'id'])
export class Appointment {
  @Field(() => ID, { description: 'Id of the appointment.' })
  @IdColumn()
  id!: string;

  @Field(() => String, { description: 'Account of the officer at sign-in.' })
  @TextColumn(200)
  officerSubject!: string;

  @Field(() => String, { description: 'Name of the officer, as the administrator wrote it.' })
  @TextColumn(100)
  officerName!: string;

  @Field(() => String, { description: 'The role: countyOfficer.' })
  @TextColumn(30)
  role!: Role;

  @Field(() => JurisdictionCodeScalar, { description: 'The place and everything below it.' })
  @JurisdictionColumn()
  jurisdictionCode!: string;

  @TextColumn(40)
  standing!: string;

  @Field(() => String, { description: 'Account of the administrator.' })
  @TextColumn(200)
  appointedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  @InstantColumn()
  appointedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended. Null: it holds.' })
  @InstantColumn({ nullable: true })
  endedAt!: string | null;
}

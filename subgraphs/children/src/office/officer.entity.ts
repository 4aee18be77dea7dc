import { Access, IdColumn, InstantColumn, JurisdictionColumn, staff, TextColumn } from '@onething/subgraph-kit';
import type { Role } from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { caseworkRoles } from '../case/case-access.ts';

/** A member of staff who has been at the workbench: somebody cases can be given to. */
@Entity('officer')
@Access(staff(caseworkRoles))
@ObjectType('Officer', { description: 'A member of staff cases can be given to.' })
export class Officer {
  /** Subject at sign-in. */
  @PrimaryColumn({ type: 'varchar', length: 200 })
  @Field(() => ID, { description: 'Subject at sign-in.' })
  id!: string;

  @TextColumn(100)
  @Field(() => String, { description: 'Name as shown.' })
  name!: string;

  @InstantColumn()
  seenAt!: string;
}

/** One role of an officer on one jurisdiction, as the last sign-in said. */
@Entity('officer_post')
@Index('officer_post_place', ['jurisdictionCode', 'role'])
@Index('officer_post_officer', ['officerId'])
export class OfficerPost {
  @IdColumn()
  id!: string;

  @TextColumn(200)
  officerId!: string;

  @TextColumn(30)
  role!: Role;

  @JurisdictionColumn()
  jurisdictionCode!: string;

  /** Scopes on top of the role, between commas; empty for none. */
  @TextColumn(200)
  scopes!: string;
}

import {
  Access,
  type Encrypted,
  EncryptedColumn,
  IdColumn,
  JurisdictionColumn,
  ReferenceColumn,
  TextColumn,
  TokenColumn,
} from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { householdReaders } from './household-readers.ts';
import { type HouseholdRole, HouseholdRoleEnum } from './household-role.ts';

/** A person named in a statement about a household. */
@Access(householdReaders)
@ObjectType({ description: 'A person of a household.' })
@Entity('household_member')
@Index(['householdId'])
@Index(['identityToken'])
export class HouseholdMember {
  @Field(() => ID, { description: 'UUIDv7 of the entry.' })
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  householdId!: string;

  /** County of the household. */
  @JurisdictionColumn()
  jurisdictionCode!: string;

  @EncryptedColumn()
  fullName!: Encrypted;

  @EncryptedColumn()
  residentNumber!: Encrypted;

  /** Blind index of the resident ID. */
  @TokenColumn()
  identityToken!: string;

  @Field(() => HouseholdRoleEnum, { nullable: true, description: 'What the person is to the head. Null: the list did not say.' })
  @TextColumn(20, { nullable: true })
  role!: HouseholdRole | null;
}

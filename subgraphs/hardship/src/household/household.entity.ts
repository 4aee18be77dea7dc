import {
  Access,
  DateTimeScalar,
  type Encrypted,
  EncryptedColumn,
  FenColumn,
  FenScalar,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JurisdictionColumn,
  Key,
  MonthColumn,
  MonthScalar,
  ReferenceColumn,
  TextColumn,
  TokenColumn,
} from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { type RegisteredClass, RegisteredClassEnum } from './hardship-class.ts';
import { householdReaders } from './household-readers.ts';

/**
 * A household on the register of its county, as one list stated it. A newer statement is a row of its own with the next revision;
 * of the older one only the last month is set.
 */
@Key('id')
@Access(householdReaders)
@ObjectType({ description: "A household on the county's register, as one list stated it." })
@Entity('household')
@Index(['jurisdictionCode', 'numberToken', 'revision'], { unique: true })
@Index(['jurisdictionCode', 'allNamed'])
export class Household {
  @Field(() => ID, { description: 'UUIDv7 of this statement about the household.' })
  @IdColumn()
  id!: string;

  /** County, six digits. */
  @JurisdictionColumn()
  jurisdictionCode!: string;

  /** Keyed hash of the number within the county: offices often use the head's resident ID as the number. */
  @TokenColumn()
  numberToken!: string;

  @EncryptedColumn()
  registerNumber!: Encrypted;

  /** From 1; the highest is the present statement. */
  @IntColumn()
  revision!: number;

  @Field(() => RegisteredClassEnum, { description: 'Class of the household.' })
  @TextColumn(20)
  hardshipClass!: RegisteredClass;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'What the whole household draws a month, fen. Null: the class draws none or the list did not say.',
  })
  @FenColumn({ nullable: true })
  monthlyFen!: number | null;

  @Field(() => Int, { description: 'How many people the class and the amount are for, as the register counts them.' })
  @IntColumn()
  memberCount!: number;

  /** Whether as many people are named as are counted: else nobody can be said not to belong to it. */
  @FlagColumn()
  allNamed!: boolean;

  @Field(() => MonthScalar, { name: 'from', description: 'First month.' })
  @MonthColumn()
  fromMonth!: string;

  @Field(() => MonthScalar, {
    name: 'until',
    nullable: true,
    description: 'Last month; before the first: it was replaced from its beginning. Null: it goes on.',
  })
  @MonthColumn({ nullable: true })
  untilMonth!: string | null;

  @Field(() => ID, { description: 'Agency whose register it is, as the directory of agencies names it.' })
  @TextColumn(80)
  source!: string;

  @ReferenceColumn()
  importId!: string;

  @Field(() => DateTimeScalar, { description: 'When the list was handed in.' })
  @InstantColumn()
  importedAt!: string;

  /** Import whose newer statement took its place. */
  @ReferenceColumn({ nullable: true })
  replacedBy!: string | null;
}

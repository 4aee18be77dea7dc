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
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { recoveryReaders } from './recovery-access.ts';
import { RecoveryMethod } from './enums.ts';

/**
 * An overpayment that is taken back: from following months, never more than a part of each and never below zero, or by a plan of repayments.
 * Each overpayment is taken back in one way.
 */
@Access(recoveryReaders)
@ObjectType({ description: 'An overpayment that is taken back, from following months or by repayments.' })
@Entity('recovery')
@Index(['overpaymentId'], { unique: true })
@Index(['entitlementId', 'id'])
@Index(['jurisdictionCode', 'restricted', 'id'])
export class Recovery {
  @Field(() => ID, { description: 'UUIDv7 of the recovery.' })
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  overpaymentId!: string;

  @ReferenceColumn()
  entitlementId!: string;

  @ReferenceColumn()
  caseId!: string;

  @JurisdictionColumn()
  jurisdictionCode!: string;

  @FlagColumn()
  restricted!: boolean;

  @Field(() => RecoveryMethod, { description: 'From following months, or by repayments.' })
  @TextColumn(10)
  method!: 'NETTING' | 'PLAN';

  @Field(() => FenScalar, { description: 'What was open when it was begun.' })
  @FenColumn()
  totalFen!: number;

  @Field(() => Int, { description: 'Most that is kept back of one payment, in percent; 0 with a plan.' })
  @IntColumn()
  limitPercent!: number;

  @EncryptedColumn()
  reason!: Encrypted;

  @TextColumn(255)
  startedBySubject!: string;

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  @InstantColumn()
  startedAt!: string;
}

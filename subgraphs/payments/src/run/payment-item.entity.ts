import {
  Access,
  DateTimeScalar,
  FenColumn,
  FenScalar,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JurisdictionColumn,
  MonthColumn,
  MonthScalar,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { DueKind } from '../entitlement/calculate-dues/due.ts';
import { PaymentDifference, PaymentKind, PayoutMethod } from './enums.ts';
import { runReaders } from './run-access.ts';

/** OPEN: nobody has answered for it; whether it is on its way its run says, so that sending changes no payment. */
export type ItemStateCode = 'OPEN' | 'SETTLED' | 'RETURNED' | 'WITHDRAWN';
export type DifferenceCode = 'SAME' | 'NEW' | 'CHANGED' | 'ARREARS' | 'REISSUED' | 'ONCE';
export type PayoutMethodCode = 'BANK' | 'CASH';

/**
 * One payment. At most one is live for an (entitlement, month, kind, supplement): `liveKey` is `LIVE`, or the row's own id once it came back or
 * was withdrawn. Supplement 0 is the month itself; 1, 2 … pay the difference of a later, higher amount for it. Nothing of the key can be NULL.
 */
@Access(runReaders)
@ObjectType({ description: 'One payment of a run: a child, a month, an amount.' })
@Entity('payment_item')
@Index(['entitlementId', 'month', 'kind', 'supplement', 'liveKey'], { unique: true })
@Index(['runId', 'line'], { unique: true })
@Index(['runId', 'state', 'line'])
@Index(['runId', 'difference', 'line'])
export class PaymentItem {
  @Field(() => ID, { description: 'UUIDv7 of the payment.' })
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  runId!: string;

  @Field(() => Int, { description: 'Line within the run and its bank file, from 1.' })
  @IntColumn()
  line!: number;

  @ReferenceColumn()
  entitlementId!: string;

  @ReferenceColumn()
  caseId!: string;

  /** The county that pays, six digits. */
  @JurisdictionColumn()
  jurisdictionCode!: string;

  @FlagColumn()
  restricted!: boolean;

  @Field(() => MonthScalar, { description: 'Month it is for; before the month of the run: arrears.' })
  @MonthColumn()
  month!: string;

  @Field(() => PaymentKind, { description: 'The monthly amount or the sum paid once.' })
  @TextColumn(10)
  kind!: DueKind;

  @Field(() => Int, { description: '0: the month itself. 1, 2 …: a later difference for the same month.' })
  @IntColumn()
  supplement!: number;

  @TextColumn(36)
  liveKey!: string;

  @Field(() => FenScalar, { description: 'Due, before recovery.' })
  @FenColumn()
  grossFen!: number;

  @Field(() => FenScalar, { description: 'Kept back for an overpayment; never more than what is due.' })
  @FenColumn()
  recoveredFen!: number;

  @Field(() => FenScalar, { description: 'Paid out.' })
  @FenColumn()
  amountFen!: number;

  @Field(() => Int, { description: 'Revision of the month in the ledger it rests on.' })
  @IntColumn()
  dueRevision!: number;

  @Field(() => PayoutMethod, { description: 'To an account or in cash.' })
  @TextColumn(10)
  method!: PayoutMethodCode;

  /** The version of the account it goes to. */
  @ReferenceColumn()
  accountId!: string;

  @Field(() => PaymentDifference, { description: 'How it differs from the last month.' })
  @TextColumn(10)
  difference!: DifferenceCode;

  @Field(() => FenScalar, { description: 'What was paid for the month before; for arrears what had been paid for this month.' })
  @FenColumn()
  previousFen!: number;

  @TextColumn(10)
  state!: ItemStateCode;

  @Field(() => String, { nullable: true, description: 'Reason the bank gave for sending it back.' })
  @TextColumn(100, { nullable: true })
  returnReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the bank, or the signed receipt, answered for it.' })
  @InstantColumn({ nullable: true })
  answeredAt!: string | null;
}

import {
  Access,
  FenColumn,
  FenScalar,
  FlagColumn,
  IdColumn,
  JurisdictionColumn,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { PaymentStopReason } from './enums.ts';
import { runReaders } from './run-access.ts';

/** NOTHING_DUE: the month is due nothing any more. PAID_BY_ANOTHER: another county pays it. */
export type StopReasonCode = 'NOTHING_DUE' | 'PAID_BY_ANOTHER';

/** A child who was paid last month and is neither paid nor held this month: shown to the reviewer with the reason. */
@Access(runReaders)
@ObjectType({ description: 'A child paid last month and not this month, with the reason.' })
@Entity('payment_stop')
@Index(['runId', 'entitlementId'], { unique: true })
@Index(['runId', 'id'])
export class PaymentStop {
  @Field(() => ID, { description: 'UUIDv7 of the entry.' })
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  runId!: string;

  @ReferenceColumn()
  entitlementId!: string;

  @ReferenceColumn()
  caseId!: string;

  /** The county of the run, six digits. */
  @JurisdictionColumn()
  jurisdictionCode!: string;

  @FlagColumn()
  restricted!: boolean;

  @Field(() => FenScalar, { description: 'What was paid for the month before.' })
  @FenColumn()
  previousFen!: number;

  @Field(() => PaymentStopReason, { description: 'Why nothing is paid.' })
  @TextColumn(20)
  reason!: StopReasonCode;
}

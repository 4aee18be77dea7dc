import {
  Access,
  FenColumn,
  FenScalar,
  FlagColumn,
  IdColumn,
  JurisdictionColumn,
  MonthColumn,
  MonthScalar,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import type { DueKind } from '../entitlement/calculate-dues/due.ts';
import { PaymentExceptionCode, PaymentKind } from './enums.ts';
import { runReaders } from './run-access.ts';

/** Why a due is not paid by a run. Each is looked at anew by the next run. */
export type ExceptionCode =
  | 'NO_ACCOUNT'
  | 'ACCOUNT_UNVERIFIED'
  | 'ON_HOLD'
  | 'CAME_BACK'
  | 'PAID_ELSEWHERE'
  | 'STANDARD_UNSET'
  | 'FACTS_MISSING'
  | 'CHANGED_SINCE';

/** A due that a run does not pay, with its reason: every due of the month is an item or stands here. */
@Access(runReaders)
@ObjectType({ description: 'A due that the run does not pay, with its reason. The next run looks at it anew.' })
@Entity('payment_exception')
@Index(['runId', 'entitlementId', 'month', 'kind'], { unique: true })
@Index(['runId', 'code', 'id'])
export class PaymentException {
  @Field(() => ID, { description: 'UUIDv7 of the exception.' })
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  runId!: string;

  @ReferenceColumn()
  entitlementId!: string;

  @ReferenceColumn()
  caseId!: string;

  /** The county that pays, six digits. */
  @JurisdictionColumn()
  jurisdictionCode!: string;

  @FlagColumn()
  restricted!: boolean;

  @Field(() => MonthScalar, { description: 'Month that is not paid.' })
  @MonthColumn()
  month!: string;

  @Field(() => PaymentKind, { description: 'The monthly amount or the sum paid once.' })
  @TextColumn(10)
  kind!: DueKind;

  @Field(() => PaymentExceptionCode, { description: 'Why not.' })
  @TextColumn(20)
  code!: ExceptionCode;

  @Field(() => FenScalar, { description: 'What waits; 0 where the amount itself is unknown.' })
  @FenColumn()
  amountFen!: number;
}

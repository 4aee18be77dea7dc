import {
  FenColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
  TokenColumn,
} from '@onething/subgraph-kit';
import { Access, DateTimeScalar, FenScalar } from '@onething/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { runStaff } from '../run/run-access.ts';
import { BankBatchState } from './enums.ts';
import type { BankLayout } from './bank-layout.ts';

/** REQUESTED: waits for its turn. SUBMITTING: being handed over; found so later, its outcome is unknown. */
export type BatchStateCode = 'REQUESTED' | 'SUBMITTING' | 'ACCEPTED' | 'REFUSED' | 'UNKNOWN' | 'NOT_RECEIVED';

/**
 * The file of a run as the bank gets it; one for each run. The bytes are made of the run's frozen items and the layout kept here: the digest
 * proves that they are the same each time. The key never changes, so the same run can never become two files.
 */
@Access(runStaff)
@ObjectType({ description: 'The file of a run as the bank gets it.' })
@Entity('bank_batch')
@Index(['runId'], { unique: true })
@Index(['batchKey'], { unique: true })
@Index(['state', 'id'])
export class BankBatch {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  runId!: string;

  @Field(() => String, { description: 'Our key of the file; tells of nobody.' })
  @TextColumn(40)
  batchKey!: string;

  @Field(() => String, { description: 'Name of the file.' })
  @TextColumn(100)
  fileName!: string;

  @JsonColumn()
  layout!: BankLayout;

  @Field(() => Int, { description: 'Lines, as the trailer says.' })
  @IntColumn()
  lineCount!: number;

  @Field(() => FenScalar, { description: 'Sum, as the trailer says.' })
  @FenColumn()
  totalFen!: number;

  @Field(() => String, { description: 'SHA-256 of the bytes, hexadecimal.' })
  @TokenColumn()
  contentHash!: string;

  @Field(() => BankBatchState, { description: 'What is known of it.' })
  @TextColumn(20)
  state!: BatchStateCode;

  @Field(() => String, { nullable: true, description: "The bank's reference." })
  @TextColumn(100, { nullable: true })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the bank refused the file.' })
  @TextColumn(100, { nullable: true })
  refusalReason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When sending was asked for.' })
  @InstantColumn()
  requestedAt!: string;
}

import {
  Access,
  DateTimeScalar,
  FenColumn,
  FenScalar,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
  TokenColumn,
} from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { runStaff } from '../run/run-access.ts';
import { BankReturnSource } from './enums.ts';
import type { LineProblem } from './read-return.ts';

/** A return of the bank as it was taken: what its good lines changed and why others were not taken. The same bytes are taken once. */
@Access(runStaff)
@ObjectType({ description: 'A return of the bank: what its good lines changed and why others were not taken.' })
@Entity('bank_return')
@Index(['runId', 'contentHash'], { unique: true })
@Index(['runId', 'id'])
export class BankReturn {
  @Field(() => ID, { description: 'UUIDv7 of the return.' })
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  runId!: string;

  @TokenColumn()
  contentHash!: string;

  @Field(() => BankReturnSource, { description: 'How it came.' })
  @TextColumn(10)
  source!: 'FETCHED' | 'UPLOADED';

  @Field(() => Int, { description: 'Payments it settled.' })
  @IntColumn()
  settledCount!: number;

  @Field(() => FenScalar, { description: 'Sum it settled.' })
  @FenColumn()
  settledFen!: number;

  @Field(() => Int, { description: 'Payments it sent back.' })
  @IntColumn()
  returnedCount!: number;

  @Field(() => FenScalar, { description: 'Sum it sent back.' })
  @FenColumn()
  returnedFen!: number;

  @Field(() => Int, { description: 'Lines that were not taken.' })
  @IntColumn()
  problemCount!: number;

  /** The first thousand; codes and numbers of lines only. */
  @JsonColumn()
  foundProblems!: LineProblem[];

  @Field(() => DateTimeScalar, { description: 'When it was taken.' })
  @InstantColumn()
  takenAt!: string;
}

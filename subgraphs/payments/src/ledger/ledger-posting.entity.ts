import { Access, FenColumn, FenScalar, IdColumn, IntColumn, ReferenceColumn, TextColumn } from '@onething/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { runStaff } from '../run/run-access.ts';
import { LedgerAccount } from './enums.ts';
import type { LedgerAccountCode } from './ledger-accounts.ts';

/** One side of a transaction. */
@Access(runStaff)
@ObjectType({ description: 'One side of a transaction.' })
@Entity('ledger_posting')
@Index(['transactionId', 'line'], { unique: true })
@Index(['account', 'transactionId'])
export class LedgerPosting {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  transactionId!: string;

  @IntColumn()
  line!: number;

  @Field(() => LedgerAccount, { description: 'Account.' })
  @TextColumn(30)
  account!: LedgerAccountCode;

  @Field(() => FenScalar, { description: 'Fen: debit positive, credit negative.' })
  @FenColumn()
  amountFen!: number;
}

import {
  Access,
  DateTimeScalar,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JurisdictionColumn,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { runReaders } from '../run/run-access.ts';
import { LedgerEntryKind } from './enums.ts';
import type { LedgerKindCode } from './ledger-accounts.ts';

/** A transaction of the double-entry ledger; its postings add up to zero. Never changed: a mistake is reversed by another. */
@Access(runReaders)
@ObjectType({ description: 'A transaction of the double-entry ledger; its postings add up to zero.' })
@Entity('ledger_transaction')
@Index(['sourceKey'], { unique: true })
@Index(['jurisdictionCode', 'restricted', 'fiscalYear', 'id'])
export class LedgerTransaction {
  @Field(() => ID, { description: 'UUIDv7 of the transaction.' })
  @IdColumn()
  id!: string;

  @JurisdictionColumn()
  jurisdictionCode!: string;

  @FlagColumn()
  restricted!: boolean;

  /** Year of the budget it belongs to. */
  @IntColumn()
  fiscalYear!: number;

  @Field(() => LedgerEntryKind, { description: 'What happened.' })
  @TextColumn(30)
  kind!: LedgerKindCode;

  /** What it records, once: `run:<id>:send`, `return:<id>`. */
  @TextColumn(120)
  sourceKey!: string;

  @ReferenceColumn({ nullable: true })
  runId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  @InstantColumn()
  recordedAt!: string;
}

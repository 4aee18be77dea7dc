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
  TextColumn,
} from '@onething/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { runReaders } from '../run/run-access.ts';

/** The finance agency's budget of a county and year, version by version; the highest holds. */
@Access(runReaders)
@ObjectType({ description: "The finance agency's budget of a county and year. A changed budget is a further version." })
@Entity('budget_year')
@Index(['jurisdictionCode', 'restricted', 'fiscalYear', 'version'], { unique: true })
export class BudgetYear {
  @IdColumn()
  id!: string;

  @JurisdictionColumn()
  jurisdictionCode!: string;

  @FlagColumn()
  restricted!: boolean;

  @Field(() => Int, { description: 'Calendar year.' })
  @IntColumn()
  fiscalYear!: number;

  @Field(() => Int, { description: 'From 1; the highest holds.' })
  @IntColumn()
  version!: number;

  @Field(() => FenScalar, { description: 'What may be spent in the year.' })
  @FenColumn()
  amountFen!: number;

  @Field(() => Int, { description: 'Warned from this part of it on, in percent.' })
  @IntColumn()
  warnAtPercent!: number;

  @TextColumn(255)
  setBySubject!: string;

  @EncryptedColumn()
  basis!: Encrypted;

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  @InstantColumn()
  setAt!: string;
}

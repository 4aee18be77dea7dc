import { FlagColumn, IdColumn, InstantColumn, MonthColumn, ReferenceColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** Whether a payment for a month of an enrolled child is with the family, as the bank said last. No amount: that is asked of payments. */
@Entity('known_payment')
@Index(['caseId', 'month'])
export class KnownPayment {
  /** The payment, as payments calls it. */
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @MonthColumn()
  month!: string;

  /** It arrived; false: it came back, also after it had arrived. */
  @FlagColumn()
  arrived!: boolean;

  /** When the bank said so: a later word counts, in whatever order the news comes. */
  @InstantColumn()
  saidAt!: string;
}

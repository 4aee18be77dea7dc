import { InstantColumn } from '@onething/subgraph-kit';
import { Entity, PrimaryColumn } from 'typeorm';

/** That a county has sent the money of a month: nothing may change it silently any more. */
@Entity('paid_month')
export class PaidMonth {
  /** County, six digits. */
  @PrimaryColumn({ type: 'varchar', length: 12 })
  county!: string;

  /** `YYYY-MM`. */
  @PrimaryColumn({ type: 'varchar', length: 7 })
  month!: string;

  @InstantColumn()
  sentAt!: string;
}

import { DateColumn } from '@onething/subgraph-kit';
import { Entity, Index, PrimaryColumn } from 'typeorm';

/** When an entitlement has to be calculated next although nothing happens: its months run out, or something published takes effect. */
@Entity('entitlement_schedule')
@Index(['nextOn', 'entitlementId'])
export class EntitlementSchedule {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  entitlementId!: string;

  /** `never` where no month can follow. */
  @DateColumn()
  nextOn!: string;
}

/** A day that does not come. */
export const never = '9999-12-31';

import { InstantColumn, TextColumn } from '@onething/subgraph-kit';
import { Entity, PrimaryColumn } from 'typeorm';

/** Whether a register can say of somebody that they are *not* on it: `WHOLE` only, when its latest list was taken without a rejected row. */
export type RegisterState = 'NOT_LOADED' | 'WITH_GAPS' | 'WHOLE';

/** What is known of the registers of a county; locked while a list of the county is taken. */
@Entity('county_register')
export class CountyRegister {
  /** County, six digits. */
  @PrimaryColumn({ type: 'varchar', length: 12 })
  jurisdictionCode!: string;

  @TextColumn(12)
  households!: RegisterState;

  @TextColumn(12)
  benefits!: RegisterState;

  @InstantColumn()
  changedAt!: string;
}

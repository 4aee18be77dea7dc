import { DateColumn, EncryptedColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** What a village child director saw at home. Rows are only added. */
@Entity('home_check')
@Index('home_check_case', ['caseId', 'at'])
export class HomeCheckRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  /** Day of the visit. */
  @DateColumn()
  checkedOn!: string;

  /** JSON of the answers. */
  @EncryptedColumn()
  findings!: Encrypted;

  @TextColumn(200)
  bySubject!: string;

  @TextColumn(100)
  byName!: string;

  @InstantColumn()
  at!: string;
}

import { EncryptedColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** A notice to the applicant. The text never names the child. */
@Entity('notice')
@Index('notice_case', ['caseId', 'sentAt'])
export class NoticeRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @TextColumn(24)
  kind!: 'ONE_TIME_NOTICE' | 'SUPPLEMENT_REQUEST' | 'DECISION' | 'MERGED' | 'CHANGE';

  /** TOWNSHIP or COUNTY: who sent it. */
  @TextColumn(10)
  level!: 'TOWNSHIP' | 'COUNTY';

  @InstantColumn()
  sentAt!: string;

  @InstantColumn({ nullable: true })
  answeredAt!: string | null;

  @TextColumn(200)
  bySubject!: string;

  @TextColumn(100)
  byName!: string;

  /** JSON of `[{ materialCode?, factPath?, text }]`. */
  @EncryptedColumn()
  items!: Encrypted;

  /** JSON of `{ zh, en }`. */
  @EncryptedColumn()
  text!: Encrypted;
}

import { type Encrypted, EncryptedColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** An officer let a payment that came back be paid again; once for each that came back. */
@Entity('payment_reissue')
@Index(['itemId'], { unique: true })
export class PaymentReissue {
  @IdColumn()
  id!: string;

  /** The payment that came back. */
  @ReferenceColumn()
  itemId!: string;

  @TextColumn(255)
  actorSubject!: string;

  @EncryptedColumn()
  reason!: Encrypted;

  @InstantColumn()
  at!: string;
}

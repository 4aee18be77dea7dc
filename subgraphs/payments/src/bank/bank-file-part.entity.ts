import { type Encrypted, EncryptedColumn, IdColumn, IntColumn, ReferenceColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/**
 * A piece of a bank file that waits for the bank: some twenty kilobytes, sealed. Kept from the request to send until the bank has the file or the
 * run is given up, and then removed: the file is made of the run's frozen payments, and can be written anew.
 */
@Entity('bank_file_part')
@Index('bank_file_part_order', ['batchId', 'sequence'], { unique: true })
export class BankFilePart {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  batchId!: string;

  /** From 1. */
  @IntColumn()
  sequence!: number;

  /** Each byte as one character of Latin 1. */
  @EncryptedColumn()
  content!: Encrypted;
}

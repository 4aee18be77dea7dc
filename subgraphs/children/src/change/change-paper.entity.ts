import { EncryptedColumn, IdColumn, InstantColumn, IntColumn, ReferenceColumn, TextColumn, TokenColumn } from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { ChangePaper } from './change-words.ts';

/** A paper that proves a change: a death certificate, a certificate of release. The bytes lie with the gateway. Rows are only added. */
@Entity('change_paper_file')
@Index('change_paper_file_proposal', ['proposalId', 'attachedAt'])
export class ChangePaperFileRow {
  /** Id of the file at the gateway. */
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @ReferenceColumn()
  proposalId!: string;

  @TextColumn(24)
  paper!: ChangePaper;

  @EncryptedColumn()
  fileName!: Encrypted;

  @TextColumn(60)
  mediaType!: string;

  @IntColumn()
  sizeBytes!: number;

  /** Of the bytes as kept. */
  @TokenColumn()
  sha256!: string;

  @TextColumn(200)
  bySubject!: string;

  /** Empty where the family handed it in. */
  @TextColumn(100)
  byName!: string;

  @InstantColumn()
  attachedAt!: string;
}

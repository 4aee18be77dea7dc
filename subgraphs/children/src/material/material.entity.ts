import { EncryptedColumn, IdColumn, InstantColumn, IntColumn, ReferenceColumn, TextColumn, TokenColumn } from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** What was handed in, put off or found about one material of a case. Without a row it is simply missing. */
@Entity('case_material')
@Index('case_material_code', ['caseId', 'code'], { unique: true })
export class MaterialRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @TextColumn(60)
  code!: string;

  /** MISSING, UPLOADED, DEFERRED, CHECKED, REJECTED. */
  @TextColumn(12)
  state!: 'MISSING' | 'UPLOADED' | 'DEFERRED' | 'CHECKED' | 'REJECTED';

  /** What the officer noted when checking it. */
  @EncryptedColumn({ nullable: true })
  note!: Encrypted | null;
}

/** A file linked to a material. The bytes lie with the gateway. */
@Entity('material_file')
@Index('material_file_case', ['caseId'])
@Index('material_file_sha256', ['sha256'])
export class MaterialFileRow {
  /** Id of the file at the gateway. */
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @ReferenceColumn()
  materialId!: string;

  @EncryptedColumn()
  fileName!: Encrypted;

  @TextColumn(60)
  mediaType!: string;

  @IntColumn()
  sizeBytes!: number;

  /** Of the bytes as kept. */
  @TokenColumn()
  sha256!: string;

  @InstantColumn()
  attachedAt!: string;

  /** Taken back by the applicant; the row stays so that the receipt cannot be used again. */
  @InstantColumn({ nullable: true })
  removedAt!: string | null;
}

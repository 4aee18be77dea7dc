import type { EvidenceSubject } from '@onething/events';
import { IdColumn, JurisdictionColumn, ReferenceColumn, TextColumn, TokenColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** That a case asked about a person, known by the blind index: what agencies say of them later is answered without being asked again. */
@Entity('asked_subject')
@Index('asked_subject_token', ['identityToken'])
@Index('asked_subject_once', ['caseId', 'role', 'identityToken'], { unique: true })
export class AskedSubject {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @JurisdictionColumn()
  jurisdictionCode!: string;

  @TextColumn(12)
  role!: EvidenceSubject['role'];

  @TokenColumn()
  identityToken!: string;
}

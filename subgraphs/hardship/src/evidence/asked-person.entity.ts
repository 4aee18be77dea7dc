import type { EvidenceSubject } from '@onething/events';
import { IdColumn, JurisdictionColumn, ReferenceColumn, TextColumn, TokenColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** That a case asked about a person, known by the blind index: when the registers say something new of them, the case is told without asking again. */
@Entity('asked_person')
@Index('asked_person_token', ['identityToken'])
@Index('asked_person_once', ['caseId', 'role', 'identityToken'], { unique: true })
export class AskedPerson {
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

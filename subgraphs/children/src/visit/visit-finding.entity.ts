import {
  DateColumn,
  EncryptedColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JurisdictionColumn,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { VisitFindingKind, VisitFindingState } from './visit-words.ts';

/** Something a visit or an agency's new answer showed, as a task of the township or, handed on, of the county. */
@Entity('visit_finding')
@Index('visit_finding_case', ['caseId', 'state'])
@Index('visit_finding_township', ['townshipCode', 'state', 'raisedAt', 'id'])
@Index('visit_finding_county', ['countyCode', 'state', 'raisedAt', 'id'])
export class VisitFindingRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  /** The visit that showed it; null where data did. */
  @ReferenceColumn({ nullable: true })
  visitId!: string | null;

  @TextColumn(24)
  kind!: VisitFindingKind;

  @TextColumn(16)
  state!: VisitFindingState;

  /** Who has to see to it: TOWNSHIP, COUNTY. */
  @TextColumn(10)
  level!: 'TOWNSHIP' | 'COUNTY';

  /** JSON of what is known beyond the kind. */
  @EncryptedColumn()
  detail!: Encrypted;

  @DateColumn()
  raisedOn!: string;

  @InstantColumn()
  raisedAt!: string;

  @TextColumn(100)
  raisedByName!: string;

  @TextColumn(100, { nullable: true })
  handedOnByName!: string | null;

  @TextColumn(100, { nullable: true })
  settledByName!: string | null;

  @InstantColumn({ nullable: true })
  settledAt!: string | null;

  /** JSON of the steps taken: what came of it, and before that why it was handed on. */
  @EncryptedColumn({ nullable: true })
  result!: Encrypted | null;

  @JurisdictionColumn()
  countyCode!: string;

  @JurisdictionColumn({ nullable: true })
  townshipCode!: string | null;

  @FlagColumn()
  restricted!: boolean;
}

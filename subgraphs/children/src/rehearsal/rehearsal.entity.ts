import type { Category, Citation, LocalisedText } from '@onething/policy';
import {
  FlagColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  JurisdictionColumn,
  ReferenceColumn,
  RehearsalPartRow,
  TextColumn,
} from '@onething/subgraph-kit';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { StoredCategory } from '../case/case.entity.ts';
import type { CaseEffectKind } from './enums.ts';

/** How far the cases of a rehearsal are answered. */
@Entity('rehearsal_part')
@Index('rehearsal_part_state', ['state', 'startedAt'])
export class CaseRehearsal extends RehearsalPartRow {}

/** What makes a case come out otherwise. */
export interface CaseCause {
  label: LocalisedText;
  citation: Citation | null;
}

/** What of a case differs; which of it is there depends on the kind. */
export interface CaseEffectDetails {
  category: Category;
  decisionBefore?: string;
  decisionAfter?: string;
  dueBefore?: string | null;
  dueAfter?: string | null;
  materials?: string[];
  /** Places in the form, as JSON Pointers. */
  fields?: string[];
}

/** A case the two sides of a rehearsal do not answer alike. Cases kept under a scope are only counted and have no row. */
@Entity('rehearsed_case')
@Index('rehearsed_case_kind', ['rehearsalId', 'kind', 'caseId'], { unique: true })
@Index('rehearsed_case_place', ['rehearsalId', 'countyCode', 'id'])
export class RehearsedCaseRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  rehearsalId!: string;

  @TextColumn(20)
  kind!: CaseEffectKind;

  @ReferenceColumn()
  caseId!: string;

  @JurisdictionColumn()
  countyCode!: string;

  /** Not yet decided; else enrolled. */
  @FlagColumn()
  open!: boolean;

  @TextColumn(30)
  category!: string;

  @TextColumn(16)
  clauseKey!: string;

  @JsonColumn()
  details!: CaseEffectDetails;
}

/** How many cases of a county, category and clause come out otherwise. */
@Entity('rehearsed_case_count')
export class RehearsedCaseCount {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  rehearsalId!: string;

  @PrimaryColumn({ type: 'varchar', length: 12 })
  countyCode!: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  kind!: CaseEffectKind;

  /** `RESTRICTED` as with the case. */
  @PrimaryColumn({ type: 'varchar', length: 30 })
  category!: StoredCategory;

  @PrimaryColumn({ type: 'varchar', length: 16 })
  clauseKey!: string;

  @PrimaryColumn({ type: 'boolean' })
  open!: boolean;

  @IntColumn()
  cases!: number;
}

/** A clause that changes cases in a rehearsal; that of a restricted case is never among them. */
@Entity('rehearsed_case_clause')
export class RehearsedCaseClause {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  rehearsalId!: string;

  @PrimaryColumn({ type: 'varchar', length: 16 })
  clauseKey!: string;

  @JsonColumn()
  words!: CaseCause;
}

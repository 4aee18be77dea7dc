import { EncryptedColumn, IdColumn, InstantColumn, IntColumn, ReferenceColumn, TextColumn, TokenColumn } from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** That a case is probably for the same child as another one, as seen from one of the two: each side has its own, and decides on its own. */
@Entity('duplicate_hint')
@Index('duplicate_hint_pair', ['caseId', 'otherCaseId'], { unique: true })
@Index('duplicate_hint_other', ['otherCaseId'])
export class DuplicateHint {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @ReferenceColumn()
  otherCaseId!: string;

  /** 0 to 100. */
  @IntColumn()
  score!: number;

  /** What both agree on, between commas: `NAME,BORN_ON`. */
  @TextColumn(60)
  shared!: string;

  /** OPEN, DISMISSED, MERGED. */
  @TextColumn(10)
  state!: 'OPEN' | 'DISMISSED' | 'MERGED';

  @InstantColumn()
  foundAt!: string;

  @InstantColumn({ nullable: true })
  decidedAt!: string | null;

  @TextColumn(100, { nullable: true })
  decidedByName!: string | null;

  /** Why it was dismissed or merged. */
  @EncryptedColumn({ nullable: true })
  reason!: Encrypted | null;
}

/** A parent or guardian named in an application, by blind index only: brothers and sisters are found by it. */
@Entity('case_person')
@Index('case_person_case', ['caseId'])
@Index('case_person_token', ['identityToken'])
export class CasePerson {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  /** FATHER, MOTHER, GUARDIAN. */
  @TextColumn(10)
  role!: 'FATHER' | 'MOTHER' | 'GUARDIAN';

  @TokenColumn()
  identityToken!: string;
}

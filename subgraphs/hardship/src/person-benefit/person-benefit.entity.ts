import {
  type Encrypted,
  EncryptedColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JurisdictionColumn,
  MonthColumn,
  ReferenceColumn,
  TokenColumn,
} from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** The two disability subsidies: 困难残疾人生活补贴 and 重度残疾人护理补贴. */
export const benefitKinds = ['DISABLED_LIVING', 'DISABLED_NURSING'] as const;
export type BenefitKind = (typeof benefitKinds)[number];

/** What is sealed: the kind tells of a disability. */
export interface BenefitDetails {
  kind: BenefitKind;
  /** A month, fen. */
  monthlyFen: number;
  residentId: string;
}

/**
 * An allowance a person draws, as one list stated it. It tells of the person's health: not part of the graph, only of sealed evidence.
 * A newer statement is a row of its own; of the older one only the last month is set.
 */
@Entity('person_benefit')
@Index(['benefitToken', 'revision'], { unique: true })
@Index(['identityToken'])
export class PersonBenefit {
  @IdColumn()
  id!: string;

  /** County, six digits. */
  @JurisdictionColumn()
  jurisdictionCode!: string;

  /** Keyed hash of county, person and kind. */
  @TokenColumn()
  benefitToken!: string;

  /** Blind index of the resident ID. */
  @TokenColumn()
  identityToken!: string;

  /** JSON of `BenefitDetails`. */
  @EncryptedColumn()
  details!: Encrypted;

  /** From 1; the highest is the present statement. */
  @IntColumn()
  revision!: number;

  @MonthColumn()
  fromMonth!: string;

  @MonthColumn({ nullable: true })
  untilMonth!: string | null;

  @ReferenceColumn()
  importId!: string;

  @InstantColumn()
  importedAt!: string;

  /** Import whose newer statement took its place. */
  @ReferenceColumn({ nullable: true })
  replacedBy!: string | null;
}

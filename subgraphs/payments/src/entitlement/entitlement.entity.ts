import type { LayerReference } from '@onething/policy';
import { Entity, Index } from 'typeorm';
import { Field, ID, ObjectType } from 'type-graphql';
import {
  Access,
  DateColumn,
  DateTimeScalar,
  type Encrypted,
  EncryptedColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  JurisdictionColumn,
  Key,
  MonthColumn,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import { entitlementReaders } from './entitlement-access.ts';

/**
 * The right of an enrolled child to be paid; one for each confirmed case. What is owed stands in its calculations and
 * months; the row changes only with the office that has the case. The category exists only inside `sealedFacts`; the programme is an opaque reference.
 */
@Key('id')
@Access(entitlementReaders)
@ObjectType({ description: 'The right of an enrolled child to be paid. It comes only from a confirmed case, one for each.' })
@Entity('entitlement')
@Index(['caseId'], { unique: true })
@Index(['jurisdictionCode', 'id'])
@Index('entitlement_child', ['childId'])
export class Entitlement {
  @Field(() => ID, { description: 'UUIDv7 of the entitlement.' })
  @IdColumn()
  id!: string;

  @Field(() => ID, { description: 'The confirmed case it comes from.' })
  @ReferenceColumn()
  caseId!: string;

  @ReferenceColumn()
  childId!: string;

  /** The county that confirmed, six digits; who pays a month stands with the month. */
  @JurisdictionColumn()
  jurisdictionCode!: string;

  /** The township unit that has the case now: of the latest hand-over, else of the confirmation; the county where none was named. */
  @JurisdictionColumn()
  townshipCode!: string;

  /** Of a child affected by HIV: only people with the scope for it may learn that it exists. */
  @FlagColumn()
  restricted!: boolean;

  /** Opaque: says nothing about the category. */
  @TextColumn(128)
  programmeReference!: string;

  /** Subject of the applicant. */
  @TextColumn(255)
  ownerSubject!: string;

  /** The decision it rests on. */
  @ReferenceColumn()
  decisionId!: string;

  @DateColumn()
  confirmedOn!: string;

  /** The first benefit month stated by the confirmation. */
  @MonthColumn()
  statedFirstMonth!: string;

  /** The releases the case was decided under, country first. */
  @JsonColumn()
  decisionLayers!: LayerReference[];

  /** `ConfirmedEnrolment` as JSON. */
  @EncryptedColumn()
  sealedFacts!: Encrypted;

  @Field(() => DateTimeScalar, { description: 'Instant at which the entitlement was recorded.' })
  @InstantColumn()
  establishedAt!: string;
}

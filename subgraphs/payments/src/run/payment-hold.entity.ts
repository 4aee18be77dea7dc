import {
  Access,
  DateTimeScalar,
  type Encrypted,
  EncryptedColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JurisdictionColumn,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { runReaders } from './run-access.ts';

/** An officer stopped the payments of a child until they let them go on: what is due meanwhile is kept, not lost. Never deleted. */
@Access(runReaders)
@ObjectType({ description: 'Payments of a child held back by an officer with a reason; what is due meanwhile waits.' })
@Entity('payment_hold')
@Index(['entitlementId', 'liveKey'], { unique: true })
@Index(['jurisdictionCode', 'restricted', 'id'])
export class PaymentHold {
  @Field(() => ID, { description: 'UUIDv7 of the hold.' })
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  entitlementId!: string;

  @ReferenceColumn()
  caseId!: string;

  @JurisdictionColumn()
  jurisdictionCode!: string;

  @FlagColumn()
  restricted!: boolean;

  /** `LIVE`, or its own id once it was let go. */
  @TextColumn(36)
  liveKey!: string;

  @TextColumn(255)
  placedBySubject!: string;

  @EncryptedColumn()
  reason!: Encrypted;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  @InstantColumn()
  placedAt!: string;

  @TextColumn(255, { nullable: true })
  releasedBySubject!: string | null;

  @EncryptedColumn({ nullable: true })
  releaseReason!: Encrypted | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was let go. Null: it holds.' })
  @InstantColumn({ nullable: true })
  releasedAt!: string | null;
}

import {
  Access,
  DateTimeScalar,
  type Encrypted,
  EncryptedColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JurisdictionColumn,
  ReferenceColumn,
  TextColumn,
  TokenColumn,
} from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { PayoutMethod } from '../run/enums.ts';
import type { PayoutMethodCode } from '../run/payment-item.entity.ts';
import { accountReaders } from './account-access.ts';
import { AccountHolderKind, AccountSource, AccountState } from './enums.ts';

export type HolderKindCode = 'CHILD' | 'GUARDIAN' | 'CARER' | 'INSTITUTION';
export type AccountStateCode = 'UNVERIFIED' | 'VERIFIED' | 'REJECTED';
export type AccountSourceCode = 'APPLICATION' | 'GUARDIAN' | 'OFFICER';

/** What is sealed of an account. */
export interface AccountDetails {
  holder: string;
  bank?: string;
  accountNumber?: string;
  /** The duty of whoever receives money for a child: care agreement, placement, guardianship. */
  duty?: string;
}

/**
 * Where the money of a child goes, version by version; the highest holds. A new version holds payments until a second person has verified it;
 * versions are never changed or removed. Legal basis: 辽民发〔2019〕66号 三（一）: the child's account, or the guardian's or carer's with the duty.
 */
@Access(accountReaders)
@ObjectType({ description: 'Where the money of a child goes. A changed account is paid to only after a second person verified it.' })
@Entity('payee_account')
@Index(['entitlementId', 'version'], { unique: true })
@Index(['jurisdictionCode', 'restricted', 'state', 'id'])
export class PayeeAccount {
  @Field(() => ID, { description: 'UUIDv7 of this version.' })
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  entitlementId!: string;

  @Field(() => Int, { description: 'From 1; the highest holds.' })
  @IntColumn()
  version!: number;

  /** The county that confirmed, six digits. */
  @JurisdictionColumn()
  jurisdictionCode!: string;

  @FlagColumn()
  restricted!: boolean;

  @Field(() => PayoutMethod, { description: 'To an account or in cash.' })
  @TextColumn(10)
  method!: PayoutMethodCode;

  @Field(() => AccountHolderKind, { description: 'Whose it is.' })
  @TextColumn(20)
  holderKind!: HolderKindCode;

  /** `AccountDetails` as JSON. */
  @EncryptedColumn()
  details!: Encrypted;

  /** Keyed hash of the number: tells a change without opening. */
  @TokenColumn()
  accountToken!: string;

  @Field(() => AccountSource, { description: 'Who gave it.' })
  @TextColumn(20)
  source!: AccountSourceCode;

  @TextColumn(255)
  givenBySubject!: string;

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  @InstantColumn()
  givenAt!: string;

  @Field(() => AccountState, { description: 'Whether it was verified.' })
  @TextColumn(20)
  state!: AccountStateCode;

  @TextColumn(255, { nullable: true })
  checkedBySubject!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was verified or rejected.' })
  @InstantColumn({ nullable: true })
  checkedAt!: string | null;

  @EncryptedColumn({ nullable: true })
  checkNote!: Encrypted | null;
}

import {
  Access,
  DateTimeScalar,
  type Encrypted,
  EncryptedColumn,
  FenColumn,
  FenScalar,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JurisdictionColumn,
  Key,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { OverpaymentState } from './enums.ts';
import { overpaymentReaders } from './overpayment-access.ts';

/**
 * What a county paid a child beyond what was due, as a case of its own: at most one of a child and county is open at a time. Its sums
 * are kept beside its assessments and entries, which are only ever added to.
 */
@Key('id')
@Access(overpaymentReaders)
@ObjectType({
  description: 'What a county paid a child beyond what was due: a case of its own, explained month by month, never a silent rewrite.',
})
@Entity('overpayment')
@Index('overpayment_of_county', ['payerCode', 'state', 'id'])
@Index('overpayment_of_child', ['entitlementId', 'payerCode'])
export class Overpayment {
  @Field(() => ID, { description: 'UUIDv7 of the overpayment.' })
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  entitlementId!: string;

  @ReferenceColumn()
  caseId!: string;

  /** The county that paid, six digits. */
  @JurisdictionColumn()
  payerCode!: string;

  /** Of a child affected by HIV. */
  @FlagColumn()
  restricted!: boolean;

  @Field(() => OverpaymentState, { description: 'How far it is settled.' })
  @TextColumn(20)
  state!: keyof typeof OverpaymentState;

  @Field(() => FenScalar, { description: 'Fen paid too much in all: still open, taken back and waived.' })
  @FenColumn()
  amountFen!: number;

  @Field(() => FenScalar, { description: 'Fen taken back so far.' })
  @FenColumn()
  recoveredFen!: number;

  @Field(() => FenScalar, { description: 'Fen left with the family by a decision.' })
  @FenColumn()
  waivedFen!: number;

  /** Why it was waived, and who decided. */
  @EncryptedColumn({ nullable: true })
  waiver!: Encrypted | null;

  @Field(() => DateTimeScalar, { description: 'Instant it was found.' })
  @InstantColumn()
  openedAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @Field(() => Int, { description: 'Counts up with every change; give it back to be refused when somebody was faster.' })
  @IntColumn()
  version!: number;
}

/** What is still to be taken back, in fen. */
export function outstandingFen({ amountFen, recoveredFen, waivedFen }: Overpayment): number {
  return amountFen - recoveredFen - waivedFen;
}

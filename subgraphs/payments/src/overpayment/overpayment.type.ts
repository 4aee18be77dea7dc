import {
  Access,
  connectionOf,
  DateTimeScalar,
  FenScalar,
  JurisdictionCodeScalar,
  JurisdictionReference,
  MonthScalar,
  signedIn,
  staff,
} from '@onething/subgraph-kit';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { AmountLine, amountLinesOf } from '../entitlement/amount-line.type.ts';
import { amountRoles } from '../entitlement/entitlement-access.ts';
import { CalculationCauseEnum, DueKindEnum } from '../entitlement/enums.ts';
import type { MonthBalance } from './balance/balance-of.ts';
import { OverpaymentState } from './enums.ts';
import type { AssessedMonth } from './overpayment-assessment.entity.ts';
import { Overpayment } from './overpayment.entity.ts';

/** A month paid beyond what is due. It is reached only through an overpayment the caller may see. */
@Access(signedIn())
@ObjectType({ description: 'A month paid beyond what is due, to the fen.' })
export class OverpaidMonth {
  @Field(() => MonthScalar, { description: 'The month it was paid for.' })
  month!: string;

  @Field(() => DueKindEnum, { description: 'Of the monthly amount or of the sum at 18.' })
  kind!: string;

  @Field(() => FenScalar, { description: 'Fen paid.' })
  paidFen!: number;

  @Field(() => FenScalar, { description: 'Fen of it taken back before.' })
  recoveredFen!: number;

  @Field(() => FenScalar, { description: 'Fen due, as is known now.' })
  dueFen!: number;

  @Field(() => FenScalar, { description: 'Fen still to be taken back.' })
  overpaidFen!: number;

  @Field(() => [AmountLine], { description: 'How what is due now came about, with clauses.' })
  lines!: AmountLine[];
}

/** What an overpayment came to when it was assessed. It is reached only through an overpayment the caller may see. */
@Access(signedIn())
@ObjectType('OverpaymentAssessment', { description: 'What an overpayment came to when it was assessed; none is ever changed.' })
export class RecordedAssessment {
  @Field(() => Int, { description: 'From 1.' })
  sequence!: number;

  @Field(() => CalculationCauseEnum, { description: 'What brought the calculation that showed it.' })
  cause!: string;

  @Field(() => FenScalar, { description: 'Fen to be taken back, as known then.' })
  amountFen!: number;

  @Field(() => DateTimeScalar, { description: 'Instant it was recorded.' })
  recordedAt!: string;

  @Field(() => [OverpaidMonth], { description: 'Month by month.' })
  months!: OverpaidMonth[];
}

/** Owed and not paid. It is reached only through an entitlement the caller may see. */
@Access(signedIn())
@ObjectType({ description: 'A month that is owed and was not, or not wholly, paid; the next run pays it.' })
export class ArrearsMonth {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => DueKindEnum, { description: 'The monthly amount or the sum at 18.' })
  kind!: string;

  @Field(() => JurisdictionReference, { description: 'The county that owes it.' })
  payer!: JurisdictionReference;

  @Field(() => FenScalar, { description: 'Fen due.' })
  dueFen!: number;

  @Field(() => FenScalar, { description: 'Fen paid, less what was taken back.' })
  paidFen!: number;

  @Field(() => FenScalar, { description: 'Fen still owed.' })
  arrearsFen!: number;
}

/** Which overpayments are listed. */
@InputType({ description: 'Which overpayments are listed.' })
export class OverpaymentFilter {
  @Field(() => JurisdictionCodeScalar, { description: 'The county that paid, or an area of counties.' })
  jurisdictionCode!: string;

  @Field(() => OverpaymentState, { nullable: true, description: 'Only those in this state.' })
  state?: keyof typeof OverpaymentState | null;
}

export const OverpaymentConnection = connectionOf('Overpayment', () => Overpayment, staff(amountRoles));

/** A month as the graph shows it. */
export function overpaidMonthOf(month: AssessedMonth): OverpaidMonth {
  return Object.assign(new OverpaidMonth(), month, { lines: amountLinesOf(month.lines, month.kind) });
}

/** Arrears as the graph shows them. */
export function arrearsMonthOf({ month, kind, payerCode, dueFen, paidFen, recoveredFen, arrearsFen }: MonthBalance): ArrearsMonth {
  const payer = JurisdictionReference.of(payerCode);
  return Object.assign(new ArrearsMonth(), { month, kind, payer, dueFen, paidFen: paidFen - recoveredFen, arrearsFen });
}

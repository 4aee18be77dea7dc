import { Access, DateTimeScalar, FenScalar, JurisdictionReference, MonthScalar, signedIn } from '@onething/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { AmountLine, amountLinesOf } from './amount-line.type.ts';
import type { Due } from './calculate-dues/due.ts';
import { AmountBasis } from './enums.ts';

/** What is owed for one month. It is reached only through an entitlement or preview the caller may see. */
@Access(signedIn())
@ObjectType('EntitlementMonth', { description: 'What is owed for one month.' })
export class DueMonth {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => JurisdictionReference, { description: 'The county that pays it.' })
  payer!: JurisdictionReference;

  @Field(() => FenScalar, { description: 'Fen.' })
  amountFen!: number;

  @Field(() => AmountBasis, { description: 'Full standard, top-up, nothing to pay or not known any more.' })
  basis!: string;

  @Field(() => [AmountLine], { description: 'How it came about.' })
  lines!: AmountLine[];

  @Field(() => Boolean, { description: 'A sample amount goes into it.' })
  sample!: boolean;

  @Field(() => Int, { description: '1 as first recorded; a later standard for the same month appends 2, 3 …' })
  revision!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Instant it was recorded. Null: a preview, recorded nowhere.' })
  recordedAt!: string | null;
}

/** A due as the graph shows it. */
export function dueMonthOf(due: Due & { revision?: number; recordedAt?: string }): DueMonth {
  return Object.assign(new DueMonth(), {
    month: due.month,
    payer: JurisdictionReference.of(due.payerCode),
    amountFen: due.amountFen,
    basis: due.basis,
    lines: amountLinesOf(due.lines, due.kind),
    sample: due.sample,
    revision: due.revision ?? 1,
    recordedAt: due.recordedAt ?? null,
  });
}

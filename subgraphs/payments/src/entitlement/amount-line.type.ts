import type { BenefitLine } from '@onething/policy';
import { Access, Citation, FenScalar, JurisdictionCodeScalar, LocalisedText, signedIn } from '@onething/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import type { DueKind } from './calculate-dues/due.ts';
import { AmountLineKind } from './enums.ts';

/** One line of an amount. It is reached only through a month or preview the caller may see. */
@Access(signedIn())
@ObjectType({ description: 'One line of how an amount came about, with its clause and the release that set it.' })
export class AmountLine {
  @Field(() => AmountLineKind, { description: 'What the line is.' })
  kind!: string;

  @Field(() => LocalisedText, { description: 'The line in words.' })
  label!: LocalisedText;

  @Field(() => FenScalar, { description: 'Fen; deductions are negative.' })
  amountFen!: number;

  @Field(() => Citation, { nullable: true, description: 'Clause the line rests on.' })
  citation!: Citation | null;

  @Field(() => String, { nullable: true, description: 'Release that set the amount.' })
  releaseId!: string | null;

  @Field(() => JurisdictionCodeScalar, { nullable: true, description: 'Jurisdiction of that release.' })
  releaseCode!: string | null;

  @Field(() => Boolean, { description: 'The amount is a sample, published by nobody.' })
  sample!: boolean;
}

/** The lines of an amount as the graph shows them. */
export function amountLinesOf(lines: readonly BenefitLine[], kind: DueKind = 'MONTHLY'): AmountLine[] {
  return lines.map((line) =>
    Object.assign(new AmountLine(), {
      kind: kind === 'LUMP_SUM' && line.kind !== 'TOTAL' ? 'LUMP_SUM' : line.kind,
      label: line.label,
      amountFen: line.amountFen,
      citation: line.citation ?? null,
      releaseId: line.layer?.releaseId ?? null,
      releaseCode: line.layer?.code ?? null,
      sample: line.sample === true,
    }),
  );
}

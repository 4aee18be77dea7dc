import { Access, DateTimeScalar, LayerReference, signedIn } from '@onething/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { EntitlementProblem } from './entitlement-problem.type.ts';
import { CalculationCauseEnum, EntitlementState } from './enums.ts';

/** A recorded calculation. It is reached only through an entitlement the caller may see. */
@Access(signedIn())
@ObjectType('EntitlementCalculation', { description: 'A recorded calculation of an entitlement; none is ever changed.' })
export class RecordedCalculation {
  @Field(() => Int, { description: 'From 1.' })
  sequence!: number;

  @Field(() => DateTimeScalar, { description: 'Instant it was recorded.' })
  recordedAt!: string;

  @Field(() => CalculationCauseEnum, { description: 'Why it was made.' })
  cause!: string;

  @Field(() => EntitlementState, { description: 'What came of it.' })
  state!: string;

  @Field(() => EntitlementProblem, { nullable: true, description: 'Why months could not be calculated.' })
  refusal!: EntitlementProblem | null;

  @Field(() => [LayerReference], { description: 'The releases that answered, country first.' })
  releases!: LayerReference[];
}

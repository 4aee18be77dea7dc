import { Access, notFound, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { caseworkRoles } from '../case/case-access.ts';
import { caseFileFor } from '../case/case-file-loader.ts';
import { isOnApplicantsSide } from '../case/case-relation.ts';
import { readableCase } from '../case/readable-case.ts';
import type { ChildrenContext } from '../children-context.ts';
import { DecisionKind } from '../enumerations.ts';
import { composeDecision } from './compose-decision.ts';
import { ComposedDecision, DecisionReason } from './decision.type.ts';

/** The text of a decision before anybody has edited it. */
@Resolver()
export class PreparedDecisionResolver {
  @Access(staff(caseworkRoles))
  @Query(() => ComposedDecision, {
    description: "Text of the decision composed from the policy's trace; to be edited and given to prepareDecision. County staff.",
  })
  async preparedDecision(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Arg('kind', () => DecisionKind, { description: 'To confirm or to refuse.' }) kind: DecisionKind,
    @Ctx() context: ChildrenContext,
  ): Promise<ComposedDecision> {
    const record = await readableCase(context, caseId);
    if (!record || isOnApplicantsSide(context, record)) throw notFound();
    const file = await caseFileFor(context, record);
    const composed = composeDecision(file, kind, context.clock.today());
    return Object.assign(new ComposedDecision(), {
      ...composed,
      reasons: composed.reasons.map((reason) => Object.assign(new DecisionReason(), reason)),
    });
  }
}

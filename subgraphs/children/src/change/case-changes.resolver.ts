import { MonthScalar } from '@onething/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { IsNull } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { Case } from '../case/case.entity.ts';
import { ChangeProposalRow } from './change-proposal.entity.ts';
import { changeView, isShown } from './change-views.ts';
import { ChangeProposal } from './change.type.ts';
import { EnrolmentEndRow } from './life-event.entity.ts';

/** Changes of a case; the type's own rule has let the caller read it. */
@Resolver(() => Case)
export class CaseChangesResolver {
  @FieldResolver(() => [ChangeProposal], {
    description: 'Changes of the enrolled child, latest first; families see what they told and what was decided.',
  })
  async changes(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<ChangeProposal[]> {
    const rows = await context.database.read.manager.find(ChangeProposalRow, {
      where: { caseId: record.id },
      order: { proposedAt: 'DESC', id: 'DESC' },
    });
    return rows.filter((row) => isShown(context, record, row)).map((row) => changeView(row, record));
  }

  @FieldResolver(() => MonthScalar, { nullable: true, description: 'Last month paid, where it has been decided that the enrolment ends.' })
  async enrolmentLastMonth(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<string | null> {
    const end = await context.database.read.manager.findOneBy(EnrolmentEndRow, { caseId: record.id, revokedAt: IsNull() });
    return end?.lastMonth ?? null;
  }
}

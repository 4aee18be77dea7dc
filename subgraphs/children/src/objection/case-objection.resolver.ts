import { objectionUntil } from '@onething/casework';
import { DateScalar } from '@onething/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isOwner } from '../case/case-relation.ts';
import { workflowOf } from '../case/case-file.ts';
import { staffName } from '../case/case-views.ts';
import { Case } from '../case/case.entity.ts';
import type { ChildrenContext } from '../children-context.ts';
import { ObjectionRow } from './objection.entity.ts';
import { Objection } from './objection.type.ts';

/** Objections of a case; the type's own rule has let the caller read it. */
@Resolver(() => Case)
export class CaseObjectionResolver {
  @FieldResolver(() => [Objection], { description: 'What the applicant has against its refusals, oldest first; one to each decision.' })
  async objections(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<Objection[]> {
    const rows = await context.database.read.manager.find(ObjectionRow, { where: { caseId: record.id }, order: { raisedAt: 'ASC' } });
    const plain = isOwner(context, record);
    return rows.map((row) =>
      Object.assign(new Objection(), {
        id: row.id,
        decisionId: row.decisionId,
        reason: context.fields.open(row, 'reason'),
        raisedAt: row.raisedAt,
        outcome: row.outcome,
        answer: context.fields.openOptional(row, 'answer'),
        answeredAt: row.answeredAt,
        by: !plain && row.bySubject ? staffName(row.bySubject, row.byName) : null,
      }),
    );
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Last day on which the applicant may object to the refusal in force; null: there is none.',
  })
  objectionUntil(@Root() record: Case, @Ctx() context: ChildrenContext): string | null {
    return objectionUntil(record.state, workflowOf(context.policy.current(), record.countyCode, record.startedOn)) ?? null;
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isOnApplicantsSide } from '../case/case-relation.ts';
import { Case } from '../case/case.entity.ts';
import type { ChildrenContext } from '../children-context.ts';
import { dutyViews } from './duty-views.ts';
import { findingViews } from './finding-views.ts';
import { VisitDutyRow } from './visit-duty.entity.ts';
import { Reverification, VisitDuty } from './visit-duty.type.ts';
import { ReverificationRow } from './reverification.entity.ts';
import { VisitFindingRow } from './visit-finding.entity.ts';
import { VisitFinding } from './visit-finding.type.ts';
import { visitViews } from './visit-views.ts';
import { VisitRow } from './visit.entity.ts';
import { Visit } from './visit.type.ts';

const mostShown = 60;

/** The visits of one case; the type's own rule has let the caller read the case. The applicant gets nothing of it. */
@Resolver(() => Case)
export class CaseVisitsResolver {
  @FieldResolver(() => [Visit], { description: `Visits to the child, newest first; at most ${mostShown}. Empty for the applicant.` })
  async visits(@Root() { id: caseId, ...record }: Case, @Ctx() context: ChildrenContext): Promise<Visit[]> {
    if (isOnApplicantsSide(context, record)) return [];
    const order = { seenOn: 'DESC', id: 'DESC' } as const;
    return visitViews(context, await context.database.read.manager.find(VisitRow, { where: { caseId }, order, take: mostShown }));
  }

  @FieldResolver(() => [VisitDuty], { description: 'Who owes visits to the child. Empty for the applicant and before it is enrolled.' })
  async visitDuties(@Root() { id: caseId, ...record }: Case, @Ctx() context: ChildrenContext): Promise<VisitDuty[]> {
    if (isOnApplicantsSide(context, record)) return [];
    return dutyViews(
      context,
      await context.database.read.manager.find(VisitDutyRow, { where: { caseId }, order: { dueOn: 'ASC', id: 'ASC' } }),
    );
  }

  @FieldResolver(() => [Reverification], {
    description: `Rounds in which the agencies were asked again, newest first; at most ${mostShown}. Empty for the applicant.`,
  })
  async reverifications(@Root() { id: caseId, ...record }: Case, @Ctx() context: ChildrenContext): Promise<Reverification[]> {
    if (isOnApplicantsSide(context, record)) return [];
    const order = { askedOn: 'DESC', id: 'DESC' } as const;
    const rows = await context.database.read.manager.find(ReverificationRow, { where: { caseId }, order, take: mostShown });
    return rows.map((row) =>
      Object.assign(new Reverification(), row, {
        closedBy: row.closedByName,
        closeReason: context.fields.openOptional(row, 'closeReason') ?? null,
      }),
    );
  }

  @FieldResolver(() => [VisitFinding], { description: 'What visits and new data showed, newest first. Empty for the applicant.' })
  async visitFindings(@Root() { id: caseId, ...record }: Case, @Ctx() context: ChildrenContext): Promise<VisitFinding[]> {
    if (isOnApplicantsSide(context, record)) return [];
    const order = { raisedAt: 'DESC', id: 'DESC' } as const;
    return findingViews(context, await context.database.read.manager.find(VisitFindingRow, { where: { caseId }, order, take: mostShown }));
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ChildrenContext } from '../children-context.ts';
import type { ComparisonSectionView } from '../comparison/compose-comparison.ts';
import { composeComparison } from '../comparison/compose-comparison.ts';
import { AgencyAnswer, ComparisonCounts, ComparisonRow, ComparisonSection } from '../comparison/comparison.type.ts';
import { homeCheckViews } from '../home-check/home-check-views.ts';
import { HomeCheck } from '../home-check/home-check.type.ts';
import { materialView } from '../material/material-view.ts';
import { requiredMaterials } from '../material/required-materials.ts';
import { policyView } from '../policy-result/policy-view.ts';
import { PolicyResult } from '../policy-result/policy-result.type.ts';
import { recognise } from './case-facts.ts';
import { caseFileFor } from './case-file-loader.ts';
import { isOnApplicantsSide } from './case-relation.ts';
import { Case } from './case.entity.ts';

/** What officers examine a case by; the type's own rule has let the caller read the case. The applicant gets nothing of it. */
@Resolver(() => Case)
export class CaseExaminationResolver {
  @FieldResolver(() => [ComparisonSection], { description: "What was declared beside papers and agencies' data. Empty for the applicant." })
  async comparison(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<ComparisonSection[]> {
    const sections = await sectionsFor(record, context);
    const file = await caseFileFor(context, record);
    return sections.map(({ id, section, rows }) =>
      Object.assign(new ComparisonSection(), {
        id,
        section,
        rows: rows.map((row) =>
          Object.assign(new ComparisonRow(), {
            ...row,
            materials: row.materials.map((material) => materialView(context, file, material)),
            agency: row.agency ? Object.assign(new AgencyAnswer(), row.agency) : null,
          }),
        ),
      }),
    );
  }

  @FieldResolver(() => ComparisonCounts, { description: "The agencies' answers, counted. Zeros for the applicant." })
  async comparisonCounts(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<ComparisonCounts> {
    const states = (await sectionsFor(record, context))
      .flatMap((section) => section.rows)
      .flatMap((row) => (row.agency ? [row.agency.state] : []));
    const count = (state: string): number => states.filter((each) => each === state).length;
    return Object.assign(new ComparisonCounts(), {
      agrees: count('AGREES'),
      differs: count('DIFFERS'),
      awaited: count('AWAITED'),
      noData: count('NO_DATA'),
    });
  }

  @FieldResolver(() => [HomeCheck], { description: 'What the village child director saw at home, oldest first. Empty for the applicant.' })
  async homeChecks(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<HomeCheck[]> {
    return isOnApplicantsSide(context, record) ? [] : homeCheckViews(context, record.id);
  }

  @FieldResolver(() => PolicyResult, {
    nullable: true,
    description: 'What the policy answers today to what is known. Null for the applicant.',
  })
  async policy(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<PolicyResult | null> {
    if (isOnApplicantsSide(context, record)) return null;
    const file = await caseFileFor(context, record);
    return Object.assign(new PolicyResult(), policyView(file, context.clock.today()));
  }
}

async function sectionsFor(record: Case, context: ChildrenContext): Promise<ComparisonSectionView[]> {
  if (isOnApplicantsSide(context, record)) return [];
  const file = await caseFileFor(context, record);
  const today = context.clock.today();
  return composeComparison(file, requiredMaterials(file, today), recognise(file, today).decision.trace);
}

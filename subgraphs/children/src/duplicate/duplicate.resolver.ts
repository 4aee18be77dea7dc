import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayReadCase } from '../case/case-access.ts';
import { isOnApplicantsSide } from '../case/case-relation.ts';
import { Case } from '../case/case.entity.ts';
import type { ChildrenContext } from '../children-context.ts';
import type { SharedTrait } from '../enumerations.ts';
import { CaseDuplicate } from './duplicate.type.ts';
import { DuplicateHint } from './duplicate-hint.entity.ts';
import { casesOfFamily } from './find-duplicates.ts';
import { mergeable } from './mergeable.ts';

const atAnotherOffice = {
  zh: '这个孩子可能另有一份正在办理的申请，由其他办理机构办理。能看到两份申请的人员会收到同样的提示。',
  en: 'There may be another running application for this child, handled by another office. Whoever may read both has the same hint.',
};

/** What officers are told about other cases of the same child or family. The applicant gets nothing of it. */
@Resolver(() => Case)
export class DuplicateResolver {
  @FieldResolver(() => [CaseDuplicate], {
    description: 'Cases that are probably for the same child, most probable first. Empty for the applicant.',
  })
  async duplicates(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<CaseDuplicate[]> {
    if (isOnApplicantsSide(context, record)) return [];
    const { manager } = context.database.read;
    const hints = await manager.find(DuplicateHint, { where: { caseId: record.id }, order: { score: 'DESC', id: 'ASC' } });
    return Promise.all(hints.map(async (hint) => view(context, record, hint, await manager.findOneBy(Case, { id: hint.otherCaseId }))));
  }

  @FieldResolver(() => [Case], {
    description:
      'Cases of the same parents or guardian that the caller may read, newest first: brothers and sisters. Empty for the applicant.',
  })
  async family(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<Case[]> {
    if (isOnApplicantsSide(context, record)) return [];
    const cases = await casesOfFamily(context.database.read.manager, record.id);
    return cases.filter((found) => mayReadCase(context, found));
  }
}

function view(context: ChildrenContext, record: Case, hint: DuplicateHint, other: Case | null): CaseDuplicate {
  const readable = other && mayReadCase(context, other) ? other : null;
  return Object.assign(new CaseDuplicate(), {
    id: hint.id,
    state: hint.state,
    otherCase: readable,
    score: readable ? hint.score : null,
    shared: readable ? hint.shared.split(',').filter((trait): trait is SharedTrait => trait !== '') : [],
    text: readable
      ? {
          zh: `可能与 ${readable.number ?? '另一份申请'} 是同一个孩子`,
          en: `Probably the same child as in ${readable.number ?? 'another application'}`,
        }
      : atAnotherOffice,
    canMerge: readable !== null && hint.state === 'OPEN' && mergeable(record, readable),
    decidedBy: hint.decidedByName,
    decidedAt: hint.decidedAt,
    reason: context.fields.openOptional(hint, 'reason'),
  });
}

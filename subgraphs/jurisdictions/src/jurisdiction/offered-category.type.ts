import { type Category, categoryLabel } from '@onething/policy';
import { Access, anyone, CategoryEnum, Citation, LocalisedText } from '@onething/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import type { PolicyMoment } from '../policy/policy-moment.ts';

/** The service whose guide names the categories. */
const childWelfare = 'child-welfare';

/** A category that can be applied for in a place. */
@Access(anyone())
@ObjectType({ description: 'A category of children that can be applied for in a place.' })
export class OfferedCategory {
  @Field(() => CategoryEnum, { description: 'The category.' })
  category!: Category;

  @Field(() => LocalisedText, { description: 'Official name.' })
  label!: LocalisedText;

  @Field(() => LocalisedText, { description: 'For whom, in plain words.' })
  summary!: LocalisedText;

  @Field(() => String, { nullable: true, description: 'Form to fill in. Null: no form is published.' })
  formCode!: string | null;

  @Field(() => Citation, { nullable: true, description: 'Clause that offers it.' })
  citation!: Citation | null;
}

/**
 * The categories the policy of a place offers at a moment, in the order of its guide. What the guide names but the policy
 * does not offer is left out: the guide never promises what an application would refuse.
 */
export function offeredCategories(code: string, { policy, on, knownOn }: PolicyMoment): OfferedCategory[] {
  const answer = policy.recognise({ jurisdiction: code, on, knownOn, given: {} });
  const guide = policy.guide(code, childWelfare, on, knownOn)?.categories ?? [];
  const described = guide.filter(({ category }) => answer.offered.includes(category));
  const others = answer.offered.filter((category) => !described.some((known) => known.category === category));
  return [
    ...described.map((known) =>
      offered(known.category, { label: known.name, summary: known.plain, formCode: known.form, citation: known.citation }),
    ),
    ...others.map((category) => {
      const label = categoryLabel(category);
      return offered(category, { label, summary: label, formCode: null, citation: answer.decisions[category]?.trace.citation ?? null });
    }),
  ];
}

function offered(category: Category, rest: Omit<OfferedCategory, 'category'>): OfferedCategory {
  return Object.assign(new OfferedCategory(), { category, ...rest });
}

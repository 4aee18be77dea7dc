import type { Category, Precheck as PublishedPrecheck } from '@onething/policy';
import { scopeOfCategory } from '@onething/subgraph-kit';
import { offeredCategories } from '../jurisdiction/offered-category.type.ts';
import type { PolicyMoment } from '../policy/policy-moment.ts';
import { Precheck } from './precheck.type.ts';

/**
 * The pre-check a place publishes for a category. None for a category kept under a scope: whoever looks over a shoulder must not learn from a
 * question what it would be about; there one asks a person.
 */
export function publishedPrecheck(code: string, category: Category, { policy, on, knownOn }: PolicyMoment): PublishedPrecheck | undefined {
  return scopeOfCategory(category) === null ? policy.precheck(code, category, on, knownOn) : undefined;
}

/** The pre-checks of every category a place offers, in the order of its guide. */
export function prechecksAt(code: string, moment: PolicyMoment): Precheck[] {
  return offeredCategories(code, moment).flatMap(({ category, label, summary }) => {
    const published = publishedPrecheck(code, category, moment);
    if (!published) return [];
    return [
      Object.assign(new Precheck(), {
        category,
        label,
        summary,
        citation: published.citation,
        questions: published.questions.map(({ id, text, help, when, answers }) => ({
          id,
          text,
          help: help ?? null,
          when: Object.entries(when ?? {}).map(([question, wanted]) => ({ question, answers: wanted })),
          answers: answers.map((answer) => ({ id: answer.id, text: answer.text })),
        })),
      }),
    ];
  });
}

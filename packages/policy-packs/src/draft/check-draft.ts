import { checkDates } from './check-dates.ts';
import { checkForms } from './check-forms.ts';
import { checkMaterials } from './check-materials.ts';
import { checkPages } from './check-pages.ts';
import { checkRules } from './check-rules.ts';
import { checkShape } from './check-shape.ts';
import { checkStandards } from './check-standards.ts';
import type { DraftProblem } from './draft-problem.ts';
import type { DraftToCheck, DraftUnderCheck } from './draft-under-check.ts';

/**
 * Everything that is wrong with a draft and can be seen at once, each point at the path of its change. Changes of the wrong shape are
 * told first: nothing else can be said of a draft that holds one.
 */
export function checkDraft(draft: DraftToCheck): DraftProblem[] {
  const misshapen = draft.changes.flatMap((change) =>
    checkShape(draft.draft, change).map((finding) => ({ ...finding, path: change.path })),
  );
  if (misshapen.length > 0) return misshapen;
  const { releases, policy } = draft.layOver();
  const checked: DraftUnderCheck = { ...draft, candidate: releases, candidatePolicy: policy };
  return [
    ...checkDates(checked),
    ...checkStandards(checked),
    ...checkRules(checked),
    ...checkForms(checked),
    ...checkMaterials(checked),
    ...checkPages(checked),
  ];
}

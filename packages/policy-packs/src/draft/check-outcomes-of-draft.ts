import { categoryLabel, type DraftChange, parseDraftPath } from '@onething/policy';
import { checkInteractions } from '../checking/check-interactions.ts';
import { checkOutcomes, type OutcomeProblem } from '../checking/check-outcomes.ts';
import { checkRows } from '../checking/check-rows.ts';
import { checkTables } from './check-tables.ts';
import { type DraftProblem, type Finding, unsettled } from './draft-problem.ts';
import type { DraftToCheck } from './draft-under-check.ts';

/** Kinds of change that can make a row unreachable or leave a gap. */
const RULES = ['decisions', 'definitions', 'parameters'];

/** Whether the outcomes have to be tried at all. */
export const changesRules = (changes: readonly DraftChange[]): boolean =>
  changes.some(({ path }) => RULES.includes(parseDraftPath(path)?.kind ?? ''));

function findingOf({ code, category, message }: OutcomeProblem): Finding {
  const { zh, en } = categoryLabel(category);
  const row = /\(([^)]*)\)/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'GAP':
      return unsettled(
        'GAP',
        `${zh}：有的家庭情况全部清楚，却判不出结果`,
        `${en}: some families stay undecided although everything is known`,
      );
    case 'UNREACHABLE_ROW':
      return unsettled('UNREACHABLE_ROW', `${zh}：“${row}”永远用不到`, `${en}: ${row} is never true`);
    case 'NEVER_RECOGNISED':
      return unsettled('NEVER_RECOGNISED', `${zh}：没有任何家庭能被认定`, `${en}: no family at all can be recognised`);
    case 'NEVER_REFUSED':
      return unsettled('NEVER_REFUSED', `${zh}：没有任何家庭不被认定`, `${en}: nobody is ever refused`);
    case 'REASON_MISSING':
      return unsettled('REASON_MISSING', `${zh}：不予认定时说不出理由`, `${en} is refused without a reason`);
    default:
      return unsettled('CITATION_MISSING', `${zh}：“${row}”缺少依据条款`, `${en}: ${row} rests on no clause`);
  }
}

/** The change a category's problem most likely comes from. */
function pathOf(category: string, changes: readonly DraftChange[]): string {
  const own = changes.find(({ path }) => path.startsWith(`decisions/${category}/`));
  return (
    (own ?? changes.find(({ path }) => path.startsWith('definitions/')) ?? changes.find(({ path }) => path.startsWith('parameters/')))
      ?.path ?? ''
  );
}

const keyOf = ({ category, message }: OutcomeProblem): string => `${category} ${message.split(':')[0]}`;

/**
 * Tries the rules of the place with every combination of known facts, before and with the draft: what the draft newly leaves undecided, never
 * reaches, or works out from itself. Takes a second or two.
 */
export function checkOutcomesOfDraft({ draft, changes, policy, layOver }: DraftToCheck): DraftProblem[] {
  if (!changesRules(changes)) return [];
  const { policy: candidate } = layOver();
  const { code, effectiveFrom: on } = draft;
  const found = [...checkOutcomes(candidate, code, on), ...checkRows(candidate, code, on)];
  const known = found.length > 0 ? new Set([...checkOutcomes(policy, code, on), ...checkRows(policy, code, on)].map(keyOf)) : new Set();
  const outcomes = found
    .filter((problem) => !known.has(keyOf(problem)))
    .map((problem) => ({ ...findingOf(problem), path: pathOf(problem.category, changes) }));
  const circles = checkInteractions(candidate, code, on).length > checkInteractions(policy, code, on).length;
  return [
    ...outcomes,
    ...checkTables({ draft, changes, policy, candidatePolicy: candidate }),
    ...(circles
      ? [
          {
            ...unsettled(
              'AMOUNT_CIRCULAR',
              '金额会由它自己算出：请调整扣减顺序或不计入收入的待遇',
              'An amount would be worked out from itself: change the deductions or what counts as income',
            ),
            path: changes.find(({ path }) => path.startsWith('parameters/'))?.path ?? '',
          },
        ]
      : []),
  ];
}

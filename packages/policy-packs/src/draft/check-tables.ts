import {
  type Category,
  checkEligibility,
  type EligibilityProblem,
  eligibilityTable,
  factLabel,
  type Policy,
  rulesOf,
} from '@onething/policy';
import { type DraftProblem, type Finding, unsettled } from './draft-problem.ts';
import type { DraftUnderCheck } from './draft-under-check.ts';

const KNOWN_ON = '9999-12-31';

/** What only a look at the whole table of a category shows; mistakes of single conditions are told where they are written. */
function findingsOf({ code, row, label, other, example, name }: EligibilityProblem): Finding[] {
  const zh = label?.zh ?? `第 ${row} 行`;
  const en = label?.en ?? `row ${row}`;
  const pairZh = example ? `，例如父亲${example.father.zh}、母亲${example.mother.zh}` : '';
  const pairEn = example ? `, such as father: ${example.father.en}; mother: ${example.mother.en}` : '';
  if (code === 'UNREACHABLE_ROW' && other !== null)
    return [
      unsettled(
        'ROW_COVERED',
        `“${zh}”永远用不到：第 ${other} 行已包含所有这样的组合${pairZh}`,
        `“${en}” is never reached: row ${other} covers every such pair${pairEn}`,
      ),
    ];
  if (code === 'CONTRADICTORY_ROW')
    return [
      unsettled(
        'ROW_CONTRADICTS',
        `“${zh}”与另一条件矛盾，符合它的人都不予认定${pairZh}`,
        `“${en}” contradicts another condition: whoever meets it is refused${pairEn}`,
      ),
    ];
  if (code !== 'FACT_NOT_COLLECTED') return [];
  const fact = factLabel(name ?? '');
  return [
    unsettled('FACT_NOT_COLLECTED', `“${zh}”要用“${fact.zh}”，申请表没有问`, `“${en}” reads “${fact.en}”, which the form does not ask`),
  ];
}

function problemsAt(policy: Policy, code: string, category: Category, on: string): EligibilityProblem[] {
  const rules = rulesOf(policy, code, on, KNOWN_ON);
  const table = eligibilityTable(rules, category);
  if (!table) return [];
  const form = rules.materials.get(category)?.form;
  return checkEligibility(rules, table, form === undefined ? undefined : policy.form(code, form, on, KNOWN_ON)).problems;
}

const nameOf = ({ code, path, row, other, name }: EligibilityProblem): string => [code, path, row, other, name].join(' ');

/** Rows of the eligibility tables that the draft makes useless: those that were wrong before are not its fault. */
export function checkTables(checked: Pick<DraftUnderCheck, 'draft' | 'changes' | 'policy' | 'candidatePolicy'>): DraftProblem[] {
  const { changes, draft, policy, candidatePolicy } = checked;
  const shaping = changes.filter(({ path }) => path.startsWith('definitions/') || path.startsWith('decisions/'));
  const [first] = shaping;
  if (!first) return [];
  const on = draft.effectiveFrom;
  const offered = candidatePolicy.parameter(draft.code, 'offeredCategories', on, KNOWN_ON)?.value;
  const found = (Array.isArray(offered) ? (offered as Category[]) : []).flatMap((category) => {
    const before = new Set(problemsAt(policy, draft.code, category, on).map(nameOf));
    return problemsAt(candidatePolicy, draft.code, category, on).filter((problem) => !before.has(nameOf(problem)));
  });
  // What shows elsewhere, as a fact the form lacks, stands at the first change of the rules.
  const at = (path: string): string => (changes.some((change) => change.path === path) ? path : first.path);
  const problems = found.flatMap((problem) => findingsOf(problem).map((finding) => ({ ...finding, path: at(problem.path) })));
  return [...new Map(problems.map((problem) => [`${problem.path} ${problem.message.zh}`, problem])).values()];
}

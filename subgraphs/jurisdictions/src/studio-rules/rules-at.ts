import {
  type Category,
  checkEligibility,
  type EligibilityRow,
  eligibilityGrid,
  eligibilityTable,
  factLabel,
  type GridCell,
  pairJudge,
  type Policy,
  reasonLabel,
  rulesOf,
  samplePersons,
} from '@onething/policy';
import { Citation } from '@onething/subgraph-kit';
import type { StudioMoment } from '../studio/studio-moment.ts';
import { ruleStates } from './rule-states.ts';
import { studioPhrase } from './studio-phrase.ts';
import { StudioRuleGroup, StudioRuleProblem, StudioRuleRow, StudioRules, StudioSamplePerson } from './studio-rules.type.ts';
import { testableFacts } from './testable-facts.ts';

type Rules = ReturnType<typeof rulesOf>;

function rowAt(row: EligibilityRow, { policy, draftRelease }: StudioMoment): StudioRuleRow {
  const { id, label, phrases, condition, source, off, citation, reason } = row;
  return Object.assign(new StudioRuleRow(), {
    id,
    label,
    phrases: phrases.map(studioPhrase),
    condition,
    level: source.code,
    levelName: policy.jurisdiction(source.code)?.name ?? { zh: source.code, en: source.code },
    draft: draftRelease !== undefined && source.releaseId === draftRelease,
    off,
    citation: citation ? Object.assign(new Citation(), citation) : null,
    reason: reason ? reasonLabel(reason) : null,
  });
}

function signOf({ decision, row, orphan }: GridCell): string {
  if (decision === 'ELIGIBLE') return `R${row}`;
  if (orphan) return 'O';
  return decision === 'UNDETERMINED' ? 'U' : 'N';
}

/** The grid of a category; empty where the rules name what nobody defines: the problems say so. */
function gridOf(rules: Rules, category: Category, persons: ReturnType<typeof samplePersons>): string[][] {
  const table = eligibilityTable(rules, category);
  if (!table) return [];
  try {
    return eligibilityGrid(pairJudge(rules, table), persons).map((line) => line.map(signOf));
  } catch {
    return [];
  }
}

const formOf = (rules: Rules, policy: Policy, { code, on, knownOn }: StudioMoment, category: Category) => {
  const form = rules.materials.get(category)?.form;
  return form === undefined ? undefined : policy.form(code, form, on, knownOn);
};

function problemsOf(check: ReturnType<typeof checkEligibility>): StudioRuleProblem[] {
  return check.problems.map(({ example, name, code, ...problem }) =>
    Object.assign(new StudioRuleProblem(), {
      ...problem,
      code,
      name,
      fact: code === 'FACT_NOT_COLLECTED' ? factLabel(name ?? '') : null,
      exampleFather: example?.father ?? null,
      exampleMother: example?.mother ?? null,
    }),
  );
}

/** The eligibility table of a category at a moment, with and without the draft; undefined: no level decides it. */
export function rulesAt(moment: StudioMoment, category: Category): StudioRules | undefined {
  const { code, on, knownOn, policy, present } = moment;
  const rules = rulesOf(policy, code, on, knownOn);
  const table = eligibilityTable(rules, category);
  if (!table) return undefined;
  const check = checkEligibility(rules, table, formOf(rules, policy, moment, category));
  const persons = samplePersons(rules);
  const offered = policy.parameter(code, 'offeredCategories', on, knownOn)?.value;
  return Object.assign(new StudioRules(), {
    category,
    label: table.label,
    asOf: on,
    offered: Array.isArray(offered) ? offered : [],
    requirements: table.requirements.map((row) => rowAt(row, moment)),
    groups: table.groups.map(({ kind, name, path, label, frame, rows }) =>
      Object.assign(new StudioRuleGroup(), { kind, name, path, label, frame, rows: rows.map((row) => rowAt(row, moment)) }),
    ),
    states: ruleStates(rules),
    facts: testableFacts(),
    problems: problemsOf(check),
    tried: check.tried,
    persons: persons.map(({ key, label, typical }) => Object.assign(new StudioSamplePerson(), { key, label, typical })),
    grid: gridOf(rules, category, persons),
    gridBefore: gridOf(rulesOf(present, code, on, knownOn), category, persons),
  });
}

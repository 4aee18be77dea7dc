import { CASE_FACTS, CIRCUMSTANCE_FACTS } from '../conditions/fact-catalogue.ts';
import { factNeeds, type FactNeed } from '../form-editing/rule-fields.ts';
import { ruleNeeds } from '../form-editing/rule-needs.ts';
import { factFeeds } from '../form-editing/fact-feeds.ts';
import type { FormDefinition } from '../form-types.ts';
import type { Condition } from '../pack-types.ts';
import type { LocalisedText } from '../types.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { type GridCell, gridGroup, type PairJudge, pairJudge } from './eligibility-grid.ts';
import type { EligibilityTable } from './eligibility-table.ts';
import { otherSurroundings, type SamplePerson, samplePersons, sampleSurroundings } from './sample-persons.ts';

/** What can be wrong with the table of a category. */
export type EligibilityProblemCode =
  | 'UNREACHABLE_ROW'
  | 'MISSING_CITATION'
  | 'GAP'
  | 'UNKNOWN_NAME'
  | 'CIRCULAR_DEFINITION'
  | 'CONTRADICTORY_ROW'
  | 'FACT_NOT_COLLECTED';

export interface EligibilityProblem {
  code: EligibilityProblemCode;
  /** Where a draft changes it. */
  path: string;
  /** The row it is about: its id in the group or among the requirements. */
  row: string | null;
  label: LocalisedText | null;
  /** Of a row that is never reached: the row that covers it; of a contradiction: the requirement. */
  other: string | null;
  /** A pair of parents that shows it. */
  example: { father: LocalisedText; mother: LocalisedText } | null;
  /** The name nobody knows, or the fact. */
  name: string | null;
}

export interface EligibilityCheck {
  problems: EligibilityProblem[];
  /** How many families were tried. */
  tried: number;
}

interface Pair {
  father: SamplePerson;
  mother: SamplePerson;
  cell: GridCell;
}

const found = (code: EligibilityProblemCode, path: string, more: Partial<EligibilityProblem> = {}): EligibilityProblem => ({
  code,
  path,
  row: null,
  label: null,
  other: null,
  example: null,
  name: null,
  ...more,
});

const exampleOf = (pair: Pair | undefined): EligibilityProblem['example'] =>
  pair ? { father: pair.father.label, mother: pair.mother.label } : null;

function tried(judge: PairJudge, rules: RuleSet): Pair[] {
  const persons = samplePersons(rules);
  const surroundings = sampleSurroundings(rules);
  const able = persons.slice(0, 1);
  const pairs = (who: readonly SamplePerson[], given: object): Pair[] =>
    who.flatMap((father) => who.map((mother) => ({ father, mother, cell: judge.judge(father, mother, given) })));
  return [...pairs(persons, surroundings), ...otherSurroundings(rules).flatMap((given) => pairs(able, given))];
}

/** Rows that an earlier row always covers or nothing ever meets, and rows that a requirement always refuses. */
function rowProblems(table: EligibilityTable, pairs: readonly Pair[]): EligibilityProblem[] {
  const group = gridGroup(table);
  const rows = (group?.rows ?? []).filter(({ off }) => !off);
  return rows.flatMap((row, index): EligibilityProblem[] => {
    const number = index + 1;
    const about = { row: row.id, label: row.label };
    const holding = pairs.filter(({ cell }) => cell.rows.includes(number));
    const alone = holding.filter(({ cell }) => cell.rows[0] === number);
    if (holding.length > 0 && holding.every(({ cell }) => cell.decision === 'INELIGIBLE')) {
      const other = holding[0]?.cell.failing[0] ?? null;
      return [found('CONTRADICTORY_ROW', group?.path ?? '', { ...about, other, example: exampleOf(holding[0]) })];
    }
    if (alone.length > 0) return [];
    const covering = holding[0]?.cell.rows[0];
    const other = covering === undefined ? null : (rows[covering - 1]?.id ?? null);
    return [found('UNREACHABLE_ROW', group?.path ?? '', { ...about, other, example: exampleOf(holding[0]) })];
  });
}

function gapProblems(table: EligibilityTable, pairs: readonly Pair[]): EligibilityProblem[] {
  const open = pairs.filter(({ cell }) => cell.decision === 'UNDETERMINED');
  return open.length > 0 ? [found('GAP', `decisions/${table.category}`, { example: exampleOf(open[0]) })] : [];
}

function citationProblems(table: EligibilityTable): EligibilityProblem[] {
  const ofRows = [
    ...table.requirements.map((row) => ({ row, path: `decisions/${table.category}/${row.id}` })),
    ...table.groups.flatMap(({ rows, path, kind }) =>
      rows.map((row) => ({ row, path: kind === 'STATES' ? `definitions/${row.id}` : path })),
    ),
  ];
  return ofRows
    .filter(({ row }) => !row.off && row.citation === null)
    .map(({ row, path }) => found('MISSING_CITATION', path, { row: row.id, label: row.label }));
}

interface BadName {
  code: 'UNKNOWN_NAME' | 'CIRCULAR_DEFINITION';
  name: string;
}

const unknown = (name: string): BadName => ({ code: 'UNKNOWN_NAME', name });

/** Names a condition refers to that nobody defines or that lead back to themselves, with those of the definitions it goes through. */
function badNames(condition: Condition, rules: RuleSet, within: readonly string[] = []): BadName[] {
  if (typeof condition === 'string') {
    const definition = rules.definitions.get(condition);
    if (!definition) return [unknown(condition)];
    if (within.includes(condition)) return [{ code: 'CIRCULAR_DEFINITION', name: condition }];
    return badNames(definition.when.condition, rules, [...within, condition]);
  }
  const parts = condition as Record<string, unknown>;
  const inner = ['all', 'any', 'not', 'once', 'require', 'where', 'other'].flatMap((key) => (key in parts ? [parts[key]].flat() : []));
  const about = 'person' in parts || 'each' in parts || 'one' in parts ? [parts['is']] : [];
  const listed = [
    ...(Array.isArray(parts['listed']) ? parts['listed'] : []),
    ...('circumstanceOf' in parts ? [parts['circumstanceOf']] : []),
  ];
  const kinds = 'circumstance' in parts ? [parts['circumstance']].flat().map(String) : [];
  const operands = Object.values(parts).flatMap((value) =>
    typeof value === 'object' && value !== null && 'parameter' in value ? [String(value.parameter)] : [],
  );
  const fact = typeof parts['fact'] === 'string' ? [parts['fact']] : [];
  return [
    ...[...inner, ...about, ...listed].flatMap((part) => badNames(part as Condition, rules, within)),
    ...kinds.filter((kind) => !Object.hasOwn(CIRCUMSTANCE_FACTS, kind)).map(unknown),
    ...operands.filter((name) => rules.parameters.lineage(name) === undefined).map(unknown),
    ...fact.filter((name) => name.includes('.') && !Object.hasOwn(CASE_FACTS, name)).map(unknown),
  ];
}

function nameProblems(rules: RuleSet, table: EligibilityTable): EligibilityProblem[] {
  return (rules.decisions.get(table.category)?.conditions ?? []).flatMap(({ id, placed }) => {
    const bad = new Map(badNames(placed.condition, rules).map((each) => [`${each.code} ${each.name}`, each]));
    return [...bad.values()].map(({ code, name }) => found(code, `decisions/${table.category}/${id}`, { row: id, name }));
  });
}

/** Of a person or household nothing need be said: absence has a meaning, or another authority tells it. */
const isOptional = (fact: string): boolean =>
  fact.startsWith('child.') && CASE_FACTS[fact]?.type !== 'DATE' ? true : CASE_FACTS[fact]?.whenAbsent !== undefined;

/** Facts the recognition of a category reads that its form does not ask. */
export function uncollectedFacts(rules: RuleSet, category: string, form: FormDefinition | undefined): FactNeed[] {
  if (!form) return [];
  const told = new Set(factFeeds(form).map(({ fact }) => fact));
  return factNeeds(ruleNeeds(rules, category).filter(({ rule }) => rule.kind === 'RECOGNITION')).filter(
    ({ fact }) => !told.has(fact) && !isOptional(fact),
  );
}

/** Everything that is wrong with the table of a category, tried on every pair of sample parents and on children and households of every kind. */
export function checkEligibility(rules: RuleSet, table: EligibilityTable, form: FormDefinition | undefined): EligibilityCheck {
  const bad = nameProblems(rules, table);
  if (bad.length > 0) return { problems: [...bad, ...citationProblems(table)], tried: 0 };
  const pairs = tried(pairJudge(rules, table), rules);
  const uncollected = uncollectedFacts(rules, table.category, form).map(({ fact, rules: uses }) =>
    found('FACT_NOT_COLLECTED', `forms/${form?.code ?? ''}`, { name: fact, label: uses[0]?.label ?? null }),
  );
  return {
    problems: [...rowProblems(table, pairs), ...citationProblems(table), ...gapProblems(table, pairs), ...uncollected],
    tried: pairs.length,
  };
}

import type { Decision } from '../types.ts';
import { compileCategories } from '../recognition/compile-category.ts';
import { compileCondition } from '../conditions/compile-condition.ts';
import type { CompiledCondition } from '../conditions/compiled-condition.ts';
import { situation } from '../conditions/situation.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { EligibilityGroup, EligibilityTable } from './eligibility-table.ts';
import { type SamplePerson, sampleSurroundings } from './sample-persons.ts';

/** What becomes of one father and one mother. */
export interface GridCell {
  decision: Decision;
  /** Number of the alternative that recognises them, from 1; 0: no alternatives, or none holds. */
  row: number;
  /** Numbers of all alternatives that hold. */
  rows: number[];
  /** They belong to the orphans instead. */
  orphan: boolean;
  /** Ids of the requirements that fail. */
  failing: string[];
}

/** Judges pairs of parents by the rules of a place. */
export interface PairJudge {
  judge(father: SamplePerson, mother: SamplePerson, surroundings?: object): GridCell;
}

const isHolding = (condition: CompiledCondition, given: object): boolean => condition.explain(situation(given)).truth === 'YES';

/** The group whose rows are counted in the grid: the first alternatives of the table. */
export const gridGroup = (table: EligibilityTable): EligibilityGroup | undefined =>
  table.groups.find(({ kind }) => kind === 'ALTERNATIVES');

/** Prepares a category for judging many pairs. Throws where the rules cannot be compiled: a name nobody defines, a circle. */
export function pairJudge(rules: RuleSet, table: EligibilityTable): PairJudge {
  const compile = compileCategories(rules);
  const whole = compile(table.category);
  const orphans = table.category === 'ORPHAN' ? undefined : compile('ORPHAN');
  const document = rules.decisions.get(table.category)?.conditions[0]?.placed.document;
  const context = (id: string, own = document) => ({
    rules,
    document: own ?? ({ id: '', citations: {} } as unknown as NonNullable<typeof document>),
    id,
    category: compile,
    within: [],
  });
  const alternatives = (gridGroup(table)?.rows ?? []).filter(({ off }) => !off);
  const parts = alternatives.map(({ condition, id }) => compileCondition(condition ?? { all: [] }, context(id)));
  const requirements = (rules.decisions.get(table.category)?.conditions ?? []).map(({ id, placed }) => ({
    id,
    condition: compileCondition(placed.condition, context(id, placed.document)),
  }));
  return {
    judge(father, mother, surroundings = sampleSurroundings(rules)) {
      const given = { ...surroundings, father: father.facts, mother: mother.facts };
      const truth = whole?.explain(situation(given)).truth ?? 'NO';
      const rows = parts.flatMap((part, index) => (isHolding(part, given) ? [index + 1] : []));
      const orphan = orphans !== undefined && isHolding(orphans, given);
      return {
        decision: truth === 'YES' ? 'ELIGIBLE' : truth === 'NO' ? 'INELIGIBLE' : 'UNDETERMINED',
        row: truth === 'YES' ? (rows[0] ?? 0) : 0,
        rows,
        orphan,
        failing:
          truth === 'NO'
            ? requirements.filter(({ condition }) => condition.explain(situation(given)).truth === 'NO').map(({ id }) => id)
            : [],
      };
    },
  };
}

/** Every father beside every mother, row by row. */
export function eligibilityGrid(judge: PairJudge, persons: readonly SamplePerson[], surroundings?: object): GridCell[][] {
  return persons.map((father) => persons.map((mother) => judge.judge(father, mother, surroundings)));
}

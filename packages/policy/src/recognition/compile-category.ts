import { categoryLabel } from '../labels.ts';
import { compileAll } from '../conditions/compile-combination.ts';
import { compileCondition } from '../conditions/compile-condition.ts';
import type { CompiledCondition } from '../conditions/compiled-condition.ts';
import type { RuleSet } from '../rules/rule-set.ts';

type Compile = (category: string) => CompiledCondition | undefined;

const known = new WeakMap<RuleSet, Compile>();

/** The conditions of each category of a place and day, compiled when first asked for and once for the same rules. */
export function compileCategories(rules: RuleSet): Compile {
  const compile = known.get(rules) ?? compilerOf(rules);
  known.set(rules, compile);
  return compile;
}

function compilerOf(rules: RuleSet): Compile {
  const compiled = new Map<string, CompiledCondition>();
  const underway: string[] = [];

  const compile: Compile = (category) => {
    const decision = rules.decisions.get(category);
    if (!decision) return undefined;
    const ready = compiled.get(category);
    if (ready) return ready;
    if (underway.includes(category)) throw new Error(`The category ${category} depends on itself`);
    underway.push(category);
    const { citation } = decision;
    const parts = decision.conditions.map(({ id, placed }) =>
      compileCondition(placed.condition, {
        rules,
        document: placed.document,
        id: `${category}.${id}`,
        category: compile,
        within: [],
        ...(citation && { citation }),
      }),
    );
    const frame = { id: category, label: decision.label ?? categoryLabel(category), ...(citation && { citation }) };
    const { explain, emit } = compileAll(frame, parts);
    const condition: CompiledCondition = {
      explain,
      emit: (source, scope) => source.once(`category ${category}`, () => emit(source, scope)),
    };
    underway.pop();
    compiled.set(category, condition);
    return condition;
  };
  return compile;
}

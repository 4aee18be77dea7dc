import type { FormDefinition } from '../form-types.ts';
import type { AnswerBasis, MaterialCode, MaterialDetail, MaterialsAnswer, PolicyError } from '../types.ts';
import { compileCondition } from '../conditions/compile-condition.ts';
import { type CompileContext, type CompiledCondition, splitMissing } from '../conditions/compiled-condition.ts';
import { situation } from '../conditions/situation.ts';
import { resolveCitation } from '../rules/dated-entries.ts';
import type { PlacedCondition, ResolvedMaterials, RuleSet } from '../rules/rule-set.ts';

export interface MaterialsGiven {
  items?: string[];
  category?: string;
  shared?: string[];
}

type Need = { truth: 'YES' | 'NO' | 'UNKNOWN'; missing: string[] };

const ALWAYS: Need = { truth: 'YES', missing: [] };

/** Compiled once for a set of rules: a rehearsal asks for the papers of every open case. */
const compiled = new WeakMap<RuleSet, Map<PlacedCondition['condition'], CompiledCondition>>();

function compiledOf(rules: RuleSet, { condition, document }: PlacedCondition, id: string): CompiledCondition {
  const ofRules = compiled.get(rules) ?? new Map<PlacedCondition['condition'], CompiledCondition>();
  compiled.set(rules, ofRules);
  const context: CompileContext = { rules, document, id, category: () => undefined, within: [] };
  const known = ofRules.get(condition) ?? compileCondition(condition, context);
  ofRules.set(condition, known);
  return known;
}

function judge(rules: RuleSet, placed: PlacedCondition, id: string, given: object): Need {
  const node = compiledOf(rules, placed, id).explain(situation(given));
  return { truth: node.truth, missing: node.missing ?? [] };
}

/** What has been found so far: each material once, required beating conditional. */
class Gathering {
  readonly required = new Map<MaterialCode, MaterialDetail>();
  readonly conditional = new Map<MaterialCode, MaterialDetail & { missing: string[] }>();

  add(detail: MaterialDetail, { truth, missing }: Need): void {
    if (truth === 'YES' && !this.required.has(detail.code)) this.required.set(detail.code, detail);
    if (truth === 'UNKNOWN' && !this.conditional.has(detail.code)) this.conditional.set(detail.code, { ...detail, missing });
  }

  open(): (MaterialDetail & { missing: string[] })[] {
    return [...this.conditional.values()].filter(({ code }) => !this.required.has(code));
  }
}

const BOTH: Readonly<Record<string, Need['truth']>> = {
  'YES YES': 'YES',
  'YES UNKNOWN': 'UNKNOWN',
  'UNKNOWN YES': 'UNKNOWN',
  'UNKNOWN UNKNOWN': 'UNKNOWN',
};

const both = (one: Need, other: Need): Need => ({
  truth: BOTH[`${one.truth} ${other.truth}`] ?? 'NO',
  missing: [...new Set([...one.missing, ...other.missing])],
});

type Rules = ResolvedMaterials['materials'];

/** The list's own materials over those of the list it adds to. */
function allMaterials(rules: RuleSet, list: ResolvedMaterials): Rules {
  const base = list.extends === undefined ? undefined : rules.materials.get(list.extends);
  return base ? new Map([...allMaterials(rules, base), ...list.materials]) : list.materials;
}

function gather(rules: RuleSet, list: ResolvedMaterials, given: object, reached: Need, into: Gathering): void {
  for (const { rule, document } of allMaterials(rules, list).values()) {
    const placed = rule.when === undefined ? undefined : { condition: rule.when, document };
    const need = placed ? judge(rules, placed, `${list.key}.${rule.code}`, given) : ALWAYS;
    const citation = resolveCitation(rule.citation, document) ?? { document: document.id, clause: '' };
    into.add({ code: rule.code, citation, because: rule.because }, both(reached, need));
  }
}

interface Asked {
  list: ResolvedMaterials;
  reached: Need;
}

/** The lists asked for, and those of items that have to be applied for as well. */
function listsAsked(rules: RuleSet, keys: readonly string[], given: object): { asked: Asked[]; alsoApply: string[]; unset: string[] } {
  const asked: Asked[] = [];
  const alsoApply: string[] = [];
  for (const list of keys.map((key) => rules.materials.get(key)).filter((found) => found !== undefined)) {
    asked.push({ list, reached: ALWAYS });
    for (const { item, when } of list.alsoApply.filter(({ item }) => !keys.includes(item))) {
      const need = judge(rules, when, `${list.key}.alsoApply.${item}`, given);
      const further = rules.materials.get(item);
      if (need.truth === 'YES') alsoApply.push(item);
      if (need.truth !== 'NO' && further) asked.push({ list: further, reached: need });
    }
  }
  return { asked, alsoApply: [...new Set(alsoApply)], unset: keys.filter((key) => !rules.materials.has(key)) };
}

/**
 * The materials of the items or the category asked for: the union, each once. What hangs on an unknown fact is conditional;
 * what data sharing supplies is required but not uploaded.
 */
export function listMaterials(
  rules: RuleSet,
  given: MaterialsGiven,
  basis: AnswerBasis,
  formOf: (code: string) => FormDefinition | undefined,
): MaterialsAnswer {
  const keys = given.category === undefined ? (given.items ?? []) : [given.category];
  const { asked, alsoApply, unset } = listsAsked(rules, keys, given);
  const gathering = new Gathering();
  for (const { list, reached } of asked) gather(rules, list, given, reached, gathering);
  const required = [...gathering.required.values()];
  const open = gathering.open();
  const materials = required.map(({ code }) => code);
  const formCode = asked.map(({ list }) => list.form).find((form) => form !== undefined);
  const form = formCode === undefined ? undefined : formOf(formCode);
  const errors: PolicyError[] = unset.map((parameter) => ({
    code: 'PARAMETER_UNSET',
    jurisdiction: rules.jurisdiction,
    parameter: `materials.${parameter}`,
  }));
  return {
    ...basis,
    errors: [...basis.errors, ...errors],
    materials,
    upload: materials.filter((code) => !(given.shared ?? []).includes(code)),
    conditional: open.map(({ code }) => code),
    missing: [...new Set(splitMissing(open.flatMap(({ missing }) => missing)).facts)],
    alsoApply,
    localExtras: asked.some(({ list }) => list.localExtras),
    form: formCode ?? null,
    copies: form?.copies ?? null,
    holders: form?.holders ?? [],
    details: [...required, ...open.map(({ code, citation, because }) => ({ code, citation, because }))],
  };
}

import type { Condition, Person } from '../pack-types.ts';
import type { CircumstanceKind, Citation, LocalisedText } from '../types.ts';
import { categoryLabel, circumstanceLabel, factLabel, materialLabel } from '../labels.ts';
import { coveredKinds } from '../conditions/covered-kinds.ts';
import { resolveCitation } from '../rules/dated-entries.ts';
import type { PlacedCondition, ResolvedMaterials, RuleSet } from '../rules/rule-set.ts';

/** A rule that reads a fact, by the name an official knows it by, and the clause it rests on. */
export interface RuleUse {
  kind: 'RECOGNITION' | 'MATERIAL' | 'AMOUNT';
  /** Where it stands: `DE_FACTO_UNSUPPORTED.parents`, `DE_FACTO_UNSUPPORTED.fatherState`, `topUpDeductions`. */
  id: string;
  label: LocalisedText;
  /** Null: it rests on none of its own. */
  citation?: Citation | null;
}

/** A fact, as `father.SERVING_SENTENCE.termMonths`, and a rule that reads it. */
export interface RuleNeed {
  fact: string;
  rule: RuleUse;
}

interface Walk {
  rules: RuleSet;
  rule: RuleUse;
  document: PlacedCondition['document'];
  person: Person;
  kinds?: readonly CircumstanceKind[];
  within: readonly string[];
}

const named = (walk: Walk, label: LocalisedText | undefined, citation: Citation | undefined): Walk => ({
  ...walk,
  rule: { ...walk.rule, ...(label && { label }), ...(citation && { citation }) },
});

function ofDefinition(name: string, walk: Walk): RuleNeed[] {
  const definition = walk.rules.definitions.get(name);
  if (!definition || walk.within.includes(name)) return [];
  const { label, citation, when } = definition;
  return needsOf(when.condition, { ...named(walk, label, citation), document: when.document, within: [...walk.within, name] });
}

const factOf = (fact: string, { person, kinds }: Walk): string[] =>
  kinds === undefined || fact.includes('.') ? [fact] : kinds.map((kind) => `${person}.${kind}.${fact}`);

function ofCircumstance(kinds: readonly CircumstanceKind[], where: Condition | undefined, walk: Walk): RuleNeed[] {
  const own = kinds.map((kind) => ({ fact: `${walk.person}.${kind}`, rule: walk.rule }));
  return where === undefined ? own : [...own, ...needsOf(where, { ...walk, kinds })];
}

function ofPersons(condition: Exclude<Condition, string>, walk: Walk): RuleNeed[] | undefined {
  if ('person' in condition) return needsOf(condition.is, { ...walk, person: condition.person });
  if ('each' in condition) return condition.each.flatMap((person) => needsOf(condition.is, { ...walk, person }));
  if ('one' in condition) {
    return condition.one.flatMap((person) => [condition.is, condition.other].flatMap((part) => needsOf(part, { ...walk, person })));
  }
  return undefined;
}

function ofCategory(category: string, walk: Walk): RuleNeed[] {
  const key = `category ${category}`;
  const decision = walk.rules.decisions.get(category);
  if (!decision || walk.within.includes(key)) return [];
  return decision.conditions.flatMap(({ placed }) =>
    needsOf(placed.condition, {
      ...named(walk, decision.label, decision.citation),
      document: placed.document,
      within: [...walk.within, key],
    }),
  );
}

function needsOf(condition: Condition, outer: Walk): RuleNeed[] {
  if (typeof condition === 'string') return ofDefinition(condition, outer);
  const walk = named(outer, undefined, resolveCitation(condition.citation, outer.document));
  if ('all' in condition) return condition.all.flatMap((part) => needsOf(part, walk));
  if ('any' in condition) return condition.any.flatMap((part) => needsOf(part, walk));
  if ('not' in condition) return needsOf(condition.not, walk);
  if ('once' in condition) return [condition.once, condition.require].flatMap((part) => needsOf(part, walk));
  const ofPerson = ofPersons(condition, walk);
  if (ofPerson) return ofPerson;
  if ('circumstance' in condition) return ofCircumstance([condition.circumstance].flat(), condition.where, walk);
  if ('circumstanceOf' in condition) return ofCircumstance(coveredKinds(condition.circumstanceOf, walk.rules), undefined, walk);
  if ('listed' in condition) return condition.listed.flatMap((name) => ofDefinition(name, walk));
  if ('eligibleFor' in condition) return ofCategory(condition.eligibleFor, walk);
  if ('evidence' in condition) return factOf(condition.evidence, walk).map((fact) => ({ fact, rule: walk.rule }));
  if ('fact' in condition) return factOf(condition.fact, walk).map((fact) => ({ fact, rule: walk.rule }));
  return [];
}

function ofRecognition(rules: RuleSet, category: string): RuleNeed[] {
  const decision = rules.decisions.get(category);
  return (decision?.conditions ?? []).flatMap(({ id, placed }) => {
    const label = decision?.label ?? categoryLabel(category);
    const rule: RuleUse = {
      kind: 'RECOGNITION',
      id: `${category}.${id}`,
      label,
      ...(decision?.citation && { citation: decision.citation }),
    };
    return needsOf(placed.condition, { rules, rule, document: placed.document, person: 'child', within: [`category ${category}`] });
  });
}

function materialsOf(rules: RuleSet, list: ResolvedMaterials): ResolvedMaterials['materials'] {
  const base = list.extends === undefined ? undefined : rules.materials.get(list.extends);
  return base ? new Map([...materialsOf(rules, base), ...list.materials]) : list.materials;
}

function ofMaterials(rules: RuleSet, category: string): RuleNeed[] {
  const list = rules.materials.get(category);
  if (!list) return [];
  return [...materialsOf(rules, list)].flatMap(([id, { rule: material, document }]) => {
    if (material.when === undefined) return [];
    const citation = resolveCitation(material.citation, document);
    const rule: RuleUse = { kind: 'MATERIAL', id: `${category}.${id}`, label: materialLabel(material.code), ...(citation && { citation }) };
    // A material keeps its own name: the definitions it goes through are those of the recognition.
    return needsOf(material.when, { rules, rule, document, person: 'child', within: [] }).map(({ fact }) => ({ fact, rule }));
  });
}

/** The facts by which it is told whether a material of a list is asked for: none where it always is. */
export function situationFactsOf(rules: RuleSet, list: string, id: string): string[] {
  return [...new Set(ofMaterials(rules, list).flatMap(({ fact, rule }) => (rule.id === `${list}.${id}` ? [fact] : [])))];
}

/** Benefits whose amount is deducted: what is received of each must be known. */
function ofAmount(rules: RuleSet, category: string): RuleNeed[] {
  const deductions = rules.parameters.value('topUpDeductions') as Record<string, string[]> | undefined;
  const citation = rules.parameters.citation('topUpDeductions');
  return (deductions?.[category] ?? []).map((kind) => ({
    fact: `otherBenefits.${kind}`,
    rule: {
      kind: 'AMOUNT',
      id: 'topUpDeductions',
      label: { zh: '补差计算', en: 'Top-up over other benefits' },
      ...(citation && { citation }),
    },
  }));
}

/** Every fact that recognition, materials and amounts of a category read, with each rule that reads it, each pair once. */
export function ruleNeeds(rules: RuleSet, category: string): RuleNeed[] {
  const all = [...ofRecognition(rules, category), ...ofMaterials(rules, category), ...ofAmount(rules, category)];
  return [...new Map(all.map((need) => [`${need.fact} ${need.rule.kind} ${need.rule.id} ${need.rule.label.zh}`, need])).values()];
}

/** A fact in plain words: 父亲：服刑在押：期限（月）. */
export const needLabel = (fact: string): LocalisedText =>
  fact.startsWith('otherBenefits.') ? circumstanceLabel(fact.slice('otherBenefits.'.length)) : factLabel(fact);

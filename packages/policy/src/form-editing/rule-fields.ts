import type { FormDefinition } from '../form-types.ts';
import type { Policy } from '../types.ts';
import { type FactFeed, factFeeds } from './fact-feeds.ts';
import { type RuleUse, ruleNeeds } from './rule-needs.ts';
import type { FieldPath } from './schema-branches.ts';

/** A fact some rules read, and the fields of a form that tell it. Without fields the form does not ask it. */
export interface RuleField {
  fact: string;
  rules: RuleUse[];
  fields: Omit<FactFeed, 'fact'>[];
}

/** A place and moment whose rules are asked. */
export interface RuleMoment {
  on: string;
  knownOn?: string;
  /** Instead of the form in force: the one of a draft. */
  form?: FormDefinition;
}

/**
 * The facts that the rules of a form's category read, each with its rules and the fields that feed it. A field that feeds one cannot be
 * removed as long as no other field feeds it. Facts no rule reads are not in it.
 */
export function ruleFieldsOf(policy: Policy, code: string, formCode: string, { on, knownOn = on, form }: RuleMoment): RuleField[] {
  const definition = form ?? policy.form(code, formCode, on, knownOn);
  if (!definition) return [];
  const feeds = Map.groupBy(factFeeds(definition), ({ fact }) => fact);
  const needs = Map.groupBy(ruleNeeds(policy.rules(code, on, knownOn), definition.category), ({ fact }) => fact);
  return [...needs].map(([fact, uses]) => ({
    fact,
    // One rule under several rows of a decision is one rule to whoever reads.
    rules: [...new Map(uses.map(({ rule }) => [`${rule.kind} ${rule.label.zh} ${rule.citation?.clause}`, rule])).values()],
    fields: (feeds.get(fact) ?? []).map(({ field, option }) => ({ field, ...(option !== undefined && { option }) })),
  }));
}

/** What a form told the rules and a changed form no longer tells. */
export interface LostFact {
  fact: string;
  rules: RuleUse[];
  /** The fields that told it. */
  fields: FieldPath[];
}

/** Facts the rules read that the changed form no longer tells. */
export function lostFacts(before: readonly RuleField[], changed: FormDefinition): LostFact[] {
  const told = new Set(factFeeds(changed).map(({ fact }) => fact));
  return before
    .filter(({ fact, fields }) => fields.length > 0 && !told.has(fact))
    .map(({ fact, rules, fields }) => ({ fact, rules, fields: [...new Set(fields.map(({ field }) => field))] }));
}

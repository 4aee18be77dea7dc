import type { FormDefinition } from '../form-types.ts';
import { type FactFeed, factFeeds } from './fact-feeds.ts';
import type { RuleNeed, RuleUse } from './rule-needs.ts';
import type { FieldPath } from './schema-branches.ts';

/** A fact some rules read, and the fields of a form that tell it. Without fields the form does not ask it. */
export interface RuleField {
  fact: string;
  rules: RuleUse[];
  fields: Omit<FactFeed, 'fact'>[];
}

/** A fact some rules read. */
export type FactNeed = Pick<RuleField, 'fact' | 'rules'>;

/** What rules read, each fact once with all its rules. */
export function factNeeds(needs: readonly RuleNeed[]): FactNeed[] {
  return [...Map.groupBy(needs, ({ fact }) => fact)].map(([fact, uses]) => ({
    fact,
    // One rule under several rows of a decision is one rule to whoever reads.
    rules: [...new Map(uses.map(({ rule }) => [`${rule.kind} ${rule.label.zh} ${rule.citation?.clause}`, rule])).values()],
  }));
}

/** What rules read, and by which fields a form tells it. */
export function ruleFieldsIn(needs: readonly FactNeed[], form: FormDefinition): RuleField[] {
  const feeds = Map.groupBy(factFeeds(form), ({ fact }) => fact);
  return needs.map(({ fact, rules }) => ({
    fact,
    rules,
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

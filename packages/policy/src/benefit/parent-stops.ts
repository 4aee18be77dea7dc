import type { Category, CircumstanceKind, JurisdictionCode, StopReason } from '../types.ts';
import { compileDefinition } from '../conditions/compile-condition.ts';
import { compileAny } from '../conditions/compile-combination.ts';
import { compilePerson } from '../conditions/compile-persons.ts';
import { coveredKinds } from '../conditions/covered-kinds.ts';
import { situation } from '../conditions/situation.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { TraceNode } from '../types.ts';
import { nextDay } from '../time/date-arithmetic.ts';
import { type BenefitContext, type ChildFacts, listEntry, rulesAt } from './benefit-facts.ts';
import { nextMonthStop, type Stop } from './stop.ts';

type ParentEvent = NonNullable<ChildFacts['parentEvents']>[number];

/** What the documents name; a circumstance they name no end of, such as a recovery, ends the benefit for another cause and says so. */
const REASONS: Readonly<Partial<Record<string, StopReason>>> = {
  OUT_OF_CONTACT: 'PARENT_REAPPEARED',
  DECLARED_MISSING: 'PARENT_REAPPEARED',
  DEPORTED: 'PARENT_REAPPEARED',
  SERVING_SENTENCE: 'PARENT_RELEASED',
  COMPULSORY_DETOX: 'PARENT_RELEASED',
  OTHER_RESTRICTION: 'PARENT_RELEASED',
};

/** Whether the parent still meets one of the definitions with the circumstances left. */
function stillQualifies(
  rules: RuleSet,
  names: readonly string[],
  parent: 'father' | 'mother',
  left: readonly { kind: string }[],
): TraceNode {
  const context = {
    rules,
    document: { id: '', effectiveFrom: '', publishedOn: '', citations: {} },
    id: parent,
    category: () => undefined,
    within: [],
  };
  const parts = names.map((name) => compileDefinition(name, context));
  const either = compileAny({ id: parent, label: { zh: '', en: '' } }, parts);
  return compilePerson(parent, either).explain(situation({ [parent]: { circumstances: left } }));
}

interface ParentQuestion {
  facts: ChildFacts;
  category: Category;
  county: JurisdictionCode;
  /** Earlier events were known when the enrolment was confirmed. */
  since: string;
  context: BenefitContext;
}

/**
 * A circumstance of a parent ended. Nothing stops while the parent still meets another one the category knows; the category
 * that does not rest on it is not touched.
 */
export function parentStops({ facts, category, county, since, context }: ParentQuestion): Stop[] {
  const events = (facts.parentEvents ?? []).toSorted((one, other) => (one.on < other.on ? -1 : 1));
  return events
    .filter(({ on }) => on >= since)
    .flatMap((event): Stop[] => {
      const rules = rulesAt(context, county, nextDay(event.on));
      const names = listEntry(rules, 'parentConditions', category);
      const covered = names.flatMap((name) => coveredKinds(name, rules));
      if (!covered.includes(event.ended as CircumstanceKind)) return [];
      return stopAt(event, endedBy(events, event), facts, rules, names);
    });
}

const endedBy = (events: readonly ParentEvent[], event: ParentEvent): string[] =>
  events.filter(({ parent, on }) => parent === event.parent && on <= event.on).map(({ ended }) => ended);

function stopAt(event: ParentEvent, ended: readonly string[], facts: ChildFacts, rules: RuleSet, names: readonly string[]): Stop[] {
  const known = facts[event.parent]?.circumstances ?? [];
  const left = known.filter(({ kind }) => !ended.includes(kind));
  const node = stillQualifies(rules, names, event.parent, left);
  if (node.truth === 'YES') return [];
  const stop = nextMonthStop(event.on, REASONS[event.ended] ?? 'OTHER_CAUSE');
  return node.truth === 'NO' ? [stop] : [{ month: stop.month, on: stop.on, open: { missing: node.missing ?? [] } }];
}

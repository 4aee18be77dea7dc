import type { AnswerBasis, LinkedServiceDetail, LinkedServicesAnswer } from '../types.ts';
import { compileCondition } from '../conditions/compile-condition.ts';
import { type CompileContext, splitMissing } from '../conditions/compiled-condition.ts';
import { situation } from '../conditions/situation.ts';
import { resolveCitation } from '../rules/dated-entries.ts';
import type { RuleSet } from '../rules/rule-set.ts';

interface LinkedServicesGiven {
  category?: string;
}

type Placed = RuleSet['linkedServices'] extends ReadonlyMap<string, infer Value> ? Value : never;

/** The enrolment window's last day, unless it has passed or nobody set it. */
function windowEnd(rules: RuleSet, { rule }: Placed): string | null {
  const window = rule.window === undefined ? undefined : (rules.parameters.value(rule.window) as { to?: string } | undefined);
  return window?.to !== undefined && window.to >= rules.asOf.on ? window.to : null;
}

function judge(rules: RuleSet, service: string, { rule, document }: Placed, given: object): { truth: string; missing: string[] } {
  if (rule.when === undefined) return { truth: 'YES', missing: [] };
  const context: CompileContext = { rules, document, id: service, category: () => undefined, within: [] };
  const { truth, missing } = compileCondition(rule.when, context).explain(situation(given));
  return { truth, missing: splitMissing(missing ?? []).facts };
}

function detailOf(rules: RuleSet, service: string, placed: Placed, given: object): LinkedServiceDetail[] {
  const { rule, document } = placed;
  const { truth, missing } = judge(rules, service, placed, given);
  const citation = resolveCitation(rule.citation, document);
  if (truth === 'NO' || !citation) return [];
  return [
    {
      service,
      label: rule.label,
      summary: rule.summary,
      agency: rule.agency,
      period: rule.rhythm === 'YEARLY' ? rules.asOf.on.slice(0, 4) : 'ONCE',
      windowEnds: windowEnd(rules, placed),
      truth: truth === 'YES' ? 'YES' : 'UNKNOWN',
      missing,
      citation,
    },
  ];
}

/**
 * The services beside the benefit to which a child of the category is to be referred on that day, in the order of the packs. What hangs on an
 * unknown fact is conditional, never refused and never offered unasked.
 */
export function listLinkedServices(rules: RuleSet, given: LinkedServicesGiven, basis: AnswerBasis): LinkedServicesAnswer {
  const offered = [...rules.linkedServices].filter(([, { rule }]) => rule.categories.some((category) => category === given.category));
  const details = offered.flatMap(([service, placed]) => detailOf(rules, service, placed, given));
  const of = (truth: LinkedServiceDetail['truth']): LinkedServiceDetail[] => details.filter((detail) => detail.truth === truth);
  return {
    ...basis,
    services: of('YES').map(({ service }) => service),
    conditional: of('UNKNOWN').map(({ service }) => service),
    missing: [...new Set(of('UNKNOWN').flatMap(({ missing }) => missing))],
    details,
  };
}

import type { Category, CompiledRecognition, Decision, Policy, TraceNode } from '@onething/policy';
import type { GivenFacts } from '../../facts/evidence-vocabulary.ts';
import type { CaseEffectKind } from '../enums.ts';
import type { CaseCause } from '../rehearsal.entity.ts';

const decisions = ['INELIGIBLE', 'ELIGIBLE', 'UNDETERMINED'] as const satisfies Decision[];

/** How the eligibility for a category differs. */
export interface RecognitionEffect {
  kind: Extract<CaseEffectKind, 'NEWLY_ELIGIBLE' | 'NO_LONGER_ELIGIBLE' | 'NEWLY_OPEN'>;
  decisionBefore: Decision;
  decisionAfter: Decision;
  cause: CaseCause;
}

/** Recognition of one side and place, compiled once: nothing is explained for a case that comes out alike. */
export class SideRecognition {
  readonly #on: string;
  readonly #compiled = new Map<Policy, Map<string, CompiledRecognition>>();

  constructor(on: string) {
    this.#on = on;
  }

  /** What a category comes to; a place that does not offer it says no. */
  decide(policy: Policy, code: string, category: Category, given: GivenFacts): Decision {
    const compiled = this.#of(policy, code);
    const index = compiled.categories.indexOf(category);
    return index < 0 ? 'INELIGIBLE' : (decisions[compiled.decide(given)[index] ?? 0] ?? 'INELIGIBLE');
  }

  /** The condition that first comes out otherwise, with its clause. */
  explain(sides: [Policy, string][], category: Category, given: GivenFacts): CaseCause {
    const [before, after] = sides.map(
      ([policy, jurisdiction]) => policy.recognise({ jurisdiction, on: this.#on, given }).decisions[category]?.trace,
    );
    return causeOf(before, after);
  }

  #of(policy: Policy, code: string): CompiledRecognition {
    const places = this.#compiled.get(policy) ?? new Map<string, CompiledRecognition>();
    this.#compiled.set(policy, places);
    const known = places.get(code) ?? policy.compileRecognition(code, this.#on);
    places.set(code, known);
    return known;
  }
}

/** The kind of a changed decision; undefined: the same. */
export function changedDecision(before: Decision, after: Decision): RecognitionEffect['kind'] | undefined {
  if (before === after) return undefined;
  if (after === 'ELIGIBLE') return 'NEWLY_ELIGIBLE';
  return after === 'INELIGIBLE' ? 'NO_LONGER_ELIGIBLE' : 'NEWLY_OPEN';
}

/** The deepest node whose truth differs, walking both traces together by id; the nearest clause above it. */
function causeOf(before: TraceNode | undefined, after: TraceNode | undefined): CaseCause {
  const known = new Map(before ? flat(before).map((node) => [node.id, node]) : []);
  const path = after ? deepestChange(after, known, []) : [];
  const node = path.at(-1) ?? after ?? before;
  const citation = path.findLast((step) => step.citation)?.citation ?? after?.citation ?? before?.citation ?? null;
  return { label: node?.label ?? { zh: '不再适用', en: 'No longer offered' }, citation };
}

function deepestChange(node: TraceNode, known: ReadonlyMap<string, TraceNode>, above: TraceNode[]): TraceNode[] {
  if (known.get(node.id)?.truth === node.truth) return above;
  const path = [...above, node];
  for (const child of node.children) {
    const deeper = deepestChange(child, known, path);
    if (deeper.length > path.length) return deeper;
  }
  return path;
}

function flat(node: TraceNode): TraceNode[] {
  return [node, ...node.children.flatMap(flat)];
}

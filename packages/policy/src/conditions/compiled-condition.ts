import type { PolicyDocument } from '../pack-types.ts';
import type { CircumstanceKind, Citation, LocalisedText, ReasonCode, TraceNode } from '../types.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { DecisionSource, SourceScope } from './decision-source.ts';
import { NO, type Situation, type TruthCode, truthOf, UNKNOWN, YES } from './situation.ts';

/** One condition, ready to judge: `explain` says what holds and why, `emit` writes the same down for the fast path. */
export interface CompiledCondition {
  explain(state: Situation): TraceNode;
  /** The name of the variable that will hold the truth. */
  emit(source: DecisionSource, scope: SourceScope): string;
}

/** Where in the packs a condition stands while it is compiled. */
export interface CompileContext {
  rules: RuleSet;
  document: PolicyDocument;
  /** Path of names that leads here; the id of the trace node. */
  id: string;
  /** The nearest clause above. */
  citation?: Citation;
  /** Kinds of the circumstance whose facts are visible. */
  kinds?: readonly CircumstanceKind[];
  /** Conditions of another category; compiled once. */
  category(name: string): CompiledCondition | undefined;
  /** Definitions being compiled, to refuse circles. */
  within: readonly string[];
}

/** What all trace nodes of a condition have in common. */
export interface NodeFrame {
  id: string;
  label: LocalisedText;
  citation?: Citation;
  otherwise?: ReasonCode;
}

export const ALL_OF: LocalisedText = { zh: '须同时符合', en: 'All of' };
export const ANY_OF: LocalisedText = { zh: '符合其一', en: 'Any of' };

/** A trace node; the reason stands only where the condition fails, `missing` only where it is open. */
export function traceNode(frame: NodeFrame, truth: TruthCode, children: TraceNode[], missing?: string[]): TraceNode {
  return {
    id: frame.id,
    label: frame.label,
    truth: truthOf(truth),
    ...(frame.citation && { citation: frame.citation }),
    ...(truth === NO && frame.otherwise && { reason: frame.otherwise }),
    ...(truth === UNKNOWN && { missing: missing ?? missingOf(children) }),
    children,
  };
}

export const codeOf = ({ truth }: TraceNode): TruthCode => (truth === 'YES' ? YES : truth === 'NO' ? NO : UNKNOWN);

/** The facts that leave open conditions open, each once. */
const missingOf = (nodes: readonly TraceNode[]): string[] => [
  ...new Set(nodes.filter(({ truth }) => truth === 'UNKNOWN').flatMap(({ missing }) => missing ?? [])),
];

/** The reasons a failed condition rests on, its own first. */
export function reasonsOf(node: TraceNode): ReasonCode[] {
  if (node.truth !== 'NO') return [];
  return [...new Set([...(node.reason ? [node.reason] : []), ...node.children.flatMap(reasonsOf)])];
}

/** A parameter nobody has set, in the place of a missing fact. */
const PARAMETER_MARK = 'parameter:';
export const unsetParameter = (name: string): string => `${PARAMETER_MARK}${name}`;

/** Splits what is missing into facts and unset parameters. */
export function splitMissing(missing: readonly string[]): { facts: string[]; parameters: string[] } {
  return {
    facts: missing.filter((path) => !path.startsWith(PARAMETER_MARK)),
    parameters: missing.filter((path) => path.startsWith(PARAMETER_MARK)).map((path) => path.slice(PARAMETER_MARK.length)),
  };
}

import type { CircumstanceKind, ReasonCode, TraceNode } from '../types.ts';
import { disjunction, emitParts } from './compile-combination.ts';
import { codeOf, type CompiledCondition, type NodeFrame, traceNode } from './compiled-condition.ts';
import { maskOf } from './kind-mask.ts';
import type { DecisionSource, SourceScope } from './decision-source.ts';
import { assumedTruth, type Circumstance, circumstancesOf, isRunning, NO, UNKNOWN, YES } from './situation.ts';

interface CircumstanceTest {
  frame: NodeFrame;
  kinds: readonly CircumstanceKind[];
  on: string;
  where?: CompiledCondition;
}

/** The person has a running circumstance of the kind that meets `where`. Several of one kind: one is enough. */
export function compileCircumstance({ frame, kinds, on, where }: CircumstanceTest): CompiledCondition {
  const applies = (circumstance: Circumstance): boolean =>
    (kinds as readonly string[]).includes(circumstance.kind) && isRunning(circumstance, on);
  return {
    emit: (source, scope) => emitCircumstance({ kinds, where }, source, scope),
    explain: (state) => {
      const { person } = state;
      const all = circumstancesOf(state);
      if (all === null) return traceNode(frame, state.assumed.has(person) ? NO : UNKNOWN, [], [person]);
      const judged = all.filter(applies).map((circumstance) => ({ circumstance, node: where?.explain({ ...state, circumstance }) }));
      return explainFound(frame, person, judged);
    },
  };
}

function emitCircumstance({ kinds, where }: Pick<CircumstanceTest, 'kinds' | 'where'>, source: DecisionSource, scope: SourceScope): string {
  const { person } = scope;
  const present = `(${person}Mask & ${maskOf(kinds)}) !== 0`;
  const result = source.let(`${person}All === null ? 2 : ${where ? '0' : `${present} ? 1 : 0`}`);
  if (!where) return result;
  const circumstance = source.name();
  source.write(`if (${present}) for (let i = 0; i < ${person}All.length; i += 1) { const ${circumstance} = ${person}All[i];`);
  source.write(`if (!${source.constant(kinds)}.includes(${circumstance}.kind) || ${circumstance}.until < on) continue;`);
  const truth = where.emit(source, { ...scope, circumstance });
  source.write(`if (${truth} === 1) { ${result} = 1; break; } if (${truth} === 2) ${result} = 2; }`);
  return result;
}

/** The judgement of one circumstance stands for the whole; several stand side by side. */
function explainFound(frame: NodeFrame, person: string, judged: { circumstance: Circumstance; node?: TraceNode }[]): TraceNode {
  const nodes = judged.flatMap(({ node }) => (node ? [node] : []));
  const truth = disjunction(judged.map(({ node }) => (node ? codeOf(node) : YES)));
  const evidence = judged.map(({ circumstance }) => ({ path: `${person}.${circumstance.kind}`, actual: circumstance }));
  const [single] = nodes.length === 1 ? nodes : [];
  const children = single && single.children.length > 0 && !single.reason ? single.children : nodes;
  return { ...traceNode(frame, truth, children, single?.missing), ...(evidence.length > 0 && { evidence }) };
}

interface ListedTest {
  frame: NodeFrame;
  on: string;
  /** The states of the list, each with the kinds it tests. */
  states: readonly { kinds: readonly CircumstanceKind[]; condition: CompiledCondition }[];
  none: ReasonCode;
  unlisted: ReasonCode;
  /** Kinds tested elsewhere: neither listed nor a reason to refuse. */
  beside: readonly CircumstanceKind[];
}

/** Any state of a closed list. A refusal says whether nothing was reported, or something the list does not name. */
export function compileListed({ frame, on, states, none, unlisted, beside }: ListedTest): CompiledCondition {
  const known: ReadonlySet<string> = new Set([...states.flatMap(({ kinds }) => kinds), ...beside]);
  const conditions = states.map(({ condition }) => condition);
  return {
    emit: (source, scope) => {
      const { person } = scope;
      const mask = maskOf(states.flatMap(({ kinds }) => kinds));
      const result = source.let(`${person}All === null ? 2 : 0`);
      source.write(`if ((${person}Mask & ${mask}) !== 0) {`);
      source.write(`${result} = ${emitParts(conditions, YES, source, scope)}; }`);
      return result;
    },
    explain: (state) => {
      const { person } = state;
      const all = circumstancesOf(state);
      if (all === null) return traceNode(frame, assumedTruth(state, person), [], [person]);
      const running = all.filter((circumstance) => isRunning(circumstance, on));
      const present = states.filter(({ kinds }) => running.some(({ kind }) => (kinds as readonly string[]).includes(kind)));
      const children = present.map(({ condition }) => condition.explain(state));
      const reason = running.length === 0 ? none : running.some(({ kind }) => !known.has(kind)) ? unlisted : undefined;
      const node = traceNode(reason ? { ...frame, otherwise: reason } : frame, disjunction(children.map(codeOf)), children);
      return { ...node, evidence: [{ path: `${person}.circumstances`, actual: all.map(({ kind }) => kind) }] };
    },
  };
}

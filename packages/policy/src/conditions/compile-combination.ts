import type { TraceNode } from '../types.ts';
import { codeOf, type CompiledCondition, type NodeFrame, traceNode } from './compiled-condition.ts';
import type { DecisionSource, SourceScope } from './decision-source.ts';
import { negate, NO, type TruthCode, UNKNOWN, YES } from './situation.ts';

function conjunction(codes: readonly TruthCode[]): TruthCode {
  if (codes.includes(NO)) return NO;
  return codes.includes(UNKNOWN) ? UNKNOWN : YES;
}

export function disjunction(codes: readonly TruthCode[]): TruthCode {
  if (codes.includes(YES)) return YES;
  return codes.includes(UNKNOWN) ? UNKNOWN : NO;
}

/** One part after the other; the first that comes to `decisive` settles it. */
export function emitParts(parts: readonly CompiledCondition[], decisive: 0 | 1, source: DecisionSource, scope: SourceScope): string {
  const result = source.let(String(1 - decisive));
  const block = source.name();
  source.write(`${block}: {`);
  for (const part of parts) {
    const truth = part.emit(source, scope);
    source.write(`if (${truth} === ${decisive}) { ${result} = ${decisive}; break ${block}; } if (${truth} === 2) ${result} = 2;`);
  }
  source.write('}');
  return result;
}

/** Every part must hold; one that fails settles it, whatever is unknown of the rest. */
export function compileAll(frame: NodeFrame, parts: readonly CompiledCondition[]): CompiledCondition {
  return {
    emit: (source, scope) => emitParts(parts, NO, source, scope),
    explain: (state) => {
      const children = parts.map((part) => part.explain(state));
      return traceNode(frame, conjunction(children.map(codeOf)), children);
    },
  };
}

/** One part is enough; it settles it, whatever is unknown of the rest. */
export function compileAny(frame: NodeFrame, parts: readonly CompiledCondition[]): CompiledCondition {
  return {
    emit: (source, scope) => emitParts(parts, YES, source, scope),
    explain: (state) => {
      const children = parts.map((part) => part.explain(state));
      return traceNode(frame, disjunction(children.map(codeOf)), children);
    },
  };
}

export function compileNot(frame: NodeFrame, part: CompiledCondition): CompiledCondition {
  return {
    emit: (source, scope) => {
      const truth = part.emit(source, scope);
      return source.let(`${truth} === 2 ? 2 : 1 - ${truth}`);
    },
    explain: (state) => {
      const child = part.explain(state);
      return traceNode(frame, negate(codeOf(child)), [child]);
    },
  };
}

/** Both must hold, but `require` is asked for only once `once` is settled. */
export function compileOnce(frame: NodeFrame, once: CompiledCondition, required: CompiledCondition): CompiledCondition {
  return {
    emit: compileAll(frame, [once, required]).emit,
    explain: (state) => {
      const first: TraceNode = once.explain(state);
      const second = required.explain(state);
      const truth = conjunction([codeOf(first), codeOf(second)]);
      return traceNode(frame, truth, [first, second], first.truth === 'UNKNOWN' ? first.missing : undefined);
    },
  };
}

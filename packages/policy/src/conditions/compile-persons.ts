import type { Person } from '../pack-types.ts';
import type { LocalisedText, TraceNode } from '../types.ts';
import { factLabel } from '../labels.ts';
import { compileAll, compileAny } from './compile-combination.ts';
import type { CompiledCondition, NodeFrame } from './compiled-condition.ts';

/** The condition from the point of view of one person. */
export function compilePerson(person: Person, condition: CompiledCondition): CompiledCondition {
  const name = factLabel(person);
  return {
    emit: (source, scope) => condition.emit(source, { ...scope, person }),
    explain: (state): TraceNode => {
      const node = condition.explain({ ...state, person });
      return { ...node, label: { zh: `${name.zh}：${node.label.zh}`, en: `${name.en}: ${node.label.en}` } };
    },
  };
}

/** Every one of the persons. */
export const compileEach = (frame: NodeFrame, parts: readonly { person: Person; is: CompiledCondition }[]): CompiledCondition =>
  compileAll(
    frame,
    parts.map(({ person, is }) => compilePerson(person, is)),
  );

/** One of the two meets `is`, and the other one meets `other`. */
export function compileOneOther(
  frame: NodeFrame,
  parts: readonly { person: Person; is: CompiledCondition; rest: Person; other: CompiledCondition; label?: LocalisedText }[],
): CompiledCondition {
  return compileAny(
    frame,
    parts.map(({ person, is, rest, other, label }) =>
      compileAll({ ...frame, id: `${frame.id}.${person}`, ...(label && { label }) }, [
        compilePerson(person, is),
        compilePerson(rest, other),
      ]),
    ),
  );
}

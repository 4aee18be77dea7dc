import { valueAt } from './form-pointer.ts';
import type { FactConstant, FactCopy, FactKinds, FactMapping, FormDefinition } from './form-types.ts';

type Entry = { kind: string } & Record<string, unknown>;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An answer; a blank or an empty list is none. */
const isAnswer = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

function copied({ from, values }: FactCopy, data: unknown): unknown {
  const value = valueAt(data, from);
  if (!isAnswer(value)) return undefined;
  if (!values) return value;
  return values[String(value)] ?? undefined;
}

function constant({ value, anyOf, allOf }: FactConstant, data: unknown): unknown {
  const holds = ({ at, includes }: { at: string; includes: string }): boolean => {
    const list = valueAt(data, at);
    return Array.isArray(list) && list.includes(includes);
  };
  const applies = anyOf ? anyOf.some(holds) : (allOf ?? []).length > 0 && (allOf ?? []).every(holds);
  return applies ? value : undefined;
}

/** The details of a ticked state; blanks and `unknownValues` are left out, so that they stay unknown. */
function detailsOf(source: Record<string, unknown>, kind: string, unknownValues: readonly string[]): Record<string, unknown> {
  const details = isRecord(source.details) ? source.details[kind] : undefined;
  if (!isRecord(details)) return {};
  return Object.fromEntries(Object.entries(details).filter(([, value]) => isAnswer(value) && !unknownValues.includes(value as string)));
}

function kindsOf(mapping: FactKinds, data: unknown): Entry[] | undefined {
  const source = valueAt(data, mapping.from);
  if (!isRecord(source) || source.unknown === true) return undefined;
  const states = source[mapping.states ?? 'states'];
  if (!Array.isArray(states)) return undefined;
  const targets = states.map((state) => mapping.kinds[String(state)] ?? 'UNKNOWN').filter((target) => target !== 'UNKNOWN');
  if (targets.length === 0) return undefined;
  return targets
    .filter((target) => target !== 'NONE')
    .map((target) => {
      const fixed = typeof target === 'string' ? { kind: target } : target;
      return { ...detailsOf(source, fixed.kind, mapping.unknownValues ?? []), ...fixed };
    });
}

function factOf(mapping: FactMapping, data: unknown): unknown {
  if ('as' in mapping) return kindsOf(mapping, data);
  return 'value' in mapping ? constant(mapping, data) : copied(mapping, data);
}

/** Puts a value at a dotted path, unless an earlier mapping has said it. */
function place(facts: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop() as string;
  let target = facts;
  for (const step of steps) target = (target[step] ??= {}) as Record<string, unknown>;
  target[last] ??= value;
}

/**
 * What a filled form tells the policy: the `given` of a recognition or of the materials. What was not answered, or not
 * in a way the policy can decide on, is absent: unknown, never false. The data is not changed and need not be valid.
 */
export function factsFromForm(form: Pick<FormDefinition, 'facts'>, data: unknown): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const mapping of form.facts) {
    const value = factOf(mapping, data);
    if (value !== undefined) place(facts, mapping.fact, value);
  }
  return facts;
}

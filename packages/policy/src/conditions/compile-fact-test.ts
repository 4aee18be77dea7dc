import type { FactTest, Operand } from '../pack-types.ts';
import type { CircumstanceKind, Citation } from '../types.ts';
import { factLabel } from '../labels.ts';
import { cutoffMonthsBefore } from '../time/date-arithmetic.ts';
import { countyOf, significantPrefix } from '../tree/jurisdiction-code.ts';
import type { CompileContext, CompiledCondition, NodeFrame } from './compiled-condition.ts';
import { traceNode, unsetParameter } from './compiled-condition.ts';
import { CASE_FACTS } from './fact-catalogue.ts';
import type { DecisionSource, SourceScope } from './decision-source.ts';
import { assumedTruth, type Situation, UNKNOWN } from './situation.ts';
import { type TestName, testValue } from './value-test.ts';

/** Where a fact is found: in the circumstance at hand, or at a path from the top. */
interface FactSource {
  read(state: Situation): unknown;
  path(state: Situation): string;
  emit(source: DecisionSource, scope: SourceScope): string;
}

function circumstanceFact(fact: string): FactSource {
  return {
    read: (state) => state.circumstance?.[fact],
    path: (state) => `${state.person}.${state.circumstance?.kind ?? ''}.${fact}`,
    emit: (source, { circumstance }) => source.read(fact, circumstance, undefined),
  };
}

function caseFact(path: string, whenAbsent: unknown): FactSource {
  const [first = '', second] = path.split('.');
  return {
    read: ({ given }) => {
      const top = given[first];
      return (second === undefined ? top : (top as Record<string, unknown> | undefined | null)?.[second]) ?? whenAbsent;
    },
    path: () => path,
    emit: (source) => source.read(path, undefined, whenAbsent),
  };
}

function sourceOf(fact: string, kinds: readonly CircumstanceKind[] | undefined, whenAbsent?: unknown): FactSource {
  if (kinds !== undefined && !fact.includes('.')) return circumstanceFact(fact);
  return caseFact(fact, whenAbsent ?? CASE_FACTS[fact]?.whenAbsent);
}

/** A test of a known value, and how to say what it asks for. */
interface ValueTest {
  test: TestName;
  constant: unknown;
  required: string;
  citation?: Citation;
}

/** Operators on a number or a date. Ages and months become the day to compare with. */
function boundTest(operator: string, bound: number, on: string): ValueTest | undefined {
  switch (operator) {
    case 'atLeast':
      return { test: 'atLeast', constant: bound, required: `≥ ${bound}` };
    case 'atMost':
      return { test: 'atMost', constant: bound, required: `≤ ${bound}` };
    case 'below':
      return { test: 'below', constant: bound, required: `< ${bound}` };
    case 'ageBelow':
      return { test: 'after', constant: cutoffMonthsBefore(on, bound * 12), required: `< ${bound} 周岁` };
    case 'ageAtLeast':
      return { test: 'notAfter', constant: cutoffMonthsBefore(on, bound * 12), required: `≥ ${bound} 周岁` };
    case 'monthsAgoAtLeast':
      return { test: 'notAfter', constant: cutoffMonthsBefore(on, bound), required: `≥ ${bound} 个月` };
    default:
      return undefined;
  }
}

function listTest(operator: string, list: readonly unknown[]): ValueTest | undefined {
  const required = list.join(' / ');
  if (operator === 'oneOf') return { test: 'oneOf', constant: list, required };
  return operator === 'includesAny' ? { test: 'includesAny', constant: list, required } : undefined;
}

const OPERATORS = ['atLeast', 'atMost', 'below', 'ageBelow', 'ageAtLeast', 'monthsAgoAtLeast', 'oneOf', 'includesAny'] as const;

const isParameter = (operand: Operand | undefined): operand is { parameter: string } =>
  typeof operand === 'object' && !Array.isArray(operand);

function valueTest(test: FactTest, context: CompileContext): ValueTest | { unset: string } {
  const { parameters, jurisdiction, asOf } = context.rules;
  if ('is' in test) return { test: 'is', constant: test.is, required: String(test.is) };
  if ('withinJurisdiction' in test) {
    const county = countyOf(jurisdiction);
    return { test: 'within', constant: significantPrefix(county), required: county };
  }
  const operator = OPERATORS.find((name) => name in test) ?? '';
  const operand = (test as Record<string, Operand | undefined>)[operator];
  const name = isParameter(operand) ? operand.parameter : undefined;
  const value = name === undefined ? operand : (parameters.value(name) ?? undefined);
  if (value === undefined && name !== undefined) return { unset: name };
  const built = Array.isArray(value) ? listTest(operator, value) : boundTest(operator, value as number, asOf.on);
  if (!built) throw new Error(`The test of ${context.id} does not fit its operand`);
  const citation = name === undefined ? undefined : parameters.citation(name);
  return { ...built, ...(citation && { citation }) };
}

function leafCondition(frame: NodeFrame, source: FactSource, { test, constant, required }: ValueTest): CompiledCondition {
  return {
    emit: (writer, scope) => writer.test(test, source.emit(writer, scope), constant),
    explain: (state) => {
      const path = source.path(state);
      const value = source.read(state) ?? null;
      const judged = value === null ? UNKNOWN : testValue(test, value, constant);
      const truth = judged === UNKNOWN ? assumedTruth(state, path) : judged;
      const labelled = frame.label.zh ? frame : { ...frame, label: factLabel(path) };
      return { ...traceNode(labelled, truth, [], [path]), evidence: [{ path, actual: value, required }] };
    },
  };
}

/** A value the test needs is not set: open, and said so. */
function unsetCondition(frame: NodeFrame, source: FactSource, parameter: string): CompiledCondition {
  return {
    emit: () => String(UNKNOWN),
    explain: (state) => {
      const path = source.path(state);
      const labelled = frame.label.zh ? frame : { ...frame, label: factLabel(path) };
      const node = traceNode(labelled, UNKNOWN, [], [unsetParameter(parameter)]);
      return { ...node, evidence: [{ path, actual: source.read(state) ?? null, required: parameter }] };
    },
  };
}

/** A fact compared with a literal or a parameter. An unknown fact, or an unset parameter, leaves it open. */
export function compileFactTest(frame: NodeFrame, fact: string, test: FactTest, context: CompileContext): CompiledCondition {
  const source = sourceOf(fact, context.kinds, 'withinJurisdiction' in test ? context.rules.jurisdiction : undefined);
  const value = valueTest(test, context);
  if ('unset' in value) return unsetCondition(frame, source, value.unset);
  return leafCondition(value.citation ? { ...frame, citation: value.citation } : frame, source, value);
}

/** A paper: in hand or not yet; never a refusal. */
export const compileEvidence = (frame: NodeFrame, fact: string, context: CompileContext): CompiledCondition =>
  leafCondition(frame, sourceOf(fact, context.kinds), { test: 'inHand', constant: null, required: 'true' });

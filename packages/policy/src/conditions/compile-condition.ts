import type { Condition, FactTest, Person } from '../pack-types.ts';
import type { CircumstanceKind, LocalisedText } from '../types.ts';
import { categoryLabel, circumstanceLabel, factLabel } from '../labels.ts';
import { resolveCitation } from '../rules/dated-entries.ts';
import { compileCircumstance, compileListed } from './compile-circumstance.ts';
import { compileAll, compileAny, compileNot, compileOnce } from './compile-combination.ts';
import { compileEvidence, compileFactTest } from './compile-fact-test.ts';
import { compileEach, compileOneOther, compilePerson } from './compile-persons.ts';
import { ALL_OF, ANY_OF, codeOf, type CompileContext, type CompiledCondition, type NodeFrame, traceNode } from './compiled-condition.ts';
import { coveredKinds } from './covered-kinds.ts';
import type { DecisionSource } from './decision-source.ts';
import { NO } from './situation.ts';

type Structured = Exclude<Condition, string>;

const UNNAMED: LocalisedText = { zh: '', en: '' };
const NOT: LocalisedText = { zh: '不属于', en: 'Not' };

/** Turns a condition of a pack into something that runs. Mistakes the checks should have caught throw. */
export function compileCondition(condition: Condition, context: CompileContext): CompiledCondition {
  if (typeof condition === 'string') return compileDefinition(condition, context);
  const citation = resolveCitation(condition.citation, context.document) ?? context.citation;
  const inner: CompileContext = { ...context, ...(citation && { citation }) };
  const frame: NodeFrame = {
    id: context.id,
    label: condition.label ?? defaultLabel(condition),
    ...(citation && { citation }),
    ...(condition.otherwise && { otherwise: condition.otherwise }),
  };
  return compileCombination(condition, frame, inner) ?? compileAboutPerson(condition, frame, inner) ?? compileLeaf(condition, frame, inner);
}

const defaultLabel = (condition: Structured): LocalisedText =>
  'all' in condition || 'each' in condition || 'once' in condition
    ? ALL_OF
    : 'any' in condition || 'one' in condition
      ? ANY_OF
      : 'not' in condition
        ? NOT
        : 'circumstance' in condition
          ? circumstanceLabel([condition.circumstance].flat()[0] ?? '')
          : UNNAMED;

const deeper = (context: CompileContext, part: string | number): CompileContext => ({ ...context, id: `${context.id}.${part}` });

/** A definition stands for its condition, under its own label and clause. */
export function compileDefinition(name: string, context: CompileContext): CompiledCondition {
  const definition = context.rules.definitions.get(name);
  if (!definition) throw new Error(`${context.id} refers to the definition ${name}, which no level defines`);
  if (context.within.includes(name)) throw new Error(`The definition ${name} refers to itself`);
  const id = `${context.id}.${name}`;
  const citation = definition.citation ?? context.citation;
  const inner = compileCondition(definition.when.condition, {
    ...context,
    id,
    document: definition.when.document,
    within: [...context.within, name],
    ...(citation && { citation }),
  });
  return {
    emit:
      context.kinds === undefined && isCostly(definition.when.condition)
        ? (source, scope) => emitOnce(name, definition.ofPerson ? scope.person : undefined, inner, source)
        : inner.emit,
    explain: (state) => ({ ...inner.explain(state), id, label: definition.label }),
  };
}

/** Judged once a child, or once a child and person. Looking a plain condition up takes as long as judging it again. */
const isCostly = (condition: Condition): boolean =>
  typeof condition !== 'string' &&
  (!('fact' in condition) || 'withinJurisdiction' in condition) &&
  !('circumstance' in condition) &&
  !('evidence' in condition);

function emitOnce(name: string, person: Person | undefined, inner: CompiledCondition, source: DecisionSource): string {
  return source.once(`${name} ${person ?? ''}`, () => inner.emit(source, { person: person ?? 'child' }));
}

function compileCombination(condition: Structured, frame: NodeFrame, context: CompileContext): CompiledCondition | undefined {
  const part = (inner: Condition, key: string | number): CompiledCondition => compileCondition(inner, deeper(context, key));
  if ('all' in condition) return compileAll(frame, condition.all.map(part));
  if ('any' in condition) return compileAny(frame, condition.any.map(part));
  if ('not' in condition) return compileNot(frame, part(condition.not, 'not'));
  if ('once' in condition) return compileOnce(frame, part(condition.once, 'once'), part(condition.require, 'require'));
  return undefined;
}

function compileAboutPerson(condition: Structured, frame: NodeFrame, context: CompileContext): CompiledCondition | undefined {
  const part = (inner: Condition, key: string): CompiledCondition => compileCondition(inner, deeper(context, key));
  if ('person' in condition) {
    const inner = part(condition.is, condition.person);
    return compilePerson(condition.person, withReason(inner, frame));
  }
  if ('each' in condition) {
    return compileEach(
      frame,
      condition.each.map((person) => ({ person, is: part(condition.is, person) })),
    );
  }
  if ('one' in condition) return compileOneOther(frame, onePairs(condition, context, part));
  return undefined;
}

/** The reason of the outer condition stands for that of the inner one. */
function withReason({ emit, explain }: CompiledCondition, { otherwise }: NodeFrame): CompiledCondition {
  return {
    emit,
    explain: (state) => {
      const node = explain(state);
      return otherwise && node.truth === 'NO' ? { ...node, reason: otherwise } : node;
    },
  };
}

/** 父亲死亡或失踪，母亲符合所列情形之一: only where both conditions are definitions and so have names. */
function pairLabel(person: Person, is: Condition, rest: Person, other: Condition, { rules }: CompileContext): LocalisedText | undefined {
  const one = typeof is === 'string' ? rules.definitions.get(is)?.label : undefined;
  const two = typeof other === 'string' ? rules.definitions.get(other)?.label : undefined;
  if (!one || !two) return undefined;
  const [first, second] = [factLabel(person), factLabel(rest)];
  return { zh: `${first.zh}${one.zh}，${second.zh}${two.zh}`, en: `${first.en}: ${one.en}; ${second.en}: ${two.en}` };
}

interface OneOther {
  one: Person[];
  is: Condition;
  other: Condition;
}

/** Each of the persons in turn, with each of the others. */
function onePairs({ one, is, other }: OneOther, context: CompileContext, part: (inner: Condition, key: string) => CompiledCondition) {
  return one.flatMap((person) =>
    one
      .filter((rest) => rest !== person)
      .map((rest) => {
        const label = pairLabel(person, is, rest, other, context);
        return { person, is: part(is, person), rest, other: part(other, `${person}.${rest}`), ...(label && { label }) };
      }),
  );
}

function compileLeaf(condition: Structured, frame: NodeFrame, context: CompileContext): CompiledCondition {
  const { on } = context.rules.asOf;
  if ('circumstance' in condition) {
    const kinds: CircumstanceKind[] = [condition.circumstance].flat();
    const where = condition.where && compileCondition(condition.where, { ...context, kinds, id: `${frame.id}.where` });
    return compileCircumstance({ frame, kinds, on, ...(where && { where }) });
  }
  if ('circumstanceOf' in condition) {
    return compileCircumstance({ frame, kinds: coveredKinds(condition.circumstanceOf, context.rules), on });
  }
  if ('listed' in condition) {
    const states = condition.listed.map((name) => ({
      kinds: coveredKinds(name, context.rules),
      condition: compileDefinition(name, context),
    }));
    return compileListed({ frame, on, states, none: condition.none, unlisted: condition.unlisted, beside: condition.beside ?? [] });
  }
  if ('eligibleFor' in condition) return compileEligibleFor(condition.eligibleFor, frame, context);
  if ('evidence' in condition) return compileEvidence(frame, condition.evidence, context);
  if ('fact' in condition) return compileFactTest(frame, condition.fact, condition as FactTest, context);
  throw new Error(`${context.id} is no condition`);
}

/** Another category, summed up: its own trace stands with its own decision. A category that is not defined is not met. */
function compileEligibleFor(category: string, frame: NodeFrame, context: CompileContext): CompiledCondition {
  const other = context.category(category);
  const label = frame.label.zh ? frame.label : categoryLabel(category);
  return {
    emit: (source, scope) => (other ? other.emit(source, scope) : String(NO)),
    explain: (state) => {
      const node = other?.explain(state);
      return traceNode({ ...frame, label }, node ? codeOf(node) : NO, [], node?.missing);
    },
  };
}

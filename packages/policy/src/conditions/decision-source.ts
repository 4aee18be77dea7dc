import type { Person } from '../pack-types.ts';
import { maskOfRunning } from './kind-mask.ts';
import type { Circumstance } from './situation.ts';
import { isWithin, type TestName, TESTS } from './value-test.ts';

/** From whose point of view a decision is written, and which circumstance is at hand. */
export interface SourceScope {
  person: Person;
  circumstance?: string;
}

const NOT_YET = 3;
const IDENTIFIER = /^[A-Za-z][A-Za-z0-9]*$/;
const NONE: readonly Circumstance[] = [];

/** `.fact`; a name that is no plain word is refused, so that nothing of a pack ever becomes code. */
function member(name: string): string {
  if (!IDENTIFIER.test(name)) throw new Error(`${name} is no name of a fact`);
  return `?.${name}`;
}

/**
 * Writes the decisions of a place and day as one JavaScript function, as schema validators do: a million children a second
 * need more than a call for every condition. Values of packs stand in it as numbered constants only, never as text.
 */
export class DecisionSource {
  private readonly constants: unknown[] = [];
  private readonly functions: string[] = [];
  private readonly remembered = new Map<string, string>();
  private lines: string[] = [];
  private count = 0;

  name(): string {
    this.count += 1;
    return `x${this.count}`;
  }

  write(line: string): void {
    this.lines.push(line);
  }

  /** A variable that holds the value. */
  let(expression: string): string {
    const name = this.name();
    this.write(`let ${name} = ${expression};`);
    return name;
  }

  constant(value: unknown): string {
    const known = this.constants.indexOf(value);
    return `c${known === -1 ? this.constants.push(value) - 1 : known}`;
  }

  /** The value of a fact at a path from the top, or of the circumstance at hand. */
  read(path: string, circumstance: string | undefined, whenAbsent: unknown): string {
    const keys = path.split('.').map(member).join('');
    const value = `${circumstance ?? 'facts'}${keys}`;
    return this.let(whenAbsent === undefined ? value : `${value} ?? ${this.constant(whenAbsent)}`);
  }

  test(test: TestName, value: string, constant: unknown): string {
    const c = this.constant(constant);
    const comparison = TESTS[test].source.replaceAll(/\bv\b/g, value).replaceAll(/\bc\b/g, c);
    return this.let(`${value} == null ? 2 : ${comparison}`);
  }

  /** What is judged once a child, however often it is asked for. */
  once(key: string, body: () => string): string {
    const known = this.remembered.get(key);
    if (known !== undefined) return this.let(`${known}()`);
    const name = `d${this.remembered.size}`;
    this.remembered.set(key, name);
    const outer = this.lines;
    this.lines = [];
    const result = body();
    const memo = name.replace('d', 'm');
    this.functions.push(
      `function ${name}() { if (${memo} !== ${NOT_YET}) return ${memo};\n${this.lines.join('\n')}\nreturn ${memo} = ${result}; }`,
    );
    this.lines = outer;
    return this.let(`${name}()`);
  }

  /** The function: facts of a child in, the number of each result written to its place. */
  build(results: readonly string[], on: string, decisions: Uint8Array): (facts: object) => void {
    const memos = [...this.remembered.values()].map((name) => name.replace('d', 'm'));
    const state = ['facts = null', ...memos.map((memo) => `${memo} = ${NOT_YET}`)];
    const persons = ['child', 'father', 'mother'].map(
      (person) => `${person}All = given.${person}?.circumstances ?? ${person === 'child' ? 'NONE' : 'null'};
${person}Mask = ${person}All === null ? 0 : maskOfRunning(${person}All, on);`,
    );
    const source = `'use strict';
const [${this.constants.map((_, index) => `c${index}`).join(', ')}] = constants;
let ${state.join(', ')}, childAll, fatherAll, motherAll, childMask = 0, fatherMask = 0, motherMask = 0;
${this.functions.join('\n')}
return (given) => {
facts = given;
${memos.map((memo) => `${memo} = ${NOT_YET};`).join(' ')}
${persons.join('\n')}
${this.lines.join('\n')}
${results.map((result, index) => `decisions[${index}] = ${result};`).join('\n')}
};`;
    const parameters = { constants: this.constants, decisions, on, NONE, maskOfRunning, isWithin };
    // The text is built from condition shapes and numbered constants only; see `member` and `constant`.
    // oxlint-disable-next-line no-new-func no-implied-eval
    return new Function(...Object.keys(parameters), source)(...Object.values(parameters)) as (facts: object) => void;
  }
}

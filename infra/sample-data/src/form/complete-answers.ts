import { dereferenced, isObject, schemaInForce } from './schema-in-force.ts';
import type { Schema } from './schema-in-force.ts';

/** Conditions that depend on what another condition asked for: more rounds than any form nests. */
const roundsMax = 5;

/** What people usually write where nothing particular is known, by the name of the field. */
const usual: Record<string, unknown> = {
  ethnicity: '汉族',
  health: ['HEALTHY'],
  education: 'PRIMARY',
  intellect: 'NORMAL',
  birthplace: '户籍所在地医院',
  careArrangement: 'RELATIVES',
  changes: '父母情况发生变化，孩子由亲属照看。',
  method: 'BANK_TRANSFER',
  bank: '示例银行花园路支行',
  accountNumber: '6222000000000008825',
  kinds: ['NONE'],
  states: ['NONE'],
  phone: '19900009999',
};

/**
 * Fills a form in: keeps what is known where the form asks for it, adds something plausible wherever the form insists on an answer, and leaves
 * out what the form does not ask. `known`: answers by step. The result passes the form's own schema.
 */
export function completeAnswers(form: Schema, known: Record<string, unknown>): Record<string, unknown> {
  return filled(form, form, known) as Record<string, unknown>;
}

function filled(schema: Schema, form: Schema, value: unknown): unknown {
  const here = dereferenced(schema, form);
  if (Array.isArray(value))
    return offered(value, here['items'] as Schema | undefined).map((item) =>
      filled((here['items'] as Schema | undefined) ?? {}, form, item),
    );
  return isObject(value) ? filledObject(here, form, value) : offered([value], here)[0];
}

/** Of some values those the form has a box for. */
function offered(values: unknown[], schema: Schema | undefined): unknown[] {
  const options = schema?.['enum'] as unknown[] | undefined;
  return options ? values.filter((value) => options.includes(value)) : values;
}

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

function filledObject(schema: Schema, form: Schema, value: Record<string, unknown>): Record<string, unknown> {
  const names = (schema['propertyNames'] as Schema | undefined) ?? {};
  let answers = Object.fromEntries(Object.entries(value).filter(([name]) => offered([name], names).length > 0));
  for (let round = 0; round < roundsMax; round += 1) {
    const { properties, required } = schemaInForce(schema, form, answers);
    const before = JSON.stringify(answers);
    for (const [name, property] of Object.entries(properties))
      if (answers[name] !== undefined) answers[name] = filled(property, form, answers[name]);
    for (const name of required) if (isEmpty(answers[name])) answers[name] = invented(name, properties[name] ?? {}, form);
    if (JSON.stringify(answers) === before) break;
  }
  const { properties } = schemaInForce(schema, form, answers);
  const asked = Object.keys(properties);
  if (asked.length > 0) answers = Object.fromEntries(Object.entries(answers).filter(([name]) => asked.includes(name)));
  return answers;
}

function invented(name: string, property: Schema, form: Schema): unknown {
  const schema = dereferenced(property, form);
  const options = (schema['enum'] as unknown[] | undefined) ?? ((schema['items'] as Schema | undefined)?.['enum'] as unknown[] | undefined);
  const custom = usual[name];
  if (custom !== undefined && [custom].flat().every((each) => !options || options.includes(each))) return custom;
  if ('const' in schema) return schema['const'];
  if (schema['type'] === 'array') return options ? [options[0]] : [invented(name, (schema['items'] as Schema | undefined) ?? {}, form)];
  if (options) return options[0];
  if (schema['type'] === 'boolean') return false;
  if (schema['type'] === 'integer' || schema['type'] === 'number') return Number(schema['minimum'] ?? 1);
  if (schema['type'] === 'object') return filledObject(schema, form, {});
  return schema['format'] === 'date' ? '2025-01-10' : '示例';
}

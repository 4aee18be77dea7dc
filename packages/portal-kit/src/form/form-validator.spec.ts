import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formFormats } from '@onething/policy/labels';
import { completeAnswers } from '../testing/sample-answers.ts';
import { publishedForms } from '../testing/published-forms.ts';
import { withValueAt } from './field-walk.ts';
import { escapePointer, schemaProblems } from './form-validator.ts';
import type { SchemaProblem } from './form-validator.ts';

/** Keywords ajv reports that only carry others, as ours leaves them out. */
const carriers = new Set(['if', 'allOf']);

/** The server's validator. */
function serverProblems(schema: object): (data: unknown) => SchemaProblem[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  for (const [name, validate] of Object.entries(formFormats)) ajv.addFormat(name, validate);
  const validate = ajv.compile(schema);
  return (data) => {
    validate(data);
    return (validate.errors ?? [])
      .filter(({ keyword, schemaPath }) => !carriers.has(keyword) && !schemaPath.includes('/propertyNames/'))
      .map(({ instancePath, keyword, params }) => ({
        pointer: keyword === 'required' ? `${instancePath}/${escapePointer(params.missingProperty as string)}` : instancePath,
        keyword,
      }));
  };
}

const asSet = (problems: SchemaProblem[]) => [...new Set(problems.map(({ pointer, keyword }) => `${pointer} ${keyword}`))].sort();

const pointers = [
  '/child',
  '/child/name',
  '/child/bornOn',
  '/child/residentId',
  '/child/registeredAt',
  '/child/health',
  '/child/education',
  '/child/healthOther',
  '/parents/father',
  '/parents/father/name',
  '/parents/father/states',
  '/parents/father/unknown',
  '/parents/father/details',
  '/parents/mother/states',
  '/parents/mother/unknown',
  '/parents/mother/name',
  '/guardians',
  '/guardians/0/phone',
  '/guardians/0/residentId',
  '/guardians/0/relation',
  '/payment/method',
  '/payment/accountNumber',
  '/payment/bank',
  '/otherAssistance/kinds',
  '/otherAssistance/details',
  '/family',
];
const values = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom<unknown>(
    '',
    ' ',
    '示例',
    '2015-02-30',
    '2015-03-12',
    '370112201503120027',
    '370112201503120028',
    '13800000001',
    '123',
    true,
    false,
    0,
    24,
    601,
    null,
    {},
    [],
  ),
  fc.subarray([
    'DEAD',
    'SERVING_SENTENCE',
    'SEVERE_DISABILITY',
    'NONE',
    'OTHER',
    'DIBAO',
    'HEALTHY',
    'MULTIPLE',
    'OUT_OF_CONTACT',
    'SERIOUS_ILLNESS',
  ]),
  fc.constantFrom<unknown>(
    { DEAD: {} },
    { SEVERE_DISABILITY: { certificate: true } },
    { SEVERE_DISABILITY: { certificate: true, disability: 'MULTIPLE', grade: 5 } },
    { SERVING_SENTENCE: { termMonths: 0, until: 'soon' } },
    { OUT_OF_CONTACT: { policeResult: 'yes' }, UNKNOWN_STATE: {} },
  ),
);
const lists = fc.record({
  pointer: fc.constantFrom('/guardians', '/otherRelations', '/family'),
  value: fc.constantFrom<unknown>([], [{}], [{}, {}, {}, {}, {}]),
});
const edits = fc.array(fc.oneof({ weight: 8, arbitrary: fc.record({ pointer: fc.constantFrom(...pointers), value: values }) }, lists), {
  maxLength: 6,
});

describe.each(publishedForms())("the browser's validator and the server's on $file", ({ definition }) => {
  const server = serverProblems(definition.schema);

  it('find the same problems at the same fields', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const data: unknown = JSON.parse(
          JSON.stringify(
            list.reduce<Record<string, unknown>>((before, { pointer, value }) => withValueAt(before, pointer, value), completeAnswers),
          ),
        );
        expect(asSet(schemaProblems(definition.schema, data))).toEqual(asSet(server(data)));
      }),
      { numRuns: 300 },
    );
  });

  it('find the same problems in an empty form', () => {
    for (const data of [{}, { child: {}, parents: { father: {}, mother: {} }, guardians: [], payment: {}, otherAssistance: {} }]) {
      expect(asSet(schemaProblems(definition.schema, data))).toEqual(asSet(server(data)));
      expect(schemaProblems(definition.schema, data).length).toBeGreaterThan(0);
    }
  });
});

describe('schemaProblems', () => {
  it('accepts a complete form', () => {
    const { definition } = publishedForms().find((form) => form.file.includes('3701-jinan') && form.definition.code === 'DE_FACTO_FORM')!;
    expect(schemaProblems(definition.schema, completeAnswers)).toEqual([]);
  });
});

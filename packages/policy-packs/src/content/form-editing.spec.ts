import { Validator } from '@cfworker/json-schema';
import { canonicalJson, compilePolicy, ruleFieldsOf } from '@onething/policy';
import type { FormDefinition } from '@onething/policy/labels';
import { factsFromForm, formFormats } from '@onething/policy/labels';
import {
  editForm,
  type FormEdit,
  fieldView,
  formOutline,
  formProblems,
  isPrinted,
  newWidgets,
  type ShownWhen,
  schemaFields,
  uiAt,
  uiFields,
} from '@onething/policy/form-editing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../loading/load-packs.ts';
import { contentOf } from './content-files.ts';
import { formSamples } from './form-samples.ts';

const forms = contentOf<FormDefinition>('form');
const LICHENG = '370112';
const ON = '2026-12-01';
const policy = compilePolicy(loadPacks());
const licheng = policy.form(LICHENG, 'DE_FACTO_FORM', ON) as FormDefinition;
const ruleFields = ruleFieldsOf(policy, LICHENG, 'DE_FACTO_FORM', { on: ON });

const text = (zh: string) => ({ zh, en: `English of ${zh}` });

function edited(form: FormDefinition, ...edits: FormEdit[]): FormDefinition {
  return edits.reduce((before, edit) => {
    const result = editForm(before, edit, ruleFields);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal).slice(0, 600));
    return result.form;
  }, form);
}

function refusal(form: FormDefinition, edit: FormEdit) {
  const result = editForm(form, edit, ruleFields);
  return result.ok ? undefined : result.refusal;
}

function accepts(form: FormDefinition, data: unknown): boolean {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  for (const [name, validate] of Object.entries(formFormats)) ajv.addFormat(name, validate);
  const onServer = ajv.compile(form.schema)(data);
  expect(new Validator(form.schema, '2020-12', false).validate(data as never).valid).toBe(onServer);
  return onServer;
}

describe.each(forms)('$path', ({ content }) => {
  it('has nothing the editor would call a mistake', () => {
    expect(formProblems(content)).toEqual([]);
  });
});

describe('facts rules read of a form', () => {
  it('name the field that tells them, the rule and its clause', () => {
    const term = ruleFields.find(({ fact }) => fact === 'father.SERVING_SENTENCE.termMonths');
    expect(term?.fields).toEqual([{ field: 'parents/father/details/SERVING_SENTENCE/termMonths' }]);
    expect(term?.rules).toContainEqual({
      kind: 'RECOGNITION',
      id: 'DE_FACTO_UNSUPPORTED.parents',
      label: { zh: '期限达到规定', en: 'The term is long enough' },
      citation: { document: '民发〔2019〕62号', clause: '一（期限）', assumed: true },
    });
    const state = ruleFields.find(({ fact }) => fact === 'mother.DEPORTED');
    expect(state?.fields).toEqual([{ field: 'parents/mother/states', option: 'DEPORTED' }]);
    expect(state?.rules.map(({ kind, label }) => `${kind} ${label.zh}`)).toContain('MATERIAL 母亲状态证明');
  });

  it('are told by every form for what its category asks of parents and child', () => {
    for (const fact of [
      'child.bornOn',
      'child.registeredAt',
      'father.DEAD',
      'mother.SEVERE_DISABILITY.certificate',
      'otherBenefits.DIBAO',
    ]) {
      expect([fact, (ruleFields.find((one) => one.fact === fact)?.fields.length ?? 0) > 0]).toEqual([fact, true]);
    }
  });
});

describe('one change of a form', () => {
  const school = {
    kind: 'ADD_FIELD',
    into: 'child',
    name: 'schoolName',
    field: { widget: 'TEXT', label: text('就读学校'), required: true },
  } as const;

  it('adds a question that must be answered, with words for what can be wrong, and asks old answers for it alone', () => {
    const form = edited(licheng, school);
    expect(uiAt(form, 'child/schoolName')?.messages).toEqual({
      required: { zh: '请填写“就读学校”', en: 'Fill in “English of 就读学校”' },
      pattern: { zh: '请填写“就读学校”', en: 'Fill in “English of 就读学校”' },
      maxLength: { zh: '最多写 100 个字', en: 'Use at most 100 characters' },
    });
    const old = formSamples.DE_FACTO_FORM as { child: object };
    expect([accepts(licheng, old), accepts(form, old)]).toEqual([true, false]);
    expect(accepts(form, { ...old, child: { ...old.child, schoolName: '示例小学' } })).toBe(true);
  });

  it('never touches the form it was given', () => {
    const before = canonicalJson(licheng);
    edited(licheng, school, { kind: 'REMOVE', path: 'child/photo' }, { kind: 'MOVE', path: 'payment', at: 0 });
    expect(canonicalJson(licheng)).toBe(before);
  });

  it('refuses to remove what a rule reads, with the rule and its clause', () => {
    const refused = refusal(licheng, { kind: 'REMOVE', path: 'parents/father/details/SERVING_SENTENCE/termMonths' });
    expect(refused).toMatchObject({ code: 'RULES_NEED_FIELD', path: 'parents/father/details/SERVING_SENTENCE/termMonths' });
    if (refused?.code !== 'RULES_NEED_FIELD') throw new Error('refused for another reason');
    expect(refused.lost).toMatchObject([
      {
        fact: 'father.SERVING_SENTENCE.termMonths',
        rules: [{ label: { zh: '期限达到规定' }, citation: { document: '民发〔2019〕62号' } }],
      },
    ]);
    expect(refusal(licheng, { kind: 'REMOVE', path: 'parents/mother' })?.code).toBe('RULES_NEED_FIELD');
    expect(refusal(licheng, { kind: 'REMOVE_OPTION', path: 'parents/father/states', code: 'DEPORTED' })?.code).toBe('RULES_NEED_FIELD');
    expect(refusal(licheng, { kind: 'FEED_FACT', path: 'child/bornOn', fact: null })?.code).toBe('RULES_NEED_FIELD');
  });

  it('removes what no rule reads, from question, schema and paper', () => {
    const form = edited(licheng, { kind: 'REMOVE', path: 'child/ethnicity' });
    expect([uiFields(form).has('child/ethnicity'), schemaFields(form).has('child/ethnicity'), isPrinted(form, 'child/ethnicity')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(isPrinted(licheng, 'child/ethnicity')).toBe(true);
    const back = edited(form, { kind: 'RESTORE', path: 'child/ethnicity', from: licheng });
    expect(back.ui).toEqual(licheng.ui);
    expect(back.print).toEqual(licheng.print);
    expect(schemaFields(back)).toEqual(schemaFields(licheng));
    expect(formOutline(back).map(({ path }) => path)).toEqual(formOutline(licheng).map(({ path }) => path));
  });

  it('refuses to remove what the condition of another question asks, and names that question', () => {
    const refused = refusal(licheng, { kind: 'REMOVE', path: 'payment/method' });
    if (refused?.code !== 'FORM_WOULD_BREAK') throw new Error('not refused for what would break');
    expect(refused.problems.map(({ code, path, other }) => `${code} ${path} ${other}`)).toContain(
      'CONDITION_FIELD_MISSING payment/bank payment/method',
    );
    expect(refusal(licheng, { kind: 'REMOVE_OPTION', path: 'payment/method', code: 'BANK_TRANSFER' })).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'CONDITION_OPTION_MISSING', option: 'BANK_TRANSFER', path: 'payment/bank' }),
      ]),
    });
  });

  it('lets a question hang on another, and refuses that both wait for each other', () => {
    const when = (field: string, value: string) => [{ field, values: [value] }];
    const form = edited(licheng, school, { kind: 'SHOW_WHEN', path: 'child/schoolName', when: when('child/education', 'PRIMARY') });
    expect(fieldView(form, 'child/schoolName')).toMatchObject({
      shownWhen: when('child/education', 'PRIMARY'),
      required: true,
      tied: false,
    });
    const old = formSamples.DE_FACTO_FORM as { child: object };
    const asked = (education: string) => accepts(form, { ...old, child: { ...old.child, education } });
    expect([asked('PRIMARY'), asked('JUNIOR_HIGH')]).toEqual([false, true]);
    const choice: FormEdit = {
      kind: 'ADD_FIELD',
      into: 'child',
      name: 'boards',
      field: {
        widget: 'RADIO',
        label: text('是否寄宿'),
        options: [
          { code: 'YES', text: text('寄宿') },
          { code: 'NO', text: text('走读') },
        ],
      },
    };
    const both = edited(form, choice, { kind: 'SHOW_WHEN', path: 'child/boards', when: when('child/education', 'PRIMARY') });
    const second: FormEdit = { ...choice, name: 'meals' } as FormEdit;
    const three = edited(both, second, { kind: 'SHOW_WHEN', path: 'child/meals', when: when('child/boards', 'YES') });
    expect(refusal(three, { kind: 'SHOW_WHEN', path: 'child/boards', when: when('child/meals', 'YES') })).toMatchObject({
      code: 'FORM_WOULD_BREAK',
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'CONDITION_CIRCULAR', path: 'child/boards', other: 'child/meals' }),
      ]),
    });
  });

  it('adds an option that tells a circumstance, to one parent alone', () => {
    const form = edited(licheng, {
      kind: 'ADD_OPTION',
      path: 'parents/father/states',
      option: { code: 'UNABLE_TO_GUARD', text: text('无监护能力'), means: 'UNABLE_TO_GUARD' },
    });
    expect(factsFromForm(form, { parents: { father: { states: ['UNABLE_TO_GUARD'] } } })).toEqual({
      father: { circumstances: [{ kind: 'UNABLE_TO_GUARD' }] },
    });
    expect(schemaFields(form).get('parents/mother/states')?.values).toEqual(schemaFields(licheng).get('parents/mother/states')?.values);
    expect(uiAt(form, 'parents/mother/states')).toEqual(uiAt(licheng, 'parents/mother/states'));
  });

  it('moves a question into another section with everything that names it', () => {
    const form = edited(licheng, { kind: 'MOVE', path: 'child/address', into: 'payment', at: 1 });
    expect(uiAt(form, 'payment')?.order?.slice(0, 3)).toEqual(['method', 'address', 'payee']);
    expect([isPrinted(form, 'payment/address'), uiAt(form, 'child/address')]).toEqual([true, undefined]);
    const { child, payment, ...rest } = formSamples.DE_FACTO_FORM as { child: { address: string }; payment: object };
    const { address, ...others } = child;
    expect(accepts(form, { ...rest, child: others, payment: { ...payment, address } })).toBe(true);
    expect(refusal(licheng, { kind: 'MOVE', path: 'child/education', into: 'payment', at: 0 })).toMatchObject({ code: 'FORM_WOULD_BREAK' });
  });
});

const paths = fc.constantFrom(...formOutline(licheng).map(({ path }) => path), 'child/question', 'payment/question', 'added');
const place = fc.nat({ max: 14 });
const options = [
  { code: 'ONE', text: text('甲') },
  { code: 'TWO', text: text('乙') },
];
const anyEdit: fc.Arbitrary<FormEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('ADD_SECTION' as const),
    name: fc.constantFrom('added', 'child', '1x'),
    title: fc.constant(text('新的部分')),
    at: place,
  }),
  fc.record({
    kind: fc.constant('ADD_FIELD' as const),
    into: fc.constantFrom('child', 'payment', 'added', 'parents/father', 'guardians', 'nowhere'),
    name: fc.constantFrom('question', 'name', 'other2'),
    field: fc.record({
      widget: fc.constantFrom(...newWidgets),
      label: fc.constant(text('新问题')),
      required: fc.boolean(),
      options: fc.constant(options),
    }),
    at: place,
  }),
  fc.record({ kind: fc.constant('REMOVE' as const), path: paths }),
  fc.record({ kind: fc.constant('RESTORE' as const), path: paths, from: fc.constant(licheng) }),
  fc.record({ kind: fc.constant('MOVE' as const), path: paths, at: place }),
  fc.record({
    kind: fc.constant('MOVE' as const),
    path: paths,
    into: fc.constantFrom('child', 'payment', 'added', 'parents/father'),
    at: place,
  }),
  fc.record({
    kind: fc.constant('SET_TEXTS' as const),
    path: paths,
    label: fc.constantFrom(text('改过'), { zh: ' ', en: 'x' }),
    help: fc.constantFrom(null, text('说明')),
  }),
  fc.record({ kind: fc.constant('SET_REQUIRED' as const), path: paths, required: fc.boolean() }),
  fc.record({
    kind: fc.constant('SHOW_WHEN' as const),
    path: paths,
    when: fc.constantFrom<ShownWhen[]>(
      [],
      [{ field: 'child/education', values: ['PRIMARY', 'OTHER'] }],
      [{ field: 'child/health', values: ['OTHER'] }],
      [{ field: 'child/question', values: ['ONE'] }],
      [{ field: 'payment/question', values: ['NONE'] }],
    ),
  }),
  fc.record({
    kind: fc.constant('ADD_OPTION' as const),
    path: paths,
    option: fc.constantFrom({ code: 'THREE', text: text('丙') }, { code: 'OTHER', text: text('丁') }),
    at: place,
  }),
  fc.record({
    kind: fc.constant('REMOVE_OPTION' as const),
    path: paths,
    code: fc.constantFrom('ONE', 'OTHER', 'NONE', 'PRIMARY', 'HEALTHY', 'RURAL'),
  }),
  fc.record({ kind: fc.constant('MOVE_OPTION' as const), path: paths, code: fc.constantFrom('ONE', 'OTHER', 'HEALTHY'), at: place }),
  fc.record({
    kind: fc.constant('FEED_FACT' as const),
    path: paths,
    fact: fc.constantFrom(null, 'child.education', 'child.inInstitution', 'household.hardshipClass', 'no.such'),
  }),
  fc.record({ kind: fc.constant('PRINT' as const), path: paths, printed: fc.boolean() }),
);

describe('any sequence of changes', () => {
  it(
    'leaves a form without mistakes that browser and server judge alike, keeps what rules read, and never changes what was',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 12 }), (edits) => {
          const versions = [licheng];
          const bytes = [JSON.stringify(licheng)];
          for (const edit of edits) {
            const result = editForm(versions.at(-1) as FormDefinition, edit, ruleFields);
            if (!result.ok) continue;
            versions.push(result.form);
            bytes.push(JSON.stringify(result.form));
          }
          const last = versions.at(-1) as FormDefinition;
          expect(formProblems(last).filter(({ severity }) => severity === 'ERROR')).toEqual([]);
          // Undo goes back to the very bytes, and a stored form is the same form.
          expect(versions.map((form) => JSON.stringify(form))).toEqual(bytes);
          expect(JSON.parse(JSON.stringify(last))).toEqual(last);
          // The old answers say under the old form what they said, whatever became of the new one.
          expect(accepts(licheng, formSamples.DE_FACTO_FORM)).toBe(true);
          accepts(last, formSamples.DE_FACTO_FORM);
          // Again from the start: the same form.
          const again = edits.reduce((form, edit) => {
            const result = editForm(form, edit, ruleFields);
            return result.ok ? result.form : form;
          }, licheng);
          expect(canonicalJson(again)).toBe(canonicalJson(last));
        }),
        { numRuns: 25 },
      );
    },
  );
});

import { describe, expect, it } from 'vitest';
import { createTexts } from '../texts/create-texts.ts';
import { completeAnswers } from '../testing/sample-answers.ts';
import { publishedForm } from '../testing/published-forms.ts';
import { withValueAt } from './field-walk.ts';
import { validateStep } from './validate-step.ts';
import type { Answers } from './validate-step.ts';

const definition = publishedForm('DE_FACTO_FORM');
const context = { language: 'zh-CN' as const, t: createTexts('zh-CN').t, today: '2026-11-22' };
const check = (step: string, pointer: string, value: unknown) =>
  validateStep(definition, step, withValueAt<Answers>(completeAnswers, pointer, value), context);

describe('validateStep', () => {
  it('finds nothing in a complete form', () => {
    for (const { id } of definition.steps) expect(validateStep(definition, id, completeAnswers, context)).toEqual([]);
  });

  it("says what is missing in the field's own words and in page order", () => {
    const errors = validateStep(definition, 'child', { child: {} }, context);
    expect(errors.map(({ pointer }) => pointer)).toEqual(
      definition.ui.child!.order!.map((name) => `/child/${name}`).filter((pointer) => errors.some((error) => error.pointer === pointer)),
    );
    expect(errors[0]).toMatchObject({
      pointer: '/child/name',
      inputId: 'child_name',
      message: definition.ui.child!.fields!.name!.messages!.required!.zh,
    });
  });

  it('says it at each field of a step nobody has touched, too', () => {
    expect(validateStep(definition, 'child', {}, context)).toEqual(validateStep(definition, 'child', { child: {} }, context));
  });

  it('says at the questions about a state, not at a group nobody sees, what was not answered of it', () => {
    const errors = check('parents', '/parents/mother', { name: '示例敏', states: ['OUT_OF_CONTACT'] });
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/parents/mother/details/OUT_OF_CONTACT/policeResult']);
  });

  it.each([
    ['3701122015031200', 'LENGTH', '公民身份号码应为 18 位'],
    ['37011220150312002A', 'CHARACTER', '最后一位是数字或 X'],
    ['370112201502300027', 'DATE', '出生日期不存在'],
    ['370112201503120028', 'CHECKSUM', '可能有一位写错'],
  ])('says exactly what is wrong with a resident ID: %s', (value, _code, words) => {
    const [error] = check('child', '/child/residentId', value);
    expect(error?.pointer).toBe('/child/residentId');
    expect(error?.message).toContain(words);
  });

  it('finds a birth date that contradicts the resident ID, at the date', () => {
    expect(check('child', '/child/bornOn', '2015-03-13')).toMatchObject([{ pointer: '/child/bornOn', keyword: 'residentId' }]);
  });

  it('refuses tomorrow and takes today where only the past makes sense', () => {
    const dead = (on: string) => check('parents', '/parents/father', { name: '示例建国', states: ['DEAD'], details: { DEAD: { on } } });
    expect(dead('2026-11-22')).toEqual([]);
    expect(dead('2026-11-23')).toMatchObject([{ pointer: '/parents/father/details/DEAD/on', keyword: 'diedAfterApplication' }]);
  });

  it('lets an optional step be left out, also after something was typed and taken away', () => {
    expect(check('otherRelations', '/otherRelations', undefined)).toEqual([]);
    expect(check('otherRelations', '/otherRelations', [])).toEqual([]);
  });

  it('asks for a detail of a ticked state only', () => {
    const father = { name: '示例建国', states: ['SEVERE_DISABILITY'], details: {} };
    expect(check('parents', '/parents/father', father).map(({ pointer }) => pointer)).toContain(
      '/parents/father/details/SEVERE_DISABILITY/certificate',
    );
    expect(check('parents', '/parents/father', { ...father, states: ['DIBAO'] })).toEqual([]);
  });

  it('speaks English when asked', () => {
    const [error] = validateStep(definition, 'child', { child: {} }, { ...context, language: 'en', t: createTexts('en').t });
    expect(error?.message).toBe(definition.ui.child!.fields!.name!.messages!.required!.en);
  });
});

import { describe, expect, it } from 'vitest';
import { publishedForm } from '../testing/published-forms.ts';
import { fromResidentId, prefillStep, sourceAt } from './prefill.ts';

const definition = publishedForm('DE_FACTO_FORM');
const residentId = '370112201503120027';

describe('prefillStep', () => {
  it('reads birth date and sex from the resident ID and says where they are from', () => {
    const { answers, sources } = prefillStep(definition, 'child', { answers: { child: { residentId } }, sources: {} });
    expect(answers).toEqual({ child: { residentId, bornOn: '2015-03-12', sex: 'FEMALE' } });
    expect(sourceAt(sources, '/child/bornOn', '2015-03-12')).toBe(fromResidentId);
  });

  it('never replaces what was entered', () => {
    const before = { answers: { child: { residentId, bornOn: '2015-01-01' } }, sources: {} };
    expect(prefillStep(definition, 'child', before).answers).toMatchObject({ child: { bornOn: '2015-01-01' } });
  });

  it('follows its source until the applicant changes the value', () => {
    const first = prefillStep(definition, 'child', { answers: { child: { residentId } }, sources: {} });
    const corrected = { ...first, answers: { child: { ...(first.answers.child as object), residentId: '11010519491231002X' } } };
    expect(prefillStep(definition, 'child', corrected).answers).toMatchObject({ child: { bornOn: '1949-12-31' } });
    const changed = { ...corrected, answers: { child: { ...(corrected.answers.child as object), bornOn: '2000-01-01' } } };
    expect(prefillStep(definition, 'child', changed).answers).toMatchObject({ child: { bornOn: '2000-01-01' } });
    expect(sourceAt(changed.sources, '/child/bornOn', '2000-01-01')).toBeUndefined();
  });

  it('fills nothing from a number that is not valid', () => {
    const before = { answers: { child: { residentId: '370112201503120028' } }, sources: {} };
    expect(prefillStep(definition, 'child', before)).toBe(before);
  });

  it('fills list items from themselves', () => {
    const before = { answers: { guardians: [{}, { residentId: '370112196001010027' }] }, sources: {} };
    expect(prefillStep(definition, 'guardians', before).answers.guardians).toEqual([
      {},
      { residentId: '370112196001010027', sex: 'FEMALE' },
    ]);
  });

  it('passes a value on from field to field', () => {
    const { answers } = prefillStep(definition, 'payment', { answers: { guardians: [{ name: '示例秀兰' }], payment: {} }, sources: {} });
    expect(answers.payment).toMatchObject({ payee: '示例秀兰', accountHolder: '示例秀兰' });
  });
});

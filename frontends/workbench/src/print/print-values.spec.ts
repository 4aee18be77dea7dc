import { describe, expect, it } from 'vitest';
import { proposedOpinion } from '../case/proposed-opinion.ts';
import type { SignatureLine } from '../case-types.ts';
import { printValues, refusalOnPaper, struckSentences } from './print-values.ts';
import type { PrintedCase } from './print-values.ts';

const line = (step: string, name: string | null): SignatureLine => ({
  step,
  stepLabel: { zh: step, en: step },
  by: name === null ? null : { subject: name, name },
  signedAt: name === null ? null : '2026-12-01T02:00:00Z',
});
const opinion: NonNullable<PrintedCase['opinion']> = {
  conclusion: 'MEETS',
  opinion: '情况属实。',
  preparedBy: { subject: '甲', name: '甲' },
  preparedAt: '2026-11-20T02:00:00Z',
  signedAt: '2026-11-21T02:00:00Z',
  signatures: [],
};
const decision: NonNullable<PrintedCase['decision']> = {
  id: 'decision-1',
  kind: 'CONFIRM',
  title: { zh: '确认决定书', en: 'Decision of confirmation' },
  paragraphs: [],
  paragraphsEn: [],
  reasons: [],
  citations: [],
  firstMonth: '2027-01',
  deviationReason: null,
  preparedBy: { subject: '丁', name: '丁' },
  preparedAt: '2026-12-01T02:00:00Z',
  signatures: [],
  decidedAt: null,
  appeal: { zh: '', en: '' },
  layers: [],
};
const sentence = (place: 'township.opinion' | 'county.opinion') => ({
  lines: [{ parts: [{ text: '经' }, { at: '/child/name' }] }, { parts: [{ system: place }] }],
});
const preparedCase: PrintedCase = {
  number: null,
  submittedAt: null,
  declarationSignedAt: null,
  applicantName: '李＊兰',
  child: { id: 'child-1', name: '王＊雨', sex: null, ageYears: null, residentId: null },
  categoryLabel: { zh: '事实无人抚养儿童', en: 'De facto unsupported child' },
  policy: null,
  form: {
    code: 'DE_FACTO_FORM',
    title: { zh: '', en: '' },
    definition: { print: { pages: [{ rows: [{ cells: [sentence('township.opinion'), sentence('county.opinion')] }] }] } },
    answers: {},
    revision: 1,
    revealablePaths: [],
  },
  opinion,
  decision,
  entitlement: null,
};
const signed = (township: SignatureLine[], county: SignatureLine[]): PrintedCase => ({
  ...preparedCase,
  opinion: { ...opinion, signatures: township },
  decision: { ...decision, signatures: county },
});

describe('what the case writes on its form', () => {
  it('puts three signers into the three lines', () => {
    const file = signed(
      [line('handler', '甲'), line('verifier', '乙'), line('head', '丙')],
      [line('handler', '丁'), line('reviewer', '戊'), line('confirmer', '己')],
    );
    expect(printValues(file)).toMatchObject({
      'township.verifier': '乙',
      'township.head': '丙',
      'county.reviewer': '戊',
      'county.confirmer': '己',
    });
  });

  it('leaves no line blank where two sign, and writes nobody down who has not signed', () => {
    const file = signed([line('handler', '甲'), line('head', '丙')], [line('handler', '丁'), line('confirmer', null)]);
    const values = printValues(file);
    expect(values).toMatchObject({ 'township.verifier': '丙', 'township.head': '丙' });
    expect(values).not.toHaveProperty('county.reviewer');
    expect(values).not.toHaveProperty('county.confirmer');
  });

  it('strikes what an office did not agree with and states the refusal with its reasons', () => {
    const refused: PrintedCase = {
      ...preparedCase,
      opinion: { ...opinion, conclusion: 'DOES_NOT_MEET' },
      decision: {
        ...decision,
        kind: 'REFUSE',
        reasons: [{ code: 'OTHER', text: { zh: '母亲不属失联。', en: '' }, citation: null, fromPolicy: true }],
      },
    };
    expect(struckSentences(preparedCase)).toEqual([]);
    expect(struckSentences(refused)).toEqual(['township.opinion', 'county.opinion']);
    expect(printValues(refused)['county.opinion']).toBe(`经复核，母亲不属失联，不符合${refused.categoryLabel.zh}保障条件，不予确认。`);
    expect(refusalOnPaper('孤儿', [])).toBe('经复核，不符合孤儿保障条件，不予确认。');
    expect(struckSentences(refused, { kind: 'CONFIRM' })).toEqual(['township.opinion']);
  });

  it('writes the whole opinion where the form has no sentence of its own', () => {
    const usual: PrintedCase = {
      ...preparedCase,
      opinion: { ...opinion, conclusion: 'MEETS', opinion: proposedOpinion(preparedCase, 'MEETS') },
    };
    expect(printValues(usual)).not.toHaveProperty(['township.opinion']);
    const bare = { ...usual, form: { ...usual.form, definition: { print: { pages: [] } } } };
    expect(printValues(bare)['township.opinion']).toContain('建议予以确认');
    expect(printValues({ ...bare, decision: { ...decision, kind: 'CONFIRM' } })['county.opinion']).toContain('予以确认');
  });
});

import { describe, expect, it } from 'vitest';
import { completeAnswers } from '../testing/sample-answers.ts';
import { publishedForm } from '../testing/published-forms.ts';
import { answerRows } from './answer-text.ts';

const definition = publishedForm('DE_FACTO_FORM');
const context = { language: 'zh-CN' as const, regions: [{ code: '370112002', name: { zh: '洪家楼街道', en: 'Hongjialou Subdistrict' } }] };

describe('answerRows', () => {
  it('reads as the applicant answered, in words', () => {
    const rows = Object.fromEntries(
      answerRows(definition, 'child', completeAnswers.child, context).map(({ pointer, text }) => [pointer, text]),
    );
    expect(rows).toMatchObject({
      '/child/bornOn': '2015年3月12日',
      '/child/sex': '女',
      '/child/registeredAt': '洪家楼街道',
      '/child/health': '健康',
    });
  });

  it('leaves out details of a state that is no longer ticked', () => {
    const father = { name: '示例建国', states: ['DIBAO'], details: { SERVING_SENTENCE: { termMonths: 24 } } };
    const rows = answerRows(definition, 'parents', { father }, context);
    expect(rows.some(({ pointer }) => pointer.includes('SERVING_SENTENCE'))).toBe(false);
  });

  it('shows amounts in yuan', () => {
    const rows = answerRows(
      definition,
      'otherAssistance',
      { kinds: ['DIBAO'], details: { DIBAO: { householdFen: 148850, members: 2 } } },
      context,
    );
    expect(rows.map(({ text }) => text)).toContain('1,488.50 元');
  });
});

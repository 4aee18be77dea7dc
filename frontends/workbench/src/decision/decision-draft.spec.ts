import { describe, expect, it } from 'vitest';
import {
  changedParagraphs,
  composedParagraphs,
  currentParagraphs,
  draftProblems,
  emptyDecisionDraft,
  reasonInputs,
} from './decision-draft.ts';
import type { ComposedDecision } from './decision.operations.ts';

const both = (text: string) => ({ zh: text, en: text });
const composed = {
  kind: 'REFUSE',
  paragraphs: [
    both('经复核，父亲服刑。'),
    both('不予确认。理由：父亲刑期不足（民发〔2019〕62号 一）。'),
    both('如不服本决定，可以申请行政复议。'),
  ],
  reasons: [
    { code: 'TERM', text: both('父亲刑期不足'), citation: { document: '民发〔2019〕62号', clause: '一' }, fromPolicy: true },
    { code: 'AGE', text: both('已满18周岁'), citation: null, fromPolicy: false },
  ],
} as unknown as ComposedDecision;

describe('the reasons in the text of a refusal', () => {
  it('are those of the policy until one is ticked, then those that are ticked', () => {
    expect(currentParagraphs(emptyDecisionDraft, composed)[1]).toContain('父亲刑期不足');
    expect(currentParagraphs({ ...emptyDecisionDraft, reasons: ['AGE'] }, composed)[1]).toBe('不予确认。理由：已满18周岁。');
    expect(currentParagraphs({ ...emptyDecisionDraft, reasons: ['TERM', 'AGE'] }, composed)[1]).toBe(
      '不予确认。理由：父亲刑期不足（民发〔2019〕62号 一）；已满18周岁。',
    );
  });

  it("include the officer's own words, and are left out while there are none", () => {
    expect(currentParagraphs({ ...emptyDecisionDraft, reasons: ['OTHER'], otherReason: '' }, composed)[1]).toBe('不予确认。');
    const own = {
      ...emptyDecisionDraft,
      reasons: ['OTHER'],
      otherReason: '户籍已迁出。',
      otherDocument: '服务指南',
      otherClause: '办理条件',
    };
    expect(currentParagraphs(own, composed)[1]).toBe('不予确认。理由：户籍已迁出（服务指南 办理条件）。');
  });

  it('rest on a document and a clause, as the server asks of every reason', () => {
    const own = { ...emptyDecisionDraft, choice: 'REFUSE' as const, reasons: ['OTHER'], otherReason: '户籍已迁出' };
    expect(draftProblems(own, composed)).toContain('OTHER_CLAUSE');
    const whole = { ...own, otherDocument: '服务指南', otherClause: '办理条件' };
    expect(draftProblems(whole, composed)).not.toContain('OTHER_CLAUSE');
    expect(reasonInputs(whole, composed.reasons)).toEqual([
      { code: 'OTHER', text: '户籍已迁出', document: '服务指南', clause: '办理条件' },
    ]);
  });

  it('leave an edited text alone, and a tick is no edit', () => {
    const ticked = { ...emptyDecisionDraft, reasons: ['AGE'] };
    expect(changedParagraphs(currentParagraphs(ticked, composed), composedParagraphs(ticked, composed))).toBe(0);
    expect(currentParagraphs({ ...ticked, paragraphs: { REFUSE: ['我写的'] } }, composed)).toEqual(['我写的']);
  });
});

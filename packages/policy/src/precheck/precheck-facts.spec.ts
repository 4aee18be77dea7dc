import { describe, expect, it } from 'vitest';
import type { PrecheckFile } from '../precheck-types.ts';
import { precheckFacts, precheckQuestions } from './precheck-facts.ts';
import { resolvePrecheck } from './resolve-precheck.ts';

const text = (zh: string) => ({ zh, en: 'Text' });
const unknown = { id: 'UNKNOWN', text: text('不清楚') };
const citation = { document: '示例', clause: '一' };

const above: PrecheckFile = {
  effectiveFrom: '2020-01-01',
  publishedOn: '2020-01-01',
  questions: {
    age: { text: text('不满18周岁吗'), answers: [{ id: 'YES', text: text('是'), facts: { 'child.bornOn': { monthsAgo: 120 } } }, unknown] },
    registration: {
      text: text('户口在这里吗'),
      answers: [
        { id: 'YES', text: text('在'), facts: { 'child.registeredAt': { registered: 'HERE' } } },
        { id: 'NO', text: text('不在'), facts: { 'child.registeredAt': { registered: 'ELSEWHERE' } } },
        unknown,
      ],
    },
    father: {
      text: text('父亲怎样'),
      answers: [
        { id: 'PRISON', text: text('服刑'), facts: { 'father.circumstances': ['SERVING_SENTENCE'] } },
        { id: 'ABLE', text: text('都没有'), facts: { 'father.circumstances': [] } },
        unknown,
      ],
    },
    term: {
      text: text('满{minimumTermMonths}个月吗'),
      when: { father: ['PRISON'] },
      answers: [
        { id: 'YES', text: text('满'), facts: { 'father.*.termMonths': { parameter: 'minimumTermMonths' } } },
        { id: 'NO', text: text('不满'), facts: { 'father.*.termMonths': { parameter: 'minimumTermMonths', plus: -1 } } },
        unknown,
      ],
    },
    contact: {
      text: text('报案多久'),
      answers: [
        {
          id: 'LONG',
          text: text('很久'),
          facts: { 'mother.OUT_OF_CONTACT.reportedOn': { monthsAgo: { parameter: 'minimumTermMonths', plus: 1 } } },
        },
        unknown,
      ],
    },
  },
  categories: { DE_FACTO_UNSUPPORTED: { questions: ['age', 'registration', 'father', 'term', 'contact'], citation } },
};

const numbers = (name: string) => (name === 'minimumTermMonths' ? 6 : undefined);
const precheck = (files: PrecheckFile[] = [above]) => {
  const found = resolvePrecheck(files, 'DE_FACTO_UNSUPPORTED', numbers);
  if (!found) throw new Error('no pre-check');
  return found;
};
const moment = { jurisdiction: '370112002', on: '2026-03-31' };

describe('pre-check', () => {
  it('asks what hangs on an answer only after that answer', () => {
    const asked = (father?: string) => precheckQuestions(precheck(), { father }).map(({ id }) => id);
    expect(asked()).toEqual(['age', 'registration', 'father', 'contact']);
    expect(asked('ABLE')).toEqual(asked());
    expect(asked('PRISON')).toEqual(['age', 'registration', 'father', 'term', 'contact']);
  });

  it('puts each fact where the policy looks for it', () => {
    const answers = { age: 'YES', registration: 'YES', father: 'PRISON', term: 'YES', contact: 'LONG' };
    expect(precheckFacts(precheck(), answers, moment)).toEqual({
      child: { bornOn: '2016-03-31', registeredAt: '370112' },
      father: { circumstances: [{ kind: 'SERVING_SENTENCE', termMonths: 6 }] },
      mother: { circumstances: [{ kind: 'OUT_OF_CONTACT', reportedOn: '2025-08-31' }] },
    });
  });

  it('says nothing of what is not clear, and no circumstance where there is none', () => {
    const unclear = { age: 'UNKNOWN', registration: 'UNKNOWN', father: 'UNKNOWN', term: 'YES', contact: 'UNKNOWN' };
    expect(precheckFacts(precheck(), unclear, moment)).toEqual({});
    expect(precheckFacts(precheck(), { father: 'ABLE' }, moment)).toEqual({ father: { circumstances: [] } });
    expect(precheckFacts(precheck(), { age: 'NO_SUCH_ANSWER' }, moment)).toEqual({});
  });

  it('leaves out the follow-up of an answer that was changed', () => {
    expect(precheckFacts(precheck(), { father: 'ABLE', term: 'YES' }, moment)).toEqual({ father: { circumstances: [] } });
  });

  it('writes the numbers of the place into texts and facts', () => {
    const { questions } = precheck();
    expect(questions.find(({ id }) => id === 'term')?.text.zh).toBe('满6个月吗');
    expect(questions.find(({ id }) => id === 'term')?.answers[1]?.facts).toEqual({ 'father.*.termMonths': 5 });
  });

  it('is patched by name down the tree', () => {
    const below: PrecheckFile = {
      effectiveFrom: '2021-01-01',
      publishedOn: '2021-01-01',
      questions: { age: { text: text('多大了'), answers: [unknown, unknown] } },
    };
    expect(precheck([above, below]).questions.map(({ text: { zh } }) => zh)).toContain('多大了');
    expect(resolvePrecheck([above, below], 'ORPHAN', numbers)).toBeUndefined();
  });
});

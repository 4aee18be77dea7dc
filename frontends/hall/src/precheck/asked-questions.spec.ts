import { describe, expect, it } from 'vitest';
import { askedQuestions } from './asked-questions.ts';
import type { PrecheckQuestion } from './precheck.operations.ts';

const question = (id: string, when: PrecheckQuestion['when'] = []): PrecheckQuestion => ({
  id,
  text: { zh: id, en: id },
  help: null,
  when,
  answers: [],
});
const precheck = {
  questions: [
    question('father'),
    question('term', [{ question: 'father', answers: ['PRISON'] }]),
    question('left', [{ question: 'term', answers: ['YES'] }]),
    question('mother'),
  ],
};
const ids = (given: Record<string, string>) => askedQuestions(precheck, given).map(({ id }) => id);

describe('askedQuestions', () => {
  it('asks what hangs on an answer after that answer only, and forgets what hung on one that was changed', () => {
    expect(ids({})).toEqual(['father', 'mother']);
    expect(ids({ father: 'PRISON' })).toEqual(['father', 'term', 'mother']);
    expect(ids({ father: 'PRISON', term: 'YES' })).toEqual(['father', 'term', 'left', 'mother']);
    expect(ids({ father: 'DEAD', term: 'YES' })).toEqual(['father', 'mother']);
  });
});

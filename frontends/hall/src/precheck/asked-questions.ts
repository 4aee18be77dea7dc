import type { Precheck, PrecheckQuestion } from './precheck.operations.ts';

/** The answer chosen, by id of the question. */
export type Given = Readonly<Record<string, string>>;

/** The questions to show after these answers, in order: one that hangs on another comes once that one is answered so. */
export function askedQuestions({ questions }: Pick<Precheck, 'questions'>, given: Given): PrecheckQuestion[] {
  const asked: PrecheckQuestion[] = [];
  for (const question of questions) {
    const holds = question.when.every((condition) => {
      const before = asked.some(({ id }) => id === condition.question);
      return before && condition.answers.includes(given[condition.question] ?? '');
    });
    if (holds) asked.push(question);
  }
  return asked;
}

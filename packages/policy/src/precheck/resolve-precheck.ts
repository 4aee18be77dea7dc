import type { Precheck, PrecheckFile, PrecheckParameter, PrecheckQuestion, PrecheckValue } from '../precheck-types.ts';
import type { Category, LocalisedText } from '../vocabulary.ts';

/** The number a place has set for a parameter; undefined where it is not set. */
type NumberOf = (parameter: string) => number | undefined;

const isParameter = (value: unknown): value is PrecheckParameter => typeof value === 'object' && value !== null && 'parameter' in value;

function numberOf({ parameter, plus = 0 }: PrecheckParameter, parameters: NumberOf): number {
  return (parameters(parameter) ?? 0) + plus;
}

function filledValue(value: PrecheckValue, parameters: NumberOf): PrecheckValue {
  if (isParameter(value)) return numberOf(value, parameters);
  if (typeof value === 'object' && 'monthsAgo' in value && isParameter(value.monthsAgo)) {
    return { monthsAgo: numberOf(value.monthsAgo, parameters) };
  }
  return value;
}

function filledText({ zh, en }: LocalisedText, parameters: NumberOf): LocalisedText {
  const fill = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (mark, name: string) => String(parameters(name) ?? mark));
  return { zh: fill(zh), en: fill(en) };
}

function filledQuestion(question: PrecheckQuestion, parameters: NumberOf): PrecheckQuestion {
  return {
    ...question,
    text: filledText(question.text, parameters),
    ...(question.help && { help: filledText(question.help, parameters) }),
    answers: question.answers.map((answer) => ({
      ...answer,
      text: filledText(answer.text, parameters),
      ...(answer.facts && {
        facts: Object.fromEntries(Object.entries(answer.facts).map(([path, value]) => [path, filledValue(value, parameters)])),
      }),
    })),
  };
}

/**
 * The pre-check of a category from the files of all levels, country first: questions and categories replace those of the same
 * name above. The numbers of the place stand in texts and facts. Undefined: no level has one.
 */
export function resolvePrecheck(files: readonly PrecheckFile[], category: Category, parameters: NumberOf): Precheck | undefined {
  const questions = Object.assign({}, ...files.map((file) => file.questions ?? {})) as Record<string, PrecheckQuestion>;
  const chosen = files.map((file) => file.categories?.[category]).findLast((found) => found !== undefined);
  if (!chosen) return undefined;
  return {
    category,
    citation: chosen.citation,
    questions: chosen.questions.flatMap((id) => {
      const question = questions[id];
      return question ? [{ id, ...filledQuestion(question, parameters) }] : [];
    }),
  };
}

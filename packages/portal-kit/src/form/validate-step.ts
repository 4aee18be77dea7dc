import { checkResidentId, formInconsistencies, inconsistencyText, valueAt } from '@onething/policy/labels';
import type { FormDefinition } from '@onething/policy/labels';
import type { FieldError } from '../components/error-summary.tsx';
import type { Language, TextValues } from '../host/host.ts';
import { pickText } from '../host/language.ts';
import { isEmpty } from './empty-answers.ts';
import { fieldAt, inputIdOf, pointersInOrder, withValueAt } from './field-walk.ts';
import { schemaProblems } from './form-validator.ts';

export type Answers = Record<string, unknown>;

export interface ValidationContext {
  language: Language;
  t: (key: string, values?: TextValues) => string;
  /** ISO date in Asia/Shanghai. */
  today: string;
}

export interface AnswerError extends FieldError {
  pointer: string;
  /** The rule: a JSON Schema keyword, `residentId`, `past`, or the code of a refusal. */
  keyword: string;
}

/** What is wrong in one step, in the order of the page, in the applicant's words. One error per field: the first rule it breaks. */
export function validateStep(definition: FormDefinition, stepId: string, answers: Answers, context: ValidationContext): AnswerError[] {
  const complete = withMissingGroups(definition, withoutEmptySteps(definition, { ...untouched(definition, stepId), ...answers }));
  const problems = [...schemaProblems(definition.schema, complete), ...formInconsistencies(definition, complete, context.today)];
  const own = problems.filter(({ pointer }) => pointer === `/${stepId}` || pointer.startsWith(`/${stepId}/`));
  const errors = new Map<string, AnswerError>();
  for (const { pointer, keyword } of own) {
    if (errors.has(pointer)) continue;
    errors.set(pointer, {
      pointer,
      keyword,
      inputId: inputIdOf(pointer),
      message: messageFor(definition, pointer, keyword, answers, context),
    });
  }
  return inPageOrder(definition, stepId, answers, [...errors.values()]);
}

/** A step nobody has touched is an empty one: what is missing is said at each field, not once for the step. */
function untouched(definition: FormDefinition, stepId: string): Answers {
  const steps = (definition.schema.properties ?? {}) as Record<string, { type?: string }>;
  return steps[stepId]?.type === 'object' ? { [stepId]: {} } : {};
}

/** Groups that are asked for and were not begun are empty ones, too: a person sees their fields on the page, not the group. */
function withMissingGroups(definition: FormDefinition, answers: Answers): Answers {
  const missing = schemaProblems(definition.schema, answers).filter(
    ({ pointer, keyword }) => keyword === 'required' && fieldAt(definition, pointer)?.widget === 'GROUP',
  );
  if (missing.length === 0) return answers;
  return withMissingGroups(
    definition,
    missing.reduce((filled, { pointer }) => withValueAt(filled, pointer, {}), answers),
  );
}

/** Steps that may be left out and were: absent, not an empty object that would break their rules. */
export function withoutEmptySteps(definition: FormDefinition, answers: Answers): Answers {
  const required = new Set((definition.schema.required as string[] | undefined) ?? []);
  return Object.fromEntries(Object.entries(answers).filter(([step, value]) => required.has(step) || !isEmpty(value)));
}

/** The words for a broken rule: those of the field, more exact ones for a resident ID, else plain ones of our own. */
function messageFor(
  definition: FormDefinition,
  pointer: string,
  keyword: string,
  answers: Answers,
  { language, t }: ValidationContext,
): string {
  const field = fieldAt(definition, pointer);
  const value = valueAt(answers, pointer);
  if (keyword === 'format' && field?.sensitive && typeof value === 'string') {
    const check = checkResidentId(value);
    if (!check.ok && /\d{6}/.test(value)) return t(`kit.form.residentId.${check.code}`);
  }
  const own = field?.messages?.[keyword];
  if (own) return pickText(own, language);
  const contradiction = inconsistencyText[keyword];
  if (contradiction) return pickText(contradiction, language);
  return t(keyword === 'required' ? 'kit.form.required' : 'kit.form.invalid', { label: pickText(field?.label, language) });
}

export function inPageOrder<Kind extends { pointer: string }>(
  definition: FormDefinition,
  stepId: string,
  answers: Answers,
  errors: Kind[],
): Kind[] {
  const field = definition.ui[stepId];
  const order = new Map((field ? pointersInOrder(field, answers[stepId], `/${stepId}`) : []).map((pointer, index) => [pointer, index]));
  const place = (pointer: string) => order.get(pointer) ?? Number.MAX_SAFE_INTEGER;
  return [...errors].sort((one, other) => place(one.pointer) - place(other.pointer));
}

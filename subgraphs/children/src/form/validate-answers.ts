import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FormDefinition, FormInconsistency, LocalisedText } from '@onething/policy';
import { checkResidentId, formFormats, formInconsistencies, inconsistencyText } from '@onething/policy';
import type { RefusalPoint } from '@onething/subgraph-kit';
import { valueAt } from './json-pointer.ts';
import { fieldsOf, uiAt } from './walk-form.ts';

const validators = new WeakMap<object, ValidateFunction>();

const generic: Record<string, LocalisedText> = {
  required: { zh: '请填写这一项。', en: 'Fill this in.' },
  type: { zh: '这一项的格式不对。', en: 'This is not in the right form.' },
  minItems: { zh: '请至少选一项或填一项。', en: 'Choose or add at least one.' },
};
const checksum: LocalisedText = {
  zh: '身份证号码最后一位与前面的数字对不上，请对照证件检查。',
  en: 'The last character of the ID number does not fit the digits before it. Check it against the card.',
};
const guardianIsChild: LocalisedText = {
  zh: '监护人的身份证号码和孩子的相同，请检查。',
  en: "The guardian's ID number is the child's. Check it.",
};

/**
 * Everything that is wrong with the answers to a form, each point at its JSON Pointer, in both languages. Empty: the form may be submitted.
 * The schema decides; then resident ID numbers against birth date and sex, guardians against the child and the states of the parents against
 * each other. `today`, `appliedOn`: `YYYY-MM-DD`; they differ where a window enters a paper received before.
 */
export function validateAnswers(form: FormDefinition, answers: unknown, today: string, appliedOn = today): RefusalPoint[] {
  const validate = validatorOf(form);
  const points = validate(answers) ? [] : (validate.errors ?? []).filter(isAboutAField).map((error) => pointOf(form, answers, error));
  const inconsistencies = formInconsistencies(form, answers, today, appliedOn).map(({ pointer, keyword }) => ({
    path: pointer,
    code: inconsistencyCode(pointer, keyword),
    message: uiAt(form, pointer)?.messages?.[keyword] ?? inconsistencyText[keyword] ?? generic.type!,
  }));
  return distinct([...points, ...inconsistencies, ...guardiansWhoAreTheChild(form, answers)]);
}

/** The one code that says it all when every point has it; FORM_INVALID else. */
export function overallCode(points: readonly RefusalPoint[]): string {
  const [first] = points;
  return first && points.every((point) => point.code === first.code) && !genericCodes.has(first.code) ? first.code : 'FORM_INVALID';
}

const codeOfKeyword = {
  statesContradict: 'PARENT_STATES_CONTRADICT',
  diedAfterApplication: 'DEATH_AFTER_APPLICATION',
} as const;

const genericCodes = new Set(['FIELD_REQUIRED', 'FIELD_INVALID', 'DATE_IN_FUTURE']);

function validatorOf(form: FormDefinition): ValidateFunction {
  const known = validators.get(form.schema);
  if (known) return known;
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  for (const [name, accepts] of Object.entries(formFormats)) ajv.addFormat(name, { type: 'string', validate: accepts });
  const validate = ajv.compile(form.schema);
  validators.set(form.schema, validate);
  return validate;
}

/** The failing branch of a condition says nothing the field's own error does not say. */
function isAboutAField(error: ErrorObject): boolean {
  return !['if', 'allOf', 'anyOf', 'oneOf', 'not'].includes(error.keyword);
}

function pointOf(form: FormDefinition, answers: unknown, error: ErrorObject): RefusalPoint {
  const missing = error.keyword === 'required' ? (error.params as { missingProperty: string }).missingProperty : undefined;
  const path = missing === undefined ? error.instancePath : `${error.instancePath}/${missing}`;
  const id =
    error.keyword === 'format' && error.params['format'] === 'resident-id' ? checkResidentId(String(valueAt(answers, path))) : undefined;
  if (id && !id.ok && id.code === 'CHECKSUM') return { path, code: 'RESIDENT_ID_CHECKSUM', message: checksum };
  const code = id ? 'RESIDENT_ID_INVALID' : missing === undefined ? 'FIELD_INVALID' : 'FIELD_REQUIRED';
  return { path, code, message: uiAt(form, path)?.messages?.[error.keyword] ?? generic[error.keyword] ?? generic.type! };
}

function inconsistencyCode(pointer: string, keyword: FormInconsistency['keyword']): string {
  if (keyword === 'past') return 'DATE_IN_FUTURE';
  if (keyword !== 'residentId') return codeOfKeyword[keyword];
  return pointer.endsWith('/sex') ? 'SEX_CONTRADICTS_ID' : 'BIRTH_DATE_CONTRADICTS_ID';
}

function guardiansWhoAreTheChild(form: FormDefinition, answers: unknown): RefusalPoint[] {
  const childId = valueAt(answers, '/child/residentId');
  if (typeof childId !== 'string' || childId === '') return [];
  return fieldsOf(form, answers)
    .filter((field) => /^\/guardians\/\d+\/residentId$/.test(field.pointer) && field.value === childId)
    .map((field) => ({ path: field.pointer, code: 'GUARDIAN_IS_CHILD', message: guardianIsChild }));
}

function distinct(points: RefusalPoint[]): RefusalPoint[] {
  const seen = new Set<string>();
  return points.filter((point) => !seen.has(`${point.path} ${point.code}`) && seen.add(`${point.path} ${point.code}`));
}

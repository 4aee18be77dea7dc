/** A form's answers without drawing them: checked, prefilled, put in words. */
export type { RegionChoice } from './form/form-context.tsx';
export { inPageOrder, validateStep } from './form/validate-step.ts';
export type { AnswerError, Answers, ValidationContext } from './form/validate-step.ts';
export { prefillStep, sourceAt, sourcesOf } from './form/prefill.ts';
export type { FieldSources } from './form/prefill.ts';
export { answerRows, answerText } from './form/answer-text.ts';
export type { AnswerRow } from './form/answer-text.ts';
export { fieldAt, inputIdOf, withValueAt } from './form/field-walk.ts';

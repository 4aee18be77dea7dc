/** The official form on A4. */
export { OfficialForm } from './official-form/official-form.tsx';
export type { OfficialFormProps } from './official-form/official-form.tsx';
export { hasOwnSentence } from './official-form/own-sentence.ts';
export type { OpinionPlace } from './official-form/own-sentence.ts';
export { printedText } from './official-form/print-value.ts';
export type { PrintContext, SystemValues } from './official-form/print-value.ts';

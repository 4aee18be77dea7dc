/**
 * What a browser needs of the policy package: names in both languages, money, the resident ID check and the types of the
 * content. Nothing in here touches Node, evaluates code or knows a rule.
 */
import type { LocalisedText } from './types.ts';
import { categoryLabels } from './labels/category-labels.ts';
import { circumstanceLabels } from './labels/circumstance-labels.ts';
import { materialLabels } from './labels/material-labels.ts';
import { reasonLabels } from './labels/reason-labels.ts';

export type * from './types.ts';
export type * from './content-types.ts';
export { factLabel } from './labels/fact-labels.ts';
export { factValueText } from './labels/fact-values.ts';
export { CATEGORIES } from './recognition/categories.ts';
export { categoryLabels } from './labels/category-labels.ts';
export { circumstanceLabels } from './labels/circumstance-labels.ts';
export { materialLabels } from './labels/material-labels.ts';
export { reasonLabels } from './labels/reason-labels.ts';
export { checkResidentId } from './resident-id.ts';
export type { ResidentIdCheck } from './resident-id.ts';
export { fenInCapitals, formatFen } from './fen.ts';

const named =
  (labels: Readonly<Record<string, LocalisedText>>) =>
  /** The name of the code; an unknown code is returned as it is, so that it is seen. */
  (code: string): LocalisedText =>
    labels[code] ?? { zh: code, en: code };

/** Official name of a category of children. */
export const categoryLabel = named(categoryLabels);
/** Name of a circumstance of a parent or child. */
export const circumstanceLabel = named(circumstanceLabels);
/** Name of a material. */
export const materialLabel = named(materialLabels);
/** Why a question is answered no, in plain words. */
export const reasonLabel = named(reasonLabels);

export { factsFromForm } from './form-facts.ts';
export { wholeForm } from './form-extension.ts';
export type { FormFile } from './form-extension.ts';
export { formFormats } from './form-formats.ts';
export { precheckFacts, precheckQuestions } from './precheck/precheck-facts.ts';
export type { PrecheckMoment } from './precheck/precheck-facts.ts';
export { inconsistencyText } from './parent-contradictions.ts';
export { formInconsistencies } from './form-consistency.ts';
export type { FormInconsistency } from './form-consistency.ts';
export { valueAt } from './form-pointer.ts';

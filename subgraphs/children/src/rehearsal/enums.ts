import { enumeration } from '../enumerations.ts';

export const CaseEffectKind = enumeration(
  'CaseEffectKind',
  'What a change of the rules does to a case: eligible or no longer, a fact that would be needed, a due date broken or earlier, papers or answers that would be asked for.',
  ['NEWLY_ELIGIBLE', 'NO_LONGER_ELIGIBLE', 'NEWLY_OPEN', 'DEADLINE_BROKEN', 'DEADLINE_EARLIER', 'MATERIALS_REQUIRED', 'ANSWERS_REQUIRED'],
);
export type CaseEffectKind = keyof typeof CaseEffectKind;

export const CaseEffectGrouping = enumeration('CaseEffectGrouping', 'By what the changed cases of a rehearsal are counted.', [
  'COUNTY',
  'CATEGORY',
  'CLAUSE',
]);
export type CaseEffectGrouping = keyof typeof CaseEffectGrouping;

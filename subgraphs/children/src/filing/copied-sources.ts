import type { LocalisedText } from '@onething/policy';
import type { CaseFile } from '../case/case-file.ts';
import { valueAt } from '../form/json-pointer.ts';
import { fieldsOf } from '../form/walk-form.ts';

/** Where the value of a field came from, while it is still that value. */
export interface AnswerSource {
  /** JSON Pointer into the answers. */
  pointer: string;
  source: LocalisedText;
  value: unknown;
}

const fromOffice: LocalisedText = {
  zh: '由乡镇（街道）或区县民政部门提供，请与家人核对',
  en: 'given by the township or county office; check it with the family',
};
const fromSibling: LocalisedText = {
  zh: '从您为家里另一个孩子的申请中带过来，请核对',
  en: 'copied from your application for another child of the family; check it',
};

/** Fields that still hold what was copied from another application, or what an office let whoever files know; each with its mark. */
export function copiedSources({ form, answers, filing }: Pick<CaseFile, 'form' | 'answers' | 'filing'>): AnswerSource[] {
  const copied = filing?.copied;
  if (!copied) return [];
  return fieldsOf(form, answers).flatMap(({ pointer, value }) => {
    const before = valueAt(copied, pointer);
    if (before === undefined || JSON.stringify(before) !== JSON.stringify(value)) return [];
    return [{ pointer, source: filing.fromReportId === null ? fromSibling : fromOffice, value }];
  });
}

import { checkResidentId } from '@onething/policy';
import type { LocalisedText } from '@onething/policy';
import type { RefusalPoint } from '@onething/subgraph-kit';
import type { ApplicantCapacity } from '../enumerations.ts';

/** Who applies where it is not the guardian: a relative the guardian entrusted, or whoever speaks for the village committee. */
export interface FilingApplicant {
  name: string;
  /** ID number; of a committee's contact it may be absent. */
  residentId?: string;
  phone?: string;
  /** Relation to the child in the form's own codes: `AUNT_PATERNAL`. */
  relation?: string;
  /** Why the guardian cannot apply: the special case in which a committee may. */
  reason?: string;
}

const missing: LocalisedText = { zh: '请填写这一项。', en: 'Fill this in.' };
const reasonMissing: LocalisedText = {
  zh: '请写明为什么监护人不能自己申请：只有情况特殊时才能由村（居）委会申请。',
  en: 'State why the guardian cannot apply: a village committee may do so in special cases only.',
};
const wrongNumber: LocalisedText = { zh: '身份证号码不对，请对照证件检查。', en: 'The ID number is not right. Check it against the card.' };
const longText: LocalisedText = { zh: '写得太长了，请简短些。', en: 'This is too long; make it shorter.' };

/** Everything that is wrong with an applicant as stated at the start, each at its field below `applicant`. Empty: nothing. */
export function applicantProblems(capacity: ApplicantCapacity, applicant: FilingApplicant | undefined): RefusalPoint[] {
  if (capacity === 'GUARDIAN') return [];
  const points: RefusalPoint[] = [];
  const point = (field: string, code: string, message: LocalisedText): void =>
    void points.push({ path: `applicant/${field}`, code, message });
  if (!applicant?.name.trim()) point('name', 'FIELD_REQUIRED', missing);
  if (capacity === 'ENTRUSTED_RELATIVE' && !applicant?.residentId) point('residentId', 'FIELD_REQUIRED', missing);
  if (applicant?.residentId && !checkResidentId(applicant.residentId).ok) point('residentId', 'RESIDENT_ID_INVALID', wrongNumber);
  if (capacity === 'ENTRUSTED_RELATIVE' && !applicant?.relation?.trim()) point('relation', 'FIELD_REQUIRED', missing);
  if (capacity === 'VILLAGE_COMMITTEE' && !applicant?.reason?.trim()) point('reason', 'SPECIAL_CASE_UNEXPLAINED', reasonMissing);
  for (const field of ['name', 'phone', 'relation', 'reason'] as const)
    if ((applicant?.[field]?.length ?? 0) > 200) point(field, 'FIELD_INVALID', longText);
  return points;
}

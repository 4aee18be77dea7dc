import type { LocalisedText } from '@onething/policy';
import type { RefusalPoint } from '@onething/subgraph-kit';
import type { CaseFile } from '../case/case-file.ts';
import { valueAt } from '../form/json-pointer.ts';

const relativeIsGuardian: LocalisedText = {
  zh: '受委托的亲属不能就是监护人本人。监护人自己申请的，请重新选择“本人是监护人”。',
  en: 'The entrusted relative cannot be the guardian. If the guardian applies, begin again and choose so.',
};
const relativeIsChild: LocalisedText = {
  zh: '受委托的亲属不能就是孩子本人，请检查身份证号码。',
  en: 'The entrusted relative cannot be the child. Check the ID number.',
};

/** What in the answers contradicts who applies: an entrusted relative who is a guardian or the child, at the field of the form. */
export function filingProblems({ record, filing, answers }: Pick<CaseFile, 'record' | 'filing' | 'answers'>): RefusalPoint[] {
  const residentId = filing?.applicant?.residentId;
  if (record.capacity !== 'ENTRUSTED_RELATIVE' || !residentId) return [];
  const guardians = valueAt(answers, '/guardians');
  const points = (Array.isArray(guardians) ? guardians : []).flatMap((guardian: unknown, index) =>
    valueAt(guardian, '/residentId') === residentId
      ? [{ path: `/guardians/${index}/residentId`, code: 'RELATIVE_IS_GUARDIAN', message: relativeIsGuardian }]
      : [],
  );
  const isChild = valueAt(answers, '/child/residentId') === residentId;
  return isChild ? [...points, { path: '/child/residentId', code: 'RELATIVE_IS_CHILD', message: relativeIsChild }] : points;
}

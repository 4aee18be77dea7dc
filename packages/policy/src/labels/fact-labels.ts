import type { LocalisedText } from '../types.ts';
import { circumstanceLabels } from './circumstance-labels.ts';

const persons: Readonly<Record<string, LocalisedText>> = {
  child: { zh: '孩子', en: 'Child' },
  father: { zh: '父亲', en: 'Father' },
  mother: { zh: '母亲', en: 'Mother' },
  household: { zh: '家庭', en: 'Household' },
  applicant: { zh: '申请人', en: 'Applicant' },
};

const facts: Readonly<Record<string, LocalisedText>> = {
  bornOn: { zh: '出生日期', en: 'date of birth' },
  registeredAt: { zh: '户籍所在地', en: 'place of registration' },
  registration: { zh: '户口性质', en: 'kind of registration' },
  parentsTraced: { zh: '能否查找到生父母', en: 'whether the birth parents can be traced' },
  circumstances: { zh: '情形', en: 'circumstances' },
  hardshipClass: { zh: '是否低保、特困等', en: 'hardship class' },
  registeredPoor: { zh: '是否建档立卡', en: 'whether registered as poor' },
  on: { zh: '日期', en: 'date' },
  judgmentOn: { zh: '法院判决', en: "the court's judgment" },
  disability: { zh: '残疾类别', en: 'kind of disability' },
  grade: { zh: '残疾等级', en: 'grade of disability' },
  certificate: { zh: '有效残疾证件', en: 'a valid disability certificate' },
  includes: { zh: '多重残疾包含的类别', en: 'the kinds within the multiple disability' },
  illness: { zh: '病种', en: 'the illness' },
  diagnosed: { zh: '医疗机构诊断', en: 'a medical diagnosis' },
  longTermTreatment: { zh: '是否需要长期治疗', en: 'whether long treatment is needed' },
  termMonths: { zh: '期限（月）', en: 'the term in months' },
  until: { zh: '期满日期', en: 'the last day of the term' },
  reportedOn: { zh: '向公安机关报案的日期', en: 'the day of the report to the police' },
  policeResult: { zh: '公安机关查找无果的书面说明', en: 'the written result of the fruitless police search' },
  lastContactOn: { zh: '最后联系日期', en: 'the day of the last contact' },
  guardianConsent: { zh: '监护人是否愿意纳入', en: "the guardian's consent" },
  education: { zh: '在读或工作情况', en: 'schooling or work' },
  health: { zh: '身体状况', en: 'health' },
  inInstitution: { zh: '是否由机构集中养育', en: 'whether raised in an institution' },
  rightsViolated: { zh: '权益是否受到侵害', en: 'whether its rights were violated' },
  study: { zh: '是否在校就读', en: 'whether in school' },
};

const colon = { zh: '：', en: ': ' } as const;

/**
 * Names a fact path of the policy, e.g. `mother.OUT_OF_CONTACT.policeResult`. Parts that have no name of their own are
 * left out; a path nobody knows is returned as it is, so that a missing label is seen and never silently empty.
 */
export function factLabel(path: string): LocalisedText {
  const parts = path.split('.').map((part) => persons[part] ?? circumstanceLabels[part] ?? facts[part]);
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return { zh: path, en: path };
  return { zh: known.map((part) => part.zh).join(colon.zh), en: known.map((part) => part.en).join(colon.en) };
}

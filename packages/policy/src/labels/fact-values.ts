import { formatFen } from '../fen.ts';
import type { JurisdictionCode, LocalisedText } from '../types.ts';
import { circumstanceLabels } from './circumstance-labels.ts';

const yes: LocalisedText = { zh: '是', en: 'yes' };
const no: LocalisedText = { zh: '否', en: 'no' };
const inHand: LocalisedText = { zh: '有', en: 'in hand' };
const notInHand: LocalisedText = { zh: '还没有', en: 'not yet' };

/** Words for true and false where “yes” and “no” would leave open of what. */
const flags: Readonly<Record<string, readonly [LocalisedText, LocalisedText]>> = {
  certificate: [inHand, notInHand],
  diagnosed: [inHand, notInHand],
  policeResult: [inHand, notInHand],
  parentsTraced: [
    { zh: '知道生父母是谁', en: 'the birth parents are known' },
    { zh: '查找不到生父母', en: 'the birth parents cannot be traced' },
  ],
  longTermTreatment: [
    { zh: '需要长期治疗', en: 'long treatment is needed' },
    { zh: '不需要长期治疗', en: 'long treatment is not needed' },
  ],
  guardianConsent: [
    { zh: '监护人自愿', en: 'the guardian wishes it' },
    { zh: '监护人不愿意', en: 'the guardian does not wish it' },
  ],
  registeredPoor: [
    { zh: '建档立卡户', en: 'registered as poor' },
    { zh: '不是建档立卡户', en: 'not registered as poor' },
  ],
};

const codes: Readonly<Record<string, LocalisedText>> = {
  RURAL: { zh: '农村户籍', en: 'rural registration' },
  URBAN: { zh: '城镇户籍', en: 'urban registration' },
  TEKUN: { zh: '特困', en: 'tekun (extreme poverty)' },
  DIBAO: { zh: '低保', en: 'dibao (minimum living allowance)' },
  DIBAO_MARGIN: { zh: '低保边缘', en: 'margin of dibao' },
  RIGID_EXPENDITURE: { zh: '刚性支出困难', en: 'rigid expenditure' },
  NONE: { zh: '无', en: 'none' },
  PHYSICAL: { zh: '肢体残疾', en: 'physical disability' },
  VISUAL: { zh: '视力残疾', en: 'visual disability' },
  HEARING: { zh: '听力残疾', en: 'hearing disability' },
  SPEECH: { zh: '言语残疾', en: 'speech disability' },
  INTELLECTUAL: { zh: '智力残疾', en: 'intellectual disability' },
  MENTAL: { zh: '精神残疾', en: 'mental disability' },
  HEALTHY: { zh: '健康', en: 'healthy' },
  OTHER: { zh: '其他', en: 'other' },
  PRESCHOOL: { zh: '学龄前', en: 'preschool' },
  PRIMARY: { zh: '小学', en: 'primary school' },
  JUNIOR_HIGH: { zh: '初中', en: 'junior high school' },
  SENIOR_HIGH: { zh: '高中', en: 'senior high school' },
  TECHNICAL_SCHOOL: { zh: '技校', en: 'technical school' },
  SECONDARY_VOCATIONAL: { zh: '中专', en: 'secondary vocational school' },
  HIGHER_VOCATIONAL: { zh: '高职', en: 'higher vocational school' },
  JUNIOR_COLLEGE: { zh: '大专', en: 'junior college' },
  UNDERGRADUATE: { zh: '本科', en: 'undergraduate study' },
  MASTER: { zh: '硕士研究生', en: "master's study" },
  SPECIAL_EDUCATION: { zh: '特教', en: 'special education' },
  OUT_OF_SCHOOL: { zh: '失学', en: 'out of school' },
  UNABLE_TO_ATTEND: { zh: '无就学能力', en: 'unable to attend school' },
  UNEMPLOYED: { zh: '待业', en: 'unemployed' },
  EMPLOYED: { zh: '就业', en: 'employed' },
  MULTIPLE: { zh: '多重残疾', en: 'multiple disability' },
};

const grades = ['', '一级', '二级', '三级', '四级'];

function dateText(date: string): LocalisedText {
  const [year, month, day] = date.split('-').map(Number);
  return { zh: `${year}年${month}月${day}日`, en: date };
}

function numberText(fact: string, value: number): LocalisedText {
  if (fact.endsWith('Fen')) return { zh: formatFen(value, 'zh'), en: formatFen(value, 'en') };
  if (/months$/i.test(fact)) return { zh: `${value} 个月`, en: value === 1 ? '1 month' : `${value} months` };
  if (/grade$/i.test(fact)) return { zh: grades[value] || `${value} 级`, en: `grade ${value}` };
  return { zh: String(value), en: String(value) };
}

/**
 * A value of a fact in words: `48` of `father.SERVING_SENTENCE.termMonths` is 48 个月, a code of registration the name of the place
 * (`nameOf`, undefined: not known), an amount in yuan, a date a date. A list is joined; a code nobody knows is returned as it is, so that it is seen.
 */
export function factValueText(path: string, value: unknown, nameOf: (code: JurisdictionCode) => LocalisedText | undefined): LocalisedText {
  const fact = path.slice(path.lastIndexOf('.') + 1);
  if (Array.isArray(value)) {
    const texts = value.map((item) => factValueText(path, item, nameOf));
    return { zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ en }) => en).join(', ') };
  }
  if (typeof value === 'boolean') return (flags[fact] ?? [yes, no])[value ? 0 : 1];
  if (typeof value === 'number') return numberText(fact, value);
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateText(text);
  if (/^\d{6}(\d{3}(\d{3})?)?$/.test(text)) return nameOf(text) ?? { zh: text, en: text };
  return codes[text] ?? circumstanceLabels[text] ?? { zh: text, en: text };
}

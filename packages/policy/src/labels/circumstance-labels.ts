import type { LocalisedText } from '../types.ts';

/** Circumstances of parents and children as the sources name them. */
export const circumstanceLabels: Readonly<Record<string, LocalisedText>> = {
  DEAD: { zh: '死亡', en: 'Dead' },
  DECLARED_MISSING: { zh: '失踪（法院宣告）', en: 'Declared missing by a court' },
  SEVERE_DISABILITY: { zh: '重残', en: 'Severe disability' },
  SERIOUS_ILLNESS: { zh: '重病', en: 'Serious illness' },
  RARE_DISEASE: { zh: '罕见病', en: 'Rare disease' },
  SERVING_SENTENCE: { zh: '服刑在押', en: 'Serving a sentence' },
  COMPULSORY_DETOX: { zh: '强制隔离戒毒', en: 'In compulsory isolated detoxification' },
  OTHER_RESTRICTION: { zh: '被执行其他限制人身自由的措施', en: 'Under another measure restricting freedom' },
  OUT_OF_CONTACT: { zh: '失联', en: 'Out of contact' },
  GUARDIANSHIP_REVOKED: { zh: '被撤销监护资格', en: 'Guardianship revoked' },
  DEPORTED: { zh: '被遣送（驱逐）出境', en: 'Deported' },
  MIGRANT_WORKER: { zh: '外出务工', en: 'Working away from home' },
  UNABLE_TO_GUARD: { zh: '无监护能力', en: 'Unable to act as guardian' },
  HIV_INFECTED: { zh: '艾滋病病毒感染', en: 'Living with HIV' },
  ABUSE: { zh: '遭受虐待', en: 'Abused' },
  ABANDONMENT: { zh: '被遗弃', en: 'Abandoned' },
  ACCIDENTAL_INJURY: { zh: '意外伤害', en: 'Accidental injury' },
  UNLAWFUL_HARM: { zh: '不法侵害', en: 'Unlawful harm' },
  SUDDEN_EVENT: { zh: '突发事件', en: 'Sudden event' },
  OTHER_SPECIAL_DIFFICULTY: { zh: '其他特殊困难', en: 'Other special difficulty' },
};

import type { LifeEventFact, OtherBenefitFact } from '@onething/events';
import { circumstanceLabel, formatFen, type LocalisedText } from '@onething/policy';

const levels: Readonly<Record<string, LocalisedText>> = {
  NONE: { zh: '不在校', en: 'not in school' },
  SENIOR_HIGH: { zh: '普通高中', en: 'senior high school' },
  SECONDARY_VOCATIONAL: { zh: '中等职业学校', en: 'secondary vocational school' },
  HIGHER_VOCATIONAL: { zh: '高等职业学校', en: 'higher vocational school' },
  JUNIOR_COLLEGE: { zh: '大学专科', en: 'junior college' },
  UNDERGRADUATE: { zh: '大学本科', en: 'undergraduate study' },
  MASTER: { zh: '硕士研究生', en: "master's study" },
};

const benefits: Readonly<Record<OtherBenefitFact['kind'], LocalisedText>> = {
  DIBAO: { zh: '最低生活保障', en: 'minimum living allowance' },
  TEKUN: { zh: '特困人员救助供养', en: 'support for persons in extreme poverty' },
  DISABLED_LIVING: { zh: '困难残疾人生活补贴', en: 'living allowance for disabled persons' },
  DISABLED_NURSING: { zh: '重度残疾人护理补贴', en: 'nursing allowance for disabled persons' },
};

const parents: Readonly<Record<'father' | 'mother', LocalisedText>> = {
  father: { zh: '父亲', en: 'father' },
  mother: { zh: '母亲', en: 'mother' },
};

/** A life event in one plain sentence. `placeName` says a place in words. */
export function describeLifeEvent(fact: LifeEventFact, placeName: (code: string) => LocalisedText): LocalisedText {
  switch (fact.kind) {
    case 'CHILD_DIED':
      return { zh: `儿童于 ${fact.on} 死亡`, en: `The child died on ${fact.on}` };
    case 'STUDY':
      return describeStudy(fact);
    case 'PARENT_EVENT': {
      const parent = parents[fact.parent];
      const ended = circumstanceLabel(fact.ended);
      return {
        zh: `${parent.zh}的“${ended.zh}”情形于 ${fact.on} 结束`,
        en: `The ${parent.en}'s circumstance "${ended.en}" ended on ${fact.on}`,
      };
    }
    case 'CHILD_EVENT': {
      const began = circumstanceLabel(fact.began);
      return { zh: `儿童本人自 ${fact.on} 起${began.zh}`, en: `The child itself since ${fact.on}: ${began.en}` };
    }
    case 'MOVED': {
      const [from, to] = [placeName(fact.from), placeName(fact.to)];
      return {
        zh: `户籍于 ${fact.on} 由${from.zh}迁往${to.zh}`,
        en: `The registered residence moved from ${from.en} to ${to.en} on ${fact.on}`,
      };
    }
    case 'OTHER_BENEFITS':
      return describeBenefits(fact.otherBenefits);
    case 'PAYEE_CHANGED':
      return { zh: `自 ${fact.on} 起由他人领取`, en: `Somebody else receives the money since ${fact.on}` };
    case 'ENDED':
      return { zh: `因其他原因于 ${fact.on} 终止`, en: `Ended for another cause on ${fact.on}` };
    case 'TAKEN_BACK':
      return { zh: '撤回此前登记的一项变化', en: 'An earlier report is taken back' };
  }
}

function describeStudy({ level, graduatesOn, leftOn }: Extract<LifeEventFact, { kind: 'STUDY' }>): LocalisedText {
  const { zh, en } = levels[level] ?? { zh: level, en: level };
  const until = graduatesOn ? { zh: `，${graduatesOn} 毕业`, en: `, graduates on ${graduatesOn}` } : { zh: '', en: '' };
  const left = leftOn ? { zh: `，${leftOn} 离校`, en: `, left on ${leftOn}` } : { zh: '', en: '' };
  return { zh: `就学情况：${zh}${until.zh}${left.zh}`, en: `School: ${en}${until.en}${left.en}` };
}

function describeBenefits(drawn: readonly OtherBenefitFact[]): LocalisedText {
  if (drawn.length === 0) return { zh: '不再享受其他救助', en: 'No other benefits are drawn' };
  const each = drawn.map(({ kind, fen, householdFen, members }) => {
    const { zh, en } = benefits[kind];
    if (fen !== undefined) return { zh: `${zh}每月${formatFen(fen, 'zh')}`, en: `${en} of ${formatFen(fen, 'en')} a month` };
    if (householdFen === undefined) return { zh: `${zh}（金额待查）`, en: `${en} (amount not known)` };
    const household = { zh: formatFen(householdFen, 'zh'), en: formatFen(householdFen, 'en') };
    return {
      zh: `${zh}全户每月${household.zh}（${members ?? '?'}人）`,
      en: `${en} of ${household.en} a month for a household of ${members ?? '?'}`,
    };
  });
  return { zh: `享受其他救助：${each.map(({ zh }) => zh).join('、')}`, en: `Other benefits: ${each.map(({ en }) => en).join(', ')}` };
}

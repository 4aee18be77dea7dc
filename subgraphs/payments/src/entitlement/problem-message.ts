import { categoryLabel, factLabel, type LocalisedText } from '@onething/policy';
import type { DueProblem } from './calculate-dues/due.ts';

/** What keeps an amount from being known and who can help, in plain words. `place`: name of the jurisdiction that has to act. */
export function problemMessage(problem: DueProblem, place: LocalisedText): LocalisedText {
  const category = categoryLabel(problem.category);
  const zhMonth = problem.month ? `${problem.month} 的` : '';
  const enMonth = problem.month ? ` for ${problem.month}` : '';
  switch (problem.code) {
    case 'STANDARD_UNSET':
      return {
        zh: `${place.zh}（${problem.jurisdictionCode}）尚未公布${category.zh} ${zhMonth}发放标准，金额无法确定，暂不发放；标准公布后自动重新计算。`,
        en: `${place.en} (${problem.jurisdictionCode}) has published no amount for ${category.en}${enMonth}. Nothing is paid until it does; then the amount is calculated again by itself.`,
      };
    case 'PARAMETER_UNSET':
      return {
        zh: `${place.zh}（${problem.jurisdictionCode}）尚未公布计算${zhMonth}金额所需的规定，暂不计算。`,
        en: `${place.en} (${problem.jurisdictionCode}) has not published a rule that the amount${enMonth} depends on. It is not guessed.`,
      };
    case 'NO_POLICY_IN_FORCE':
      return {
        zh: `${place.zh}（${problem.jurisdictionCode}）当日没有生效的政策，金额无法确定。`,
        en: `No policy was in force in ${place.en} (${problem.jurisdictionCode}) on that day: the amount cannot be known.`,
      };
    case 'CARE_ONLY':
      return {
        zh: `${category.zh}在${place.zh}享受关爱服务，不发放基本生活补贴。`,
        en: `In ${place.en}, ${category.en} receive care and protection; no monthly benefit is paid.`,
      };
    case 'RELEASE_NOT_HELD':
      return {
        zh: '作出确认所依据的政策版本尚未送达发放系统，送达后自动计算。',
        en: 'The policy release the case was decided under has not arrived at payments yet. The amount is calculated by itself when it does.',
      };
    case 'FACTS_MISSING': {
      const facts = problem.missing.map(factLabel);
      return {
        zh: `缺少${facts.length > 0 ? `：${facts.map(({ zh }) => zh).join('、')}` : '计算所需的情况'}，${zhMonth}金额待补充后计算。`,
        en: `Missing${facts.length > 0 ? `: ${facts.map(({ en }) => en).join(', ')}` : ' facts'}. The amount${enMonth} is calculated once they are known.`,
      };
    }
  }
}

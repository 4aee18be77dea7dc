import type { Citation, LocalisedText, Policy } from '@onething/policy';
import { circumstanceLabel, formatFen } from '@onething/policy';
import { appealText } from '../decision/compose-decision.ts';
import { dateInChinese } from '../form/display-value.ts';
import type { ChangeDetails } from './change-details.ts';
import type { ChangeEffect } from './change-effect.ts';
import type { ChangeGround } from './change-words.ts';
import { groundLabels } from './change-words.ts';
import { plusMonths } from './months.ts';

/** The decision on a change as prepared. */
export interface PreparedChange {
  effect: ChangeEffect;
  /** Authoritative text, as the officer left it. */
  zh: string[];
  /** English rendering of the composed text. */
  en: string[];
  clause: Citation | null;
}

/** The text of the decision on a change: what happened, by which clause, from which month what is paid, how to object. It never names the child. */
export function composeChange(
  policy: Policy,
  ground: ChangeGround,
  details: ChangeDetails,
  effect: ChangeEffect,
  clause: Citation | null,
): LocalisedText[] {
  return [happened(ground, details), consequence(policy, ground, effect, clause), ...money(effect), appealText];
}

function happened(ground: ChangeGround, { on, parent, circumstance }: ChangeDetails): LocalisedText {
  const label = groundLabels[ground];
  const who = parent === 'father' ? { zh: '父亲', en: 'father' } : parent === 'mother' ? { zh: '母亲', en: 'mother' } : null;
  const what = circumstance ? circumstanceLabel(circumstance) : null;
  const more = [who, what].filter((part) => part !== null);
  const day = on ? { zh: `，日期为${dateInChinese(on)}`, en: ` on ${on}` } : { zh: '', en: '' };
  return {
    zh: `您监护的孩子情况发生变化：${label.zh}${more.length > 0 ? `（${more.map(({ zh }) => zh).join('，')}）` : ''}${day.zh}。`,
    en: `Something changed for the child in your care: ${label.en}${more.length > 0 ? ` (${more.map(({ en }) => en).join(', ')})` : ''}${day.en}.`,
  };
}

function consequence(policy: Policy, ground: ChangeGround, effect: ChangeEffect, clause: Citation | null): LocalisedText {
  const basis = clause
    ? { zh: `依据${clause.document} ${clause.clause}，`, en: `By ${clause.document} ${clause.clause}, ` }
    : { zh: '', en: '' };
  const { zh, en } = outcome(policy, ground, effect);
  return { zh: `${basis.zh}${zh}`, en: `${basis.en}${en}` };
}

function outcome(policy: Policy, ground: ChangeGround, effect: ChangeEffect): LocalisedText {
  if (effect.lastMonth !== null) {
    const stop = plusMonths(effect.lastMonth, 1);
    return {
      zh: `发放到${dateInChinese(effect.lastMonth)}为止，从${dateInChinese(stop)}起停发，并从保障名册中减员。`,
      en: `the allowance is paid up to ${effect.lastMonth} and stops from ${stop}; the child leaves the register.`,
    };
  }
  if (effect.remains.length > 0) {
    return {
      zh: `该父（母）仍符合${effect.remains.map((text) => text.zh).join('、')}的情形，保障不变。`,
      en: `the parent still meets another listed circumstance (${effect.remains.map((text) => text.en).join(', ')}): nothing stops.`,
    };
  }
  const moved = effect.months.find(({ payerBefore, payerAfter }) => payerAfter !== null && payerBefore !== payerAfter);
  if (ground === 'MOVED' && moved?.payerAfter) {
    const name = policy.jurisdiction(moved.payerAfter)?.name ?? { zh: moved.payerAfter, en: moved.payerAfter };
    return {
      zh: `从${dateInChinese(moved.month)}起由${name.zh}发放，中间不断档。`,
      en: `from ${moved.month} on ${name.en} pays; no month is left out.`,
    };
  }
  if (ground === 'PARENT_DIED')
    return {
      zh: '保障不变；父母双方均已去世的，可以申请按孤儿重新认定。',
      en: 'nothing stops; where both parents have died you may apply to have the child recognised as an orphan.',
    };
  if (effect.reinstates) return { zh: '恢复保障。', en: 'the child is enrolled again.' };
  if (effect.fromMonth)
    return { zh: `从${dateInChinese(effect.fromMonth)}起按新的情况计算。`, en: `the amount is calculated anew from ${effect.fromMonth}.` };
  return { zh: '发放金额不变。', en: 'the amount stays as it is.' };
}

function money({ arrearsFen, overpaidFen, lumpSum }: ChangeEffect): LocalisedText[] {
  const parts: LocalisedText[] = [];
  if (lumpSum)
    parts.push({
      zh: `${dateInChinese(lumpSum.month)}一次性发放 ${formatFen(lumpSum.fen, 'zh')}。`,
      en: `Once, in ${lumpSum.month}: ${formatFen(lumpSum.fen, 'en')}.`,
    });
  if (arrearsFen > 0)
    parts.push({
      zh: `以前月份补发 ${formatFen(arrearsFen, 'zh')}。`,
      en: `For earlier months ${formatFen(arrearsFen, 'en')} are paid in addition.`,
    });
  if (overpaidFen > 0)
    parts.push({
      zh: `以前月份多发 ${formatFen(overpaidFen, 'zh')}，如何处理另行告知。`,
      en: `For earlier months ${formatFen(overpaidFen, 'en')} were paid too much; how this is settled is told separately.`,
    });
  return parts;
}

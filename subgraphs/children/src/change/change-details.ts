import type { OtherBenefitFact } from '@onething/events';
import type { LocalisedText, Policy } from '@onething/policy';
import { RefusalError } from '@onething/subgraph-kit';
import type { RefusalPoint } from '@onething/subgraph-kit';
import type { ChangeGround, ParentWord } from './change-words.ts';
import { restrictionKinds, returningKinds, studyLevels } from './change-words.ts';

/** What is said of a change; which of them a ground needs, `detailProblems` knows. Dates `YYYY-MM-DD`. */
export interface ChangeDetails {
  /** Day of the event. */
  on?: string;
  parent?: ParentWord;
  /** Circumstance of the parent that ended, or of the child that began. */
  circumstance?: string;
  /** Where the residence moved to: county or township unit. */
  to?: string;
  level?: string;
  graduatesOn?: string;
  leftOn?: string;
  otherBenefits?: OtherBenefitFact[];
  /** Who cares for the child and is paid from now on. */
  payeeName?: string;
  payeeRelation?: string;
  /** Decided change of the same case that this one takes back. */
  corrects?: string;
  /** In the words of whoever told. */
  note?: string;
}

/** What the details are checked against. */
export interface DetailBasis {
  today: string;
  bornOn?: string | undefined;
  confirmedOn: string;
  policy: Policy;
  /** Where the child is registered now. */
  registeredAt: string;
  /** Who only tells (a family, a village director, an agency) need not know everything; it must be known before it is decided. */
  complete: boolean;
}

const isDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10) === value;

/** First two digits of the provinces (GB/T 2260). */
const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/;

const text = (zh: string, en: string): LocalisedText => ({ zh, en });

const needed = text('请填写这一项。', 'Fill this in.');
const messages = {
  EVENT_IN_FUTURE: text('日期不能晚于今天。', 'The day cannot be after today.'),
  DEATH_IN_FUTURE: text('死亡日期不能晚于今天。', 'The day of death cannot be after today.'),
  DATE_INVALID: text('请填写真实的日期。', 'Give a real date.'),
  EVENT_BEFORE_BIRTH: text('日期早于孩子的出生日期。', 'The day lies before the birth of the child.'),
  CIRCUMSTANCE_UNKNOWN: text('请从列表中选择情形。', 'Choose one of the circumstances listed.'),
  LEVEL_UNKNOWN: text('请从列表中选择就读情况。', 'Choose one of the levels listed.'),
  GRADUATION_BEFORE_BIRTHDAY: text('毕业日期须在十八周岁生日之后。', 'The day of graduation lies before the 18th birthday.'),
  PLACE_UNKNOWN: text('没有这个地方，请选择区县或街道（乡镇）。', 'There is no such place; choose a county or township unit.'),
  SAME_PLACE: text('户籍已经在这个地方。', 'The child is registered there already.'),
  AMOUNT_INVALID: text('金额须为不小于零的整数分。', 'The amount must be whole fen, zero or more.'),
  TEXT_TOO_LONG: text('请不要超过 500 字。', 'At most 500 characters.'),
} as const;

/** Everything that is wrong with the details, each at its field. */
export function detailProblems(ground: ChangeGround, details: ChangeDetails, basis: DetailBasis): RefusalPoint[] {
  const points: RefusalPoint[] = [];
  const say = (path: string, code: keyof typeof messages): void => void points.push({ path, code, message: messages[code] });
  const need = (path: keyof ChangeDetails): boolean => {
    if (details[path] !== undefined && details[path] !== '') return true;
    if (basis.complete) points.push({ path, code: 'FIELD_REQUIRED', message: needed });
    return false;
  };
  for (const path of ['on', 'graduatesOn', 'leftOn'] as const) if (details[path] && !isDay(details[path])) say(path, 'DATE_INVALID');
  if (details.on && isDay(details.on) && details.on > basis.today)
    say('on', ground === 'CHILD_DIED' || ground === 'PARENT_DIED' ? 'DEATH_IN_FUTURE' : 'EVENT_IN_FUTURE');
  if (details.on && basis.bornOn && details.on < basis.bornOn) say('on', 'EVENT_BEFORE_BIRTH');
  for (const path of ['note', 'payeeName', 'payeeRelation'] as const) if ((details[path]?.length ?? 0) > 500) say(path, 'TEXT_TOO_LONG');
  if (!['TURNED_18', 'OTHER_BENEFITS', 'CORRECTION'].includes(ground)) need('on');
  if (['PARENT_REAPPEARED', 'PARENT_RELEASED', 'PARENT_DIED'].includes(ground)) need('parent');
  const kinds: readonly string[] = ground === 'PARENT_REAPPEARED' ? returningKinds : restrictionKinds;
  if (
    ['PARENT_REAPPEARED', 'PARENT_RELEASED', 'CHILD_RESTRICTED'].includes(ground) &&
    need('circumstance') &&
    !kinds.includes(details.circumstance ?? '')
  )
    say('circumstance', 'CIRCUMSTANCE_UNKNOWN');
  if (ground === 'TURNED_18') checkStudy(details, basis, need, say);
  if (ground === 'MOVED' && need('to')) checkPlace(details.to ?? '', basis, say);
  if (ground === 'OTHER_CAUSE') need('note');
  if (ground === 'PAYEE_CHANGED' && need('payeeName')) need('payeeRelation');
  if (ground === 'CORRECTION') need('corrects');
  // What was decided is put right with a reason, whatever stands in its place.
  if (details.corrects !== undefined) need('note');
  if (ground === 'OTHER_BENEFITS' && need('otherBenefits'))
    if (details.otherBenefits?.some(({ fen }) => fen !== undefined && (!Number.isSafeInteger(fen) || fen < 0)))
      say('otherBenefits', 'AMOUNT_INVALID');
  return points;
}

function checkStudy(
  details: ChangeDetails,
  { bornOn }: DetailBasis,
  need: (path: keyof ChangeDetails) => boolean,
  say: (path: string, code: keyof typeof messages) => void,
): void {
  if (!need('level')) return;
  if (!(studyLevels as readonly string[]).includes(details.level ?? '')) return say('level', 'LEVEL_UNKNOWN');
  if (details.level === 'NONE' || !need('graduatesOn') || !bornOn || !details.graduatesOn) return;
  const birthday = `${Number(bornOn.slice(0, 4)) + 18}${bornOn.slice(4)}`;
  if (details.graduatesOn < birthday) say('graduatesOn', 'GRADUATION_BEFORE_BIRTHDAY');
}

function checkPlace(to: string, { policy, registeredAt }: DetailBasis, say: (path: string, code: keyof typeof messages) => void): void {
  // A county of a province whose policy is not held here is a place all the same: the benefit ends with the move.
  const isPlace =
    /^\d{6}(\d{3}){0,2}$/.test(to) && !to.slice(0, 6).endsWith('00') && (policy.jurisdiction(to) !== undefined || provinces.test(to));
  if (!isPlace) return say('to', 'PLACE_UNKNOWN');
  if (registeredAt.startsWith(to) || (to.length >= 9 && registeredAt.slice(0, 9) === to.slice(0, 9))) say('to', 'SAME_PLACE');
}

/** Throws the refusal that says all of it; nothing typed is lost. */
export function requireDetails(ground: ChangeGround, details: ChangeDetails, basis: DetailBasis): void {
  const points = detailProblems(ground, details, basis);
  const [first] = points;
  if (!first) return;
  const several = text('还有几处要改，您填写的内容没有丢失。', 'Some of it needs attention; nothing you typed is lost.');
  throw new RefusalError(points.length === 1 ? first.code : 'CHANGE_INVALID', points.length === 1 ? first.message : several, points);
}

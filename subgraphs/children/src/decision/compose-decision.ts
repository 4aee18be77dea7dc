import type { Citation, Decision, LocalisedText, TraceNode } from '@onething/policy';
import { circumstanceLabel } from '@onething/policy';
import { maskName } from '@onething/subgraph-kit';
import type { OtherBenefitFact } from '@onething/events';
import type { CaseFile } from '../case/case-file.ts';
import { givenOf, recognise } from '../case/case-facts.ts';
import type { Circumstance } from '../facts/evidence-vocabulary.ts';
import { openLabel } from '../restricted/open-label.ts';
import { dateInChinese } from '../form/display-value.ts';
import { reasonsOf } from '../policy-result/policy-view.ts';
import type { FirstMonthRule } from './first-month.ts';
import { careOnlyRule } from './care-only-rule.ts';
import { firstMonthRule } from './first-month.ts';
import { otherBenefits } from './other-benefits.ts';

export interface ReasonOfDecision {
  code: string;
  text: LocalisedText;
  citation: Citation | null;
  fromPolicy: boolean;
}

export interface ComposedText {
  kind: 'CONFIRM' | 'REFUSE';
  caseId: string;
  title: LocalisedText;
  paragraphs: LocalisedText[];
  reasons: ReasonOfDecision[];
  citations: Citation[];
  firstMonth: string | null;
  firstMonthFixed: boolean;
  firstMonthCitation: Citation | null;
  policyDecision: Decision;
  agreesWithPolicy: boolean;
  agreesWithTownship: boolean;
  appeal: LocalisedText;
  /** What the amount depends on. */
  amountFacts: { category: string; bornOn?: string; otherBenefits: OtherBenefitFact[] };
}

/** How to object: 60 days for reconsideration (行政复议法 第二十条), 6 months for a lawsuit (行政诉讼法 第四十六条). */
export const appealText: LocalisedText = {
  zh: '如不服本决定，可以自收到之日起 60 日内依照《行政复议法》申请行政复议，或者 6 个月内依照《行政诉讼法》提起行政诉讼。情况变化后可以重新申请。',
  en: 'If you disagree, you may apply for administrative reconsideration within 60 days of receiving this decision, or bring an administrative lawsuit within 6 months. You may apply again when circumstances change.',
};

/**
 * The text of a decision composed from the policy's trace on a day: who applied, what was found about each parent, the clauses, the result.
 * Names are masked; the officer may edit every paragraph.
 */
export function composeDecision(file: CaseFile, kind: 'CONFIRM' | 'REFUSE', on: string, statedMonth?: string): ComposedText {
  const { decision } = recognise(file, on);
  const rule = firstMonthRule(file.policy, file.record.countyCode, on);
  const reasons = kind === 'REFUSE' ? reasonsOf(decision).map((reason) => ({ ...reason, fromPolicy: true })) : [];
  const citations = distinctCitations(citationsOf(decision.trace, kind === 'CONFIRM' ? ['YES'] : ['NO', 'UNKNOWN']));
  const firstMonth = kind === 'CONFIRM' ? (rule.fixed ? rule.month : (statedMonth ?? rule.month)) : null;
  const township = file.state.verification?.conclusion;
  return {
    kind,
    caseId: file.record.id,
    title: kind === 'CONFIRM' ? { zh: '确认决定书', en: 'Decision of confirmation' } : { zh: '不予确认决定书', en: 'Decision of refusal' },
    paragraphs: [
      opening(file),
      findings(file, citations),
      kind === 'CONFIRM' ? (careOnly(file, on) ?? confirmation(firstMonth as string, rule)) : refusal(reasons),
      kind === 'CONFIRM' ? changes(file, on) : appealText,
    ],
    reasons,
    citations,
    firstMonth,
    firstMonthFixed: rule.fixed,
    firstMonthCitation: rule.citation,
    policyDecision: decision.decision,
    agreesWithPolicy: decision.decision === (kind === 'CONFIRM' ? 'ELIGIBLE' : 'INELIGIBLE'),
    agreesWithTownship: township === undefined || (township === 'MEETS') === (kind === 'CONFIRM'),
    appeal: appealText,
    amountFacts: amountFacts(file),
  };
}

function amountFacts(file: CaseFile): ComposedText['amountFacts'] {
  const bornOn = givenOf(file).child?.bornOn;
  return { category: file.category, ...(bornOn ? { bornOn } : {}), otherBenefits: otherBenefits(file) };
}

function opening(file: CaseFile): LocalisedText {
  const child = maskName(file.kit.fields.openOptional(file.record, 'childName') ?? '');
  const category = openLabel(file.category);
  const on = file.state.submitted?.on ?? file.record.startedOn;
  return {
    zh: `你于${dateInChinese(on)}为${child}提出的${category.zh}认定申请，我局已复核。`,
    en: `We have examined the application for recognition as ${category.en} that you made on ${on} for ${child}.`,
  };
}

/** What was found about each parent, with the clauses the answer rests on. */
function findings(file: CaseFile, citations: readonly Citation[]): LocalisedText {
  const given = givenOf(file);
  const parents = (['father', 'mother'] as const).map((person) => parentText(person, given[person]?.circumstances));
  const clauses = citations.map((citation) => `${citation.document} ${citation.clause}`);
  return {
    zh: `经复核，${parents.map((text) => text.zh).join('；')}。${clauses.length > 0 ? `依据：${clauses.join('；')}。` : ''}`,
    en: `We found: ${parents.map((text) => text.en).join('; ')}.${clauses.length > 0 ? ` Legal basis: ${clauses.join('; ')}.` : ''}`,
  };
}

function parentText(person: 'father' | 'mother', circumstances: readonly Circumstance[] | undefined): LocalisedText {
  const who = person === 'father' ? { zh: '父亲', en: 'the father: ' } : { zh: '母亲', en: 'the mother: ' };
  if (!circumstances) return { zh: `${who.zh}情况不明`, en: `${who.en}unknown` };
  if (circumstances.length === 0) return { zh: `${who.zh}没有列明的情形`, en: `${who.en}none of the listed circumstances` };
  const texts = circumstances.map(circumstanceText);
  return { zh: `${who.zh}${texts.map((text) => text.zh).join('、')}`, en: `${who.en}${texts.map((text) => text.en).join(', ')}` };
}

function circumstanceText(circumstance: Circumstance): LocalisedText {
  const name = circumstanceLabel(circumstance.kind);
  const details: LocalisedText[] = [];
  if (typeof circumstance['termMonths'] === 'number')
    details.push({ zh: `期限${circumstance['termMonths']}个月`, en: `${circumstance['termMonths']} months` });
  if (typeof circumstance['grade'] === 'number') details.push({ zh: `${circumstance['grade']}级`, en: `grade ${circumstance['grade']}` });
  if (typeof circumstance['reportedOn'] === 'string')
    details.push({ zh: `${dateInChinese(circumstance['reportedOn'])}报案`, en: `reported on ${circumstance['reportedOn']}` });
  if (circumstance['policeResult'] === true)
    details.push({ zh: '公安机关已出具查找无果的书面说明', en: 'the police have confirmed a fruitless search in writing' });
  if (circumstance['policeResult'] === false)
    details.push({ zh: '公安机关未出具查找无果的书面说明', en: 'the police have not confirmed a fruitless search' });
  if (typeof circumstance['on'] === 'string') details.push({ zh: dateInChinese(circumstance['on']), en: `on ${circumstance['on']}` });
  if (details.length === 0) return name;
  return {
    zh: `${name.zh}（${details.map((text) => text.zh).join('，')}）`,
    en: `${name.en} (${details.map((text) => text.en).join(', ')})`,
  };
}

/** Of a category that brings care and no money the decision promises none. */
function careOnly(file: CaseFile, on: string): LocalisedText | undefined {
  const rule = careOnlyRule(file.policy, file.record.countyCode, file.category, on);
  if (!rule) return undefined;
  const { citation } = rule;
  return {
    zh: `现予以确认，纳入关爱服务，不发放基本生活补贴${citation ? `（${citation.document} ${citation.clause}）` : ''}。`,
    en: `The application is confirmed; the child receives care and no monthly allowance${citation ? ` (${citation.document} ${citation.clause})` : ''}.`,
  };
}

function confirmation(firstMonth: string, rule: FirstMonthRule): LocalisedText {
  const clause = rule.citation
    ? { zh: `（${rule.citation.document} ${rule.citation.clause}）`, en: ` (${rule.citation.document} ${rule.citation.clause})` }
    : { zh: '', en: '' };
  return {
    zh: `现予以确认，从${dateInChinese(firstMonth)}起发放基本生活补贴${clause.zh}。`,
    en: `The application is confirmed; the living allowance is paid from ${firstMonth}${clause.en}.`,
  };
}

function refusal(reasons: readonly ReasonOfDecision[]): LocalisedText {
  // Before the officer has given a reason there is none to write: the sentence ends there, and cannot be sent (REASONS_NEEDED).
  if (reasons.length === 0) return { zh: '不予确认。', en: 'The application is not confirmed.' };
  const written = reasons.map((reason) =>
    reason.citation
      ? {
          zh: `${reason.text.zh}（${reason.citation.document} ${reason.citation.clause}）`,
          en: `${reason.text.en} (${reason.citation.document} ${reason.citation.clause})`,
        }
      : reason.text,
  );
  return {
    zh: `不予确认。理由：${written.map((text) => text.zh).join('；')}。`,
    en: `The application is not confirmed. Reasons: ${written.map((text) => text.en).join('; ')}.`,
  };
}

function changes(file: CaseFile, on: string): LocalisedText {
  const contacts = file.policy.contacts(file.record.areaCode, on).filter((contact) => contact.purpose === 'CONSULTATION' && contact.phone);
  const [contact] = contacts;
  return {
    zh: `情况变化时（父母恢复联系、刑满释放、户籍迁移等），请及时告知${contact ? `${contact.name.zh}，电话 ${contact.phone}` : '街道办事处或乡镇人民政府'}。${appealText.zh}`,
    en: `When circumstances change (a parent is back in contact or released, the registered residence moves), please tell ${contact ? `${contact.name.en}, phone ${contact.phone}` : 'the township unit'}. ${appealText.en}`,
  };
}

/** Clauses of the conditions with one of the outcomes. */
function citationsOf(node: TraceNode, truths: readonly string[]): Citation[] {
  const own = node.citation && truths.includes(node.truth) ? [node.citation] : [];
  return [...own, ...node.children.flatMap((child) => citationsOf(child, truths))];
}

function distinctCitations(citations: readonly Citation[]): Citation[] {
  const seen = new Set<string>();
  return citations.filter(({ document, clause }) => !seen.has(`${document} ${clause}`) && seen.add(`${document} ${clause}`));
}

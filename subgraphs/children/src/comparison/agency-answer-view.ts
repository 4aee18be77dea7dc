import type { AgencyTopic, SubjectRole } from '@onething/events';
import type { LocalisedText } from '@onething/policy';
import { circumstanceLabel, formatFen } from '@onething/policy';
import type { CaseFile, OpenEvidence } from '../case/case-file.ts';
import { circumstancesIn } from '../facts/compose-facts.ts';
import { topicOfKind } from '../facts/evidence-vocabulary.ts';
import { displayValue } from '../form/display-value.ts';
import { isMasked, maskValue } from '../form/mask-answers.ts';
import type { FormField } from '../form/walk-form.ts';
import type { AskedField } from './asked-fields.ts';

/** An agency's answer as it stands beside a declared value. */
export interface AgencyAnswerView {
  state: 'AGREES' | 'DIFFERS' | 'AWAITED' | 'NO_DATA';
  text: LocalisedText | null;
  source: LocalisedText | null;
  answeredAt: string | null;
  evidenceId: string | null;
}

/** What the agency says about one field; null where none is asked. */
export function answerOnField(file: CaseFile, asked: AskedField | undefined, field: FormField): AgencyAnswerView | null {
  const evidence = asked && evidenceOn(file, asked.role, asked.topic);
  if (!asked || !evidence) return null;
  if (evidence.state !== 'FOUND') return answered(evidence, evidence.state === 'AWAITED' ? 'AWAITED' : 'NO_DATA', null);
  if (asked.fact === undefined) return answered(evidence, 'AGREES', null);
  const facts = asked.kind ? circumstancesIn(evidence.facts).find((circumstance) => circumstance.kind === asked.kind) : evidence.facts;
  const said = facts?.[asked.fact];
  if (said === undefined) return answered(evidence, 'NO_DATA', null);
  const shown = isMasked(field) && typeof said === 'string' ? maskValue(field.pointer, said) : said;
  const text = displayValue(field.ui, shown) ?? null;
  if (field.value === undefined) return answered(evidence, 'AGREES', text);
  return answered(evidence, saysNothing(file, field) || sameValue(said, field.value) ? 'AGREES' : 'DIFFERS', text);
}

/** Whether the agency knows the circumstance of a parent. */
export function answerOnCircumstance(
  file: CaseFile,
  person: 'father' | 'mother',
  kind: string,
  declared: boolean,
): AgencyAnswerView | null {
  const topic = topicOfKind[kind];
  const evidence = topic && evidenceOn(file, person === 'father' ? 'FATHER' : 'MOTHER', topic);
  if (!evidence) return null;
  if (evidence.state !== 'FOUND') return answered(evidence, evidence.state === 'AWAITED' ? 'AWAITED' : 'NO_DATA', null);
  const known = circumstancesIn(evidence.facts).find((circumstance) => circumstance.kind === kind);
  if (!known) return answered(evidence, 'NO_DATA', null);
  return answered(evidence, declared ? 'AGREES' : 'DIFFERS', circumstanceLabel(kind));
}

interface BenefitFact {
  kind: string;
  fen?: number;
  householdFen?: number;
  members?: number;
  from?: string;
}

/** Other benefits as civil affairs know them, beside those declared. */
export function answerOnBenefits(file: CaseFile, declared: unknown): AgencyAnswerView | null {
  const evidence = file.evidence.filter((answer) => answer.topic === 'DIBAO' || answer.topic === 'OTHER_BENEFITS');
  const [first] = evidence;
  if (!first) return null;
  const found = evidence.filter((answer) => answer.state === 'FOUND');
  const awaited = evidence.find((answer) => answer.state === 'AWAITED');
  const benefits = knownBenefits(file);
  const kinds = new Set(benefits.map((benefit) => benefit.kind));
  const said = new Set(Array.isArray(declared) ? declared.filter((kind) => kind !== 'NONE' && kind !== 'OTHER').map(String) : []);
  const missedByApplicant = [...kinds].filter((kind) => !said.has(kind));
  const answer = found.find((each) => benefitsIn(each).some((benefit) => missedByApplicant.includes(benefit.kind))) ?? found[0] ?? first;
  if (missedByApplicant.length > 0) return answered(answer, 'DIFFERS', benefitText(benefits));
  if (awaited) return answered(awaited, 'AWAITED', null);
  const unconfirmed = [...said].filter((kind) => !kinds.has(kind));
  if (unconfirmed.some((kind) => isKnown(file, kind)))
    return answered(answer, 'DIFFERS', benefits.length > 0 ? benefitText(benefits) : noBenefit);
  const offered = removedOffer(file, said);
  if (offered) return answered(offered, 'DIFFERS', benefitText(benefitsIn(offered)));
  if (unconfirmed.length > 0) return answered(answer, 'NO_DATA', null);
  return answered(answer, 'AGREES', benefits.length > 0 ? benefitText(benefits) : null);
}

/** The household relief the form was filled with and the applicant took out, where the register says nothing of the child's household. */
function removedOffer(file: CaseFile, said: ReadonlySet<string>): OpenEvidence | undefined {
  if (isKnown(file, 'DIBAO')) return undefined;
  return file.ownData.find((answer) => answer.topic === 'DIBAO' && benefitsIn(answer).some(({ kind }) => !said.has(kind)));
}

const noBenefit: LocalisedText = { zh: '未在领', en: 'not drawn' };

/** Whether the register that would know of a benefit has answered. */
export function isKnown(file: CaseFile, kind: string): boolean {
  const topic = kind === 'DIBAO' || kind === 'TEKUN' ? 'DIBAO' : 'OTHER_BENEFITS';
  return file.evidence.some((answer) => answer.topic === topic && answer.state === 'FOUND');
}

/** Benefits drawn from elsewhere as agencies answered, in the vocabulary of the benefit question. */
export function knownBenefits(file: CaseFile): BenefitFact[] {
  return file.evidence.filter((answer) => answer.state === 'FOUND').flatMap(benefitsIn);
}

function benefitsIn(answer: OpenEvidence): BenefitFact[] {
  const list = answer.facts['otherBenefits'] ?? answer.facts['benefits'];
  if (Array.isArray(list)) return list as BenefitFact[];
  if (answer.topic !== 'DIBAO' && answer.topic !== 'OTHER_BENEFITS') return [];
  const { hardshipClass, kind, fen, householdFen, members, from } = answer.facts as Partial<Record<string, unknown>>;
  const named = typeof kind === 'string' ? kind : hardshipClass === 'DIBAO' || hardshipClass === 'TEKUN' ? hardshipClass : undefined;
  if (typeof named !== 'string') return [];
  const month = typeof from === 'string' ? from.slice(0, 7) : undefined;
  return [
    {
      kind: named,
      ...(typeof fen === 'number' ? { fen } : {}),
      ...(typeof householdFen === 'number' ? { householdFen } : {}),
      ...(typeof members === 'number' ? { members } : {}),
      ...(month ? { from: month } : {}),
    },
  ];
}

const benefitNames: Record<string, LocalisedText> = {
  DIBAO: { zh: '最低生活保障', en: 'minimum living allowance' },
  TEKUN: { zh: '特困人员救助供养', en: 'support for people in extreme poverty' },
  DISABLED_LIVING: { zh: '困难残疾人生活补贴', en: 'living allowance for disabled people in difficulty' },
  DISABLED_NURSING: { zh: '重度残疾人护理补贴', en: 'nursing allowance for severely disabled people' },
};

/** Benefits in words, with their sums. */
export function benefitText(benefits: readonly BenefitFact[]): LocalisedText {
  const texts = benefits.map((benefit) => {
    const name = benefitNames[benefit.kind] ?? { zh: benefit.kind, en: benefit.kind };
    const fen = benefit.fen ?? benefit.householdFen;
    const scope = benefit.fen === undefined && fen !== undefined ? { zh: '全家', en: 'household ' } : { zh: '', en: '' };
    return {
      zh: `${name.zh}${benefit.from ? `，${benefit.from} 起` : ''}${fen === undefined ? '' : `，${scope.zh}每月 ${formatFen(fen, 'zh')}`}`,
      en: `${name.en}${benefit.from ? ` since ${benefit.from}` : ''}${fen === undefined ? '' : `, ${scope.en}${formatFen(fen, 'en')} a month`}`,
    };
  });
  return { zh: texts.map((text) => text.zh).join('；'), en: texts.map((text) => text.en).join('; ') };
}

/** An answer the form itself takes to say nothing (居民户口 of a register without town and country) contradicts no agency. */
function saysNothing({ form }: CaseFile, { pointer, value }: FormField): boolean {
  return form.facts.some(
    (mapping) => 'from' in mapping && !('as' in mapping) && mapping.from === pointer && mapping.values?.[String(value)] === null,
  );
}

function evidenceOn(file: CaseFile, role: SubjectRole, topic: AgencyTopic): OpenEvidence | undefined {
  return file.evidence.find((answer) => answer.subjectRole === role && answer.topic === topic);
}

function answered(evidence: OpenEvidence, state: AgencyAnswerView['state'], text: LocalisedText | null): AgencyAnswerView {
  return {
    state,
    text,
    source: evidence.source?.agencyName ?? null,
    answeredAt: evidence.answeredAt,
    evidenceId: evidence.state === 'AWAITED' ? null : evidence.id,
  };
}

function sameValue(said: unknown, declared: unknown): boolean {
  if (Array.isArray(said) && Array.isArray(declared)) return JSON.stringify([...said].sort()) === JSON.stringify([...declared].sort());
  if (typeof said === 'string' && typeof declared === 'string') return said.trim().toUpperCase() === declared.trim().toUpperCase();
  return said === declared;
}

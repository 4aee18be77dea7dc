import type { AgencyTopic, EvidenceFacts, OtherBenefitFact } from '@onething/events';
import type { LocalisedText } from '@onething/policy';
import { benefitText } from '../comparison/agency-answer-view.ts';
import type { Alert } from './alert.ts';
import type { ChildLife } from './child-life.ts';
import { standingFacts } from './child-life.ts';
import { monthOf, plusMonths } from './months.ts';

/** Which benefits a register answers for: of others it says nothing. */
const kindsOf: Partial<Record<AgencyTopic, readonly OtherBenefitFact['kind'][]>> = {
  DIBAO: ['DIBAO', 'TEKUN'],
  OTHER_BENEFITS: ['DISABLED_LIVING', 'DISABLED_NURSING'],
};

/**
 * Another benefit began, ended or has another amount than what the child is paid by (辽民发〔2019〕66号 三（一）). What was drawn before stays in the
 * months before: no past month is thought to have been without it because the register says nothing of it today.
 */
export function benefitAlert(topic: AgencyTopic, facts: EvidenceFacts, life: ChildLife, today: string): Alert[] {
  const kinds = kindsOf[topic] ?? [];
  const known = standingFacts(life.events).findLast(({ kind }) => kind === 'OTHER_BENEFITS');
  const before = (known?.kind === 'OTHER_BENEFITS' ? known.otherBenefits : life.otherBenefits).map(perHead);
  const month = monthOf(today);
  const said = answered(facts).filter(({ kind }) => kinds.includes(kind));
  const drawn = before.filter((benefit) => kinds.includes(benefit.kind) && (benefit.until ?? month) >= month);
  const ended = drawn.filter((benefit) => !said.some((each) => sameBenefit(each, benefit)));
  const begun = said.filter((each) => !drawn.some((benefit) => sameBenefit(each, benefit)));
  if (ended.length === 0 && begun.length === 0) return [];
  const otherBenefits = [
    ...before.map((benefit) => (ended.includes(benefit) ? { ...benefit, until: lastMonth(benefit, begun, month) } : benefit)),
    ...begun.map((benefit) => beginning(benefit, ended, month)),
  ];
  return [{ ground: 'OTHER_BENEFITS', details: { otherBenefits }, now: inWords(said), before: inWords(drawn) }];
}

/** The list a register answered with, or the class of the household. */
function answered(facts: EvidenceFacts): OtherBenefitFact[] {
  if (Array.isArray(facts['otherBenefits'])) return (facts['otherBenefits'] as OtherBenefitFact[]).map(perHead);
  const { hardshipClass, householdFen, members, from } = facts as Record<string, unknown>;
  if (hardshipClass !== 'DIBAO' && hardshipClass !== 'TEKUN') return [];
  return [
    perHead({
      kind: hardshipClass,
      ...(typeof householdFen === 'number' ? { householdFen } : {}),
      ...(typeof members === 'number' ? { members } : {}),
      ...(typeof from === 'string' ? { from } : {}),
    }),
  ];
}

/** A household's sum as the share per head, rounded down as the policy does: what officers read and may correct. */
function perHead({ kind, fen, householdFen, members, from, until }: OtherBenefitFact): OtherBenefitFact {
  const share = fen ?? (householdFen !== undefined && members ? Math.floor(householdFen / members) : undefined);
  return {
    kind,
    ...(share === undefined ? {} : { fen: share }),
    ...(from ? { from: monthOf(from) } : {}),
    ...(until ? { until: monthOf(until) } : {}),
  };
}

/** The first month is no matter: registers may know it better than a family did. */
function sameBenefit(one: OtherBenefitFact, other: OtherBenefitFact): boolean {
  return one.kind === other.kind && one.fen === other.fen && one.until === other.until;
}

/** Last month of what the register no longer has: before what takes its place began, else the month before this one. */
function lastMonth(benefit: OtherBenefitFact, begun: readonly OtherBenefitFact[], month: string): string {
  const next = begun.find(({ kind }) => kind === benefit.kind);
  const from = next ? (beginning(next, [benefit], month).from ?? month) : month;
  const last = plusMonths(from, -1);
  return benefit.from !== undefined && last < benefit.from ? benefit.from : last;
}

/** A new amount of what was drawn already counts from this month, unless the register says a later beginning than before. */
function beginning(benefit: OtherBenefitFact, ended: readonly OtherBenefitFact[], month: string): OtherBenefitFact {
  const earlier = ended.find(({ kind }) => kind === benefit.kind);
  if (!earlier || (benefit.from !== undefined && benefit.from > (earlier.from ?? ''))) return benefit;
  return { ...benefit, from: month };
}

function inWords(benefits: readonly OtherBenefitFact[]): LocalisedText {
  return benefits.length > 0 ? benefitText(benefits) : { zh: '没有', en: 'none' };
}

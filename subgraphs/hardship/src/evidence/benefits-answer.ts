import type { EvidenceRequest, OtherBenefitFact } from '@onething/events';
import type { Kit } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { benefitDetails } from '../person-benefit/benefit-details.ts';
import { PersonBenefit } from '../person-benefit/person-benefit.entity.ts';
import { CountyRegister } from '../register/county-register.entity.ts';
import { runningIn } from '../register/running-in.ts';
import { cannotSay, ownCountyFirst, type RegisterAnswer, tokenOf } from './register-answer.ts';

/**
 * The allowances the child draws from a month (`YYYY-MM`) on: `{ otherBenefits: [{ kind, fen, from, until? }] }`. An empty list where the county's
 * register can vouch for it; otherwise nothing. What the household draws is answered with its class, not here again.
 */
export async function benefitsAnswer(kit: Kit, manager: EntityManager, request: EvidenceRequest, month: string): Promise<RegisterAnswer> {
  const { jurisdictionCode } = request;
  const identityToken = tokenOf(request, 'CHILD');
  if (identityToken === undefined) return cannotSay(request);
  const query = manager.createQueryBuilder(PersonBenefit, 'benefit').where({ identityToken });
  const drawn = (await runningIn(query, month, true).getMany()).toSorted(ownCountyFirst(jurisdictionCode));
  const [first] = drawn;
  if (!first) {
    const whole = await manager.existsBy(CountyRegister, { jurisdictionCode, benefits: 'WHOLE' });
    return whole ? { facts: { otherBenefits: [] }, jurisdictionCode, rests: [] } : cannotSay(request);
  }
  const ofOneCounty = drawn.filter((benefit) => benefit.jurisdictionCode === first.jurisdictionCode);
  const otherBenefits = ofOneCounty.map((benefit) => factOf(kit, benefit)).toSorted(byKindAndMonth);
  return { facts: { otherBenefits }, jurisdictionCode: first.jurisdictionCode, rests: ofOneCounty.map(({ id }) => id) };
}

function factOf(kit: Kit, benefit: PersonBenefit): OtherBenefitFact {
  const { kind, monthlyFen } = benefitDetails(kit, benefit);
  return { kind, fen: monthlyFen, from: benefit.fromMonth, ...(benefit.untilMonth === null ? {} : { until: benefit.untilMonth }) };
}

function byKindAndMonth(one: OtherBenefitFact, other: OtherBenefitFact): number {
  return `${one.kind} ${one.from}` < `${other.kind} ${other.from}` ? -1 : 1;
}

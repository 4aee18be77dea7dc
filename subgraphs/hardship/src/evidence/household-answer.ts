import type { EvidenceRequest } from '@onething/events';
import type { EntityManager } from 'typeorm';
import { HouseholdMember } from '../household/household-member.entity.ts';
import { Household } from '../household/household.entity.ts';
import { CountyRegister } from '../register/county-register.entity.ts';
import { runningIn } from '../register/running-in.ts';
import { cannotSay, ownCountyFirst, type RegisterAnswer, tokenOf } from './register-answer.ts';

/**
 * The class of the child's household in a month (`YYYY-MM`): `{ hardshipClass, householdFen?, members, from }` of the household the child itself is
 * named in, `{ hardshipClass: 'NONE' }` where the register can vouch for it, otherwise nothing. A household of a parent or guardian that does
 * not name the child decides nothing: whether the child lives there is for an officer to see.
 */
export async function householdAnswer(manager: EntityManager, request: EvidenceRequest, month: string): Promise<RegisterAnswer> {
  const child = tokenOf(request, 'CHILD');
  if (child === undefined) return cannotSay(request);
  const [household] = (await householdsNaming(manager, [child], month)).toSorted(ownCountyFirst(request.jurisdictionCode));
  if (household) return answerFrom(household);
  const others = request.subjects.map(({ identityToken }) => identityToken).filter((token) => token !== undefined);
  if ((await householdsNaming(manager, others, month)).length > 0) return cannotSay(request);
  if (!(await knowsEverybody(manager, request.jurisdictionCode, month))) return cannotSay(request);
  return { facts: { hardshipClass: 'NONE' }, jurisdictionCode: request.jurisdictionCode, rests: [] };
}

/**
 * The household in force in a month (`YYYY-MM`) that names whoever asks about themselves; otherwise nothing. It fills their own form and
 * decides nothing: whether the child is of that household is asked when the application is handed in.
 */
export async function ownHouseholdAnswer(
  manager: EntityManager,
  request: EvidenceRequest,
  identityToken: string,
  month: string,
): Promise<RegisterAnswer> {
  const [household] = (await householdsNaming(manager, [identityToken], month)).toSorted(ownCountyFirst(request.jurisdictionCode));
  return household ? answerFrom(household) : cannotSay(request);
}

function answerFrom({ id, jurisdictionCode, hardshipClass, monthlyFen, memberCount, fromMonth }: Household): RegisterAnswer {
  const amount = monthlyFen === null ? {} : { householdFen: monthlyFen };
  return { facts: { hardshipClass, ...amount, members: memberCount, from: fromMonth }, jurisdictionCode, rests: [id] };
}

/** Households in force that name one of these people, in any county. */
async function householdsNaming(manager: EntityManager, tokens: readonly string[], month: string): Promise<Household[]> {
  const query = manager
    .createQueryBuilder(Household, 'household')
    .innerJoin(HouseholdMember, 'member', 'member.householdId = household.id')
    .where('member.identityToken IN (:...tokens)', { tokens });
  return await runningIn(query, month).getMany();
}

/** Whether the county's register can say of somebody that they are not on it: taken whole, and no household in force lacks a name. */
async function knowsEverybody(manager: EntityManager, jurisdictionCode: string, month: string): Promise<boolean> {
  if (!(await manager.existsBy(CountyRegister, { jurisdictionCode, households: 'WHOLE' }))) return false;
  const nameless = manager.createQueryBuilder(Household, 'household').where({ jurisdictionCode, allNamed: false });
  return !(await runningIn(nameless, month).getExists());
}

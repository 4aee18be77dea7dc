import type { LinkedServiceDetail, Policy } from '@onething/policy';
import type { EntityManager } from 'typeorm';
import type { CaseFile } from '../../case/case-file.ts';
import type { Case } from '../../case/case.entity.ts';
import type { ChildrenKit } from '../../children-context.ts';
import { linkedServicesOf } from '../linked-services-of.ts';
import { recordReferralAction, referralSystem } from '../record-referral-action.ts';
import type { ReferralActor } from '../record-referral-action.ts';
import type { ReferralOrigin } from '../referral-words.ts';
import { ReferralRow } from '../referral.entity.ts';
import type { ReferralActionRow } from '../referral.entity.ts';
import { tellOfReferral } from '../tell-of-referral.ts';

/** Order of what has no due day. */
export const neverDue = '9999-12-31';

/**
 * Offers the child of an enrolled case every service the policy says it is to be referred to, each once for its period, and tells the family
 * once. Returns the services offered now. To be called in a unit of work that holds the case's lock.
 */
export async function offerServices(kit: ChildrenKit, manager: EntityManager, file: CaseFile): Promise<string[]> {
  const { details } = linkedServicesOf(file, kit.clock.today());
  const offered = new Set((await manager.findBy(ReferralRow, { caseId: file.record.id })).map(keyOf));
  const due = details.filter((detail) => detail.truth === 'YES' && !offered.has(keyOf(detail)));
  let first: ReferralActionRow | undefined;
  for (const detail of due) {
    const action = await insertReferral(kit, manager, file, detail, { origin: 'POLICY', by: referralSystem });
    first ??= action;
  }
  if (first) await tellOfReferral(kit, manager, file.record, first, { to: 'FAMILY', say: 'SERVICES_OFFERED' });
  return due.map(({ service }) => service);
}

/** One referral with its first action. */
export async function insertReferral(
  kit: ChildrenKit,
  manager: EntityManager,
  file: CaseFile,
  detail: LinkedServiceDetail,
  { origin, by, reason }: { origin: ReferralOrigin; by: ReferralActor; reason?: string },
): Promise<ReferralActionRow> {
  const { service, period, agency, label, summary, citation, windowEnds } = detail;
  const row = Object.assign(new ReferralRow(), {
    id: kit.ids.next(),
    caseId: file.record.id,
    service,
    period,
    agency,
    content: { label, summary, citation, agencyName: agencyInCharge(file.policy, file.record, agency, kit.clock.today()) },
    state: 'OFFERED' as const,
    open: true,
    origin,
    windowEnds,
    dueOn: windowEnds,
    dueSort: windowEnds ?? neverDue,
    offeredOn: kit.clock.today(),
    sentOn: null,
    outcome: null,
    escalated: false,
    version: 1,
  });
  await manager.insert(ReferralRow, row);
  return recordReferralAction(kit, manager, row, 1, by, { kind: 'OFFER', text: reason });
}

const keyOf = ({ service, period }: { service: string; period: string }): string => `${service} ${period}`;

function agencyInCharge(policy: Policy, { countyCode }: Case, kind: string, on: string): ReferralRow['content']['agencyName'] {
  return policy.agencies(countyCode, on).findLast((agency) => agency.kind === kind)?.name ?? null;
}

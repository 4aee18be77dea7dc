import type { ConfirmedEnrolment } from '@onething/events';
import { confirmedEnrolmentContext } from '@onething/events';
import type { LayerReference } from '@onething/policy';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import type { CaseFile } from '../case/case-file.ts';
import { givenOf } from '../case/case-facts.ts';
import type { Circumstance } from '../facts/evidence-vocabulary.ts';
import { otherBenefits } from './other-benefits.ts';
import { payoutWish } from './payout-wish.ts';

interface Confirmation {
  decisionId: string;
  layers: LayerReference[];
  confirmedOn: string;
  firstMonth: string;
}

/** Tells payments that a child is enrolled. The category and the facts travel sealed; in the open there is only an opaque reference. */
export async function emitConfirmed(
  context: ChildrenContext,
  manager: EntityManager,
  file: CaseFile,
  { decisionId, layers, confirmedOn, firstMonth }: Confirmation,
): Promise<void> {
  const { id, childId, countyCode } = file.record;
  await context.outbox.append(manager, {
    type: 'children.case-confirmed',
    subject: id,
    data: {
      caseId: id,
      childId,
      jurisdictionCode: countyCode,
      programmeReference: context.keyedHash(`programme ${countyCode} ${file.category} ${id}`),
      enrolment: { confirmedOn, firstMonth },
      decisionId,
      layers,
      sealed: context.envelope.seal(enrolmentFacts(file), confirmedEnrolmentContext(id)),
    },
  });
}

/** Tells that a case came to nothing; the reasons stay here. */
export async function emitRefused(context: ChildrenContext, manager: EntityManager, file: CaseFile): Promise<void> {
  const { id, childId, countyCode } = file.record;
  await context.outbox.append(manager, {
    type: 'children.case-refused',
    subject: id,
    data: { caseId: id, childId, jurisdictionCode: countyCode },
  });
}

/** What the payer needs and nothing else. */
function enrolmentFacts(file: CaseFile): ConfirmedEnrolment {
  const given = givenOf(file);
  const { record } = file;
  const payout = payoutWish(file.answers);
  return {
    category: file.category,
    // Who typed it for the family has no business with its money.
    ownerSubject: record.channel === 'ONLINE' ? record.applicantSubject : '',
    ...(record.guardianToken ? { ownerToken: record.guardianToken } : {}),
    ...(record.townshipCode ? { townshipCode: record.townshipCode } : {}),
    ...(given.child?.bornOn ? { bornOn: given.child.bornOn } : {}),
    ...(given.child?.registeredAt ? { registeredAt: given.child.registeredAt } : {}),
    otherBenefits: otherBenefits(file),
    ...(payout ? { payout } : {}),
    ...(given.father?.circumstances ? { father: { circumstances: given.father.circumstances.map(withoutIllness) } } : {}),
    ...(given.mother?.circumstances ? { mother: { circumstances: given.mother.circumstances.map(withoutIllness) } } : {}),
  };
}

/** Which illness a parent has is nobody's concern outside the case. */
function withoutIllness({ illness: _illness, illnessName: _name, ...circumstance }: Circumstance): Circumstance {
  return circumstance;
}

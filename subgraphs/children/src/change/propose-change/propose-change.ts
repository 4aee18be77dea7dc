import type { LocalisedText } from '@onething/policy';
import { idempotent, Misuse, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { auditAction } from '../../case/audit-action.ts';
import { rolesOn } from '../../case/case-access.ts';
import type { CaseFile } from '../../case/case-file.ts';
import { isOnApplicantsSide } from '../../case/case-relation.ts';
import { authorOf, recordAction } from '../../case/record-action.ts';
import type { ChangeDetails } from '../change-details.ts';
import { requireDetails } from '../change-details.ts';
import { ChangeProposalRow } from '../change-proposal.entity.ts';
import type { ChangeGround, ChangeSource } from '../change-words.ts';
import { groundLabels, openChanges } from '../change-words.ts';
import { correctedEventId } from '../corrected-event.ts';
import type { ChildLife } from '../child-life.ts';
import { lifeWithout, residenceNow, standingFacts } from '../child-life.ts';
import { insertProposal } from '../insert-proposal.ts';
import { isVillageDirector, openEnrolled } from '../open-change.ts';

export interface ProposeChange {
  caseId: string;
  ground: ChangeGround;
  details: ChangeDetails;
  idempotencyKey: string;
}

/**
 * Whoever notices that something changed says so: the guardian or who filed for them, the village director, the township unit, the county
 * (辽民发〔2019〕66号 二（四）: guardians and villages tell the township unit at once). Nothing changes by it: it is checked and decided first.
 * Returns the id of the proposal.
 */
export async function proposeChange(context: ChildrenContext, input: ProposeChange): Promise<string> {
  return idempotent(context, 'proposeChange', input, async (manager) => {
    const { file, life } = await openEnrolled(context, manager, input.caseId);
    const source = sourceOf(context, file);
    requireDetails(input.ground, input.details, {
      today: context.clock.today(),
      bornOn: life.bornOn,
      confirmedOn: life.enrolment.confirmedOn,
      policy: file.policy,
      registeredAt: residenceNow(lifeWithout(life, await correctedEventId(manager, input.caseId, input.details))),
      complete: source === 'TOWNSHIP' || source === 'COUNTY',
    });
    await requireNew(manager, file, life, input);
    const id = await insertProposal(context, manager, file, {
      ground: input.ground,
      source,
      details: input.details,
      bySubject: context.caller.subject,
      byName: context.caller.kind === 'STAFF' ? (context.caller.name ?? '') : '',
    });
    await recordAction(context, manager, file, authorOf(context, file), { kind: 'PROPOSE_CHANGE', ...textsOf(input.ground) });
    await auditAction(context, manager, file, 'propose-change', { details: { proposalId: id, ground: input.ground } });
    return id;
  });
}

function textsOf(ground: ChangeGround): { text: LocalisedText; applicantText: LocalisedText } {
  const { zh, en } = groundLabels[ground];
  return {
    text: { zh: `提出变更：${zh}`, en: `Change proposed: ${en}` },
    applicantText: { zh: `告知情况变化：${zh}`, en: `A change was told: ${en}` },
  };
}

function sourceOf(context: ChildrenContext, file: CaseFile): ChangeSource {
  if (context.caller.kind !== 'STAFF' && isOnApplicantsSide(context, file.record)) return 'GUARDIAN';
  const roles = rolesOn(context.caller, file.record);
  if (roles.some((role) => role.startsWith('county'))) return 'COUNTY';
  if (roles.length > 0) return 'TOWNSHIP';
  if (isVillageDirector(context, file.record) || isOnApplicantsSide(context, file.record)) return 'VILLAGE';
  throw new Misuse('FORBIDDEN', 'Not allowed');
}

async function requireNew(manager: EntityManager, file: CaseFile, life: ChildLife, { ground, details }: ProposeChange): Promise<void> {
  const open = await manager.existsBy(ChangeProposalRow, { caseId: file.record.id, ground, status: In([...openChanges]) });
  if (open)
    throw new RefusalError('CHANGE_ALREADY_OPEN', {
      zh: '同一情形的变更正在办理，不用再提。',
      en: 'A change on the same ground is being handled already.',
    });
  if (details.corrects !== undefined) return requireCorrectable(manager, file, life, details.corrects);
  if (ground === 'CHILD_DIED' && standingFacts(life.events).some(({ kind }) => kind === 'CHILD_DIED'))
    throw new RefusalError('CHANGE_ALREADY_DECIDED', {
      zh: '这一情形已经办结，有误请提出更正。',
      en: 'This was decided already; correct it if it is wrong.',
    });
}

async function requireCorrectable(manager: EntityManager, file: CaseFile, life: ChildLife, corrects: string): Promise<void> {
  const earlier = await manager.findOneBy(ChangeProposalRow, { id: corrects, caseId: file.record.id, status: 'DECIDED' });
  const taken = new Set(life.events.map((event) => event.corrects));
  if (earlier?.lifeEventId && !taken.has(earlier.lifeEventId)) return;
  const message = { zh: '没有可以更正的这项变更。', en: 'There is no such change to be corrected.' };
  throw new RefusalError('CORRECTS_UNKNOWN', message, [{ path: 'corrects', code: 'CORRECTS_UNKNOWN', message }]);
}

import type { EvidenceAnswer, EvidenceFacts } from '@onething/events';
import type { LocalisedText } from '@onething/policy';
import { circumstanceLabel } from '@onething/policy';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import type { CaseFile } from '../case/case-file.ts';
import { openCaseFile } from '../case/case-file.ts';
import type { Case } from '../case/case.entity.ts';
import { recordAction, systemAuthor } from '../case/record-action.ts';
import { auditSystem } from '../queue/escalate-deadlines/audit-system.ts';
import type { ChangeDetails } from './change-details.ts';
import { ChangeProposalRow } from './change-proposal.entity.ts';
import type { ChangeGround } from './change-words.ts';
import { groundLabels, openChanges, restrictionKinds } from './change-words.ts';
import type { ChildLife } from './child-life.ts';
import { openChildLife, residenceNow, standingFacts } from './child-life.ts';
import { insertProposal } from './insert-proposal.ts';

/** What an answer says against what the decision rested on. */
interface Alert {
  ground: ChangeGround;
  details: ChangeDetails;
  now: LocalisedText;
  before: LocalisedText;
}

/**
 * Compares what agencies say anew about an enrolled child with the facts the decision rested on and opens a proposal for each difference that is a
 * ground of change (疑点). Nothing else happens by it: people check and decide. The same fact opens nothing twice.
 */
export async function raiseAlerts(
  kit: ChildrenKit,
  manager: EntityManager,
  record: Case,
  answers: readonly EvidenceAnswer[],
): Promise<void> {
  const found = answers.filter(
    ({ state, sealed, subjectRole }) => state === 'FOUND' && sealed !== undefined && subjectRole !== 'APPLICANT',
  );
  if (found.length === 0) return;
  const file = await openCaseFile(kit, manager, record);
  const life = await openChildLife(manager, file);
  if (!life) return;
  for (const answer of found) {
    const facts = kit.envelope.open<EvidenceFacts>(answer.sealed as string, record.id);
    for (const alert of alertsIn(answer, facts, life, file, kit.clock.today())) await raise(kit, manager, file, answer, alert);
  }
}

function alertsIn({ subjectRole, topic }: EvidenceAnswer, facts: EvidenceFacts, life: ChildLife, file: CaseFile, today: string): Alert[] {
  const circumstances = (Array.isArray(facts['circumstances']) ? facts['circumstances'] : [facts]) as EvidenceFacts[];
  if (subjectRole === 'CHILD') {
    if (topic === 'HOUSEHOLD_REGISTRATION') return movedAlert(facts, life, file);
    return circumstances.flatMap((fact) => childAlert(fact, life, today));
  }
  if (subjectRole !== 'FATHER' && subjectRole !== 'MOTHER') return [];
  const parent = subjectRole === 'FATHER' ? ('father' as const) : ('mother' as const);
  return circumstances.flatMap((fact) => parentAlert(parent, fact, life, today));
}

function movedAlert(facts: EvidenceFacts, life: ChildLife, { policy }: CaseFile): Alert[] {
  const to = facts['registeredAt'];
  const from = residenceNow(life);
  if (typeof to !== 'string' || to.length < 6) return [];
  const length = Math.min(to.length, from.length, 9);
  if (to.slice(0, length) === from.slice(0, length)) return [];
  const name = (code: string): LocalisedText => policy.jurisdiction(code.slice(0, 9))?.name ?? { zh: code, en: code };
  return [{ ground: 'MOVED', details: { to: to.slice(0, 9) }, now: name(to), before: name(from) }];
}

function childAlert(fact: EvidenceFacts, life: ChildLife, today: string): Alert[] {
  const { kind, on, from } = fact as { kind?: string; on?: string; from?: string };
  const standing = standingFacts(life.events);
  if (kind === 'DEAD' && typeof on === 'string' && on <= today && !standing.some((each) => each.kind === 'CHILD_DIED'))
    return [
      { ground: 'CHILD_DIED', details: { on }, now: { zh: `死亡，${on}`, en: `died on ${on}` }, before: { zh: '在世', en: 'living' } },
    ];
  if (!kind || !(restrictionKinds as readonly string[]).includes(kind) || typeof from !== 'string' || from < life.enrolment.confirmedOn)
    return [];
  if (standing.some((each) => each.kind === 'CHILD_EVENT' && each.on === from)) return [];
  const label = circumstanceLabel(kind);
  return [
    {
      ground: 'CHILD_RESTRICTED',
      details: { circumstance: kind, on: from },
      now: { zh: `${label.zh}，${from} 起`, en: `${label.en}, since ${from}` },
      before: { zh: '没有', en: 'none' },
    },
  ];
}

/** A known circumstance of a parent that the agency now says has ended: contact again, a term that is over. */
function parentAlert(parent: 'father' | 'mother', fact: EvidenceFacts, life: ChildLife, today: string): Alert[] {
  const { kind, until, lastContactOn, reportedOn } = fact as Partial<Record<'kind' | 'until' | 'lastContactOn' | 'reportedOn', string>>;
  if (!kind || !(life[parent]?.circumstances ?? []).some((known) => known.kind === kind)) return [];
  if (standingFacts(life.events).some((each) => each.kind === 'PARENT_EVENT' && each.parent === parent && each.ended === kind)) return [];
  const label = circumstanceLabel(kind);
  const before = label;
  if (kind === 'OUT_OF_CONTACT' && lastContactOn && lastContactOn <= today && lastContactOn > (reportedOn ?? '')) {
    const now = { zh: `${lastContactOn} 已有联系`, en: `in contact again on ${lastContactOn}` };
    return [{ ground: 'PARENT_REAPPEARED', details: { parent, circumstance: kind, on: lastContactOn }, now, before }];
  }
  if ((restrictionKinds as readonly string[]).includes(kind) && until && until <= today) {
    const now = { zh: `${label.zh}，${until} 期满`, en: `${label.en}, over on ${until}` };
    return [{ ground: 'PARENT_RELEASED', details: { parent, circumstance: kind, on: until }, now, before }];
  }
  return [];
}

async function raise(
  kit: ChildrenKit,
  manager: EntityManager,
  file: CaseFile,
  answer: EvidenceAnswer,
  { ground, details, now, before }: Alert,
): Promise<void> {
  const caseId = file.record.id;
  const alertKey = kit.keyedHash(`alert ${caseId} ${ground} ${JSON.stringify(details)}`);
  if (await manager.existsBy(ChangeProposalRow, { alertKey })) return;
  if (await manager.existsBy(ChangeProposalRow, { caseId, ground, status: In([...openChanges]) })) return;
  const { evidenceId, subjectRole, topic, source, answeredAt } = answer;
  await insertProposal(kit, manager, file, {
    ground,
    source: 'AGENCY',
    details,
    bySubject: systemAuthor.subject,
    byName: '',
    evidence: [{ evidenceId, subjectRole, topic, agencyName: source.agencyName, answeredAt, now, before }],
    alertKey,
  });
  const { zh, en } = groundLabels[ground];
  await recordAction(kit, manager, file, systemAuthor, {
    kind: 'PROPOSE_CHANGE',
    text: { zh: `部门数据提示：${zh}，请核查`, en: `Alert by agency data: ${en}; check it` },
  });
  await auditSystem(kit, manager, file.record, 'raise-alert');
}

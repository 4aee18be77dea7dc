import type { CaseState, CaseWorkflow, RecordedAction } from '@onething/casework';
import { deriveState, twoPersonWorkflow } from '@onething/casework';
import type { Category, FormDefinition, LocalisedText, Policy } from '@onething/policy';
import { Misuse } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import { DecisionRow, VerificationRow } from '../decision/decision.entity.ts';
import { DuplicateHint } from '../duplicate/duplicate-hint.entity.ts';
import { ApplicationAnswers } from '../draft/answers.entity.ts';
import { EnquiryFileRow, EnquiryRow } from '../enquiry/enquiry.entity.ts';
import { EvidenceRow, FindingRow } from '../evidence/evidence.entity.ts';
import type { KnownEvidence, KnownFinding } from '../facts/compose-facts.ts';
import { MaterialFileRow, MaterialRow } from '../material/material.entity.ts';
import type { OpenFiling } from '../filing/open-filing.ts';
import { openFiling } from '../filing/open-filing.ts';
import { answersOf, notesOf, subjectOf } from '../restricted/restricted-case.ts';
import { NoticeRow } from '../notice/notice.entity.ts';
import { CaseActionRow } from './case-action.entity.ts';
import type { Case } from './case.entity.ts';

/** An agency's latest answer on one topic about one subject, opened. */
export interface OpenEvidence extends KnownEvidence {
  source: { agencyName: LocalisedText; kind: string } | null;
  answeredAt: string | null;
}

export interface OpenFinding extends KnownFinding {
  note: string | null;
  byName: string;
  at: string;
  /** The material, evidence or enquiry it rests on. */
  basisId: string | null;
}

/** Everything that lies in the file of one case, opened: what the pages show and the use cases decide on. */
export interface CaseFile {
  kit: ChildrenKit;
  record: Case;
  policy: Policy;
  workflow: CaseWorkflow;
  actions: CaseActionRow[];
  state: CaseState;
  /** Category applied for; the record itself may not say it. */
  category: Category;
  form: FormDefinition;
  answersRow: ApplicationAnswers;
  answers: Record<string, unknown>;
  materials: MaterialRow[];
  files: MaterialFileRow[];
  /** Latest answer of each topic and subject. */
  evidence: OpenEvidence[];
  /** What the applicant asked about themselves to fill the form with; proves nothing and is awaited by nobody. */
  ownData: OpenEvidence[];
  findings: OpenFinding[];
  enquiries: EnquiryRow[];
  enquiryFiles: EnquiryFileRow[];
  notices: NoticeRow[];
  filing: OpenFiling | undefined;
  verifications: VerificationRow[];
  decisions: DecisionRow[];
  /** Probable duplicates nobody has decided on. */
  openDuplicates: DuplicateHint[];
}

/** Opens the file of a case. Reads only. */
export async function openCaseFile(kit: ChildrenKit, manager: EntityManager, record: Case): Promise<CaseFile> {
  const of = { caseId: record.id };
  const actions = await manager.find(CaseActionRow, { where: of, order: { sequence: 'ASC' } });
  const answersRow = await manager.findOneByOrFail(ApplicationAnswers, { id: record.id });
  const evidence = await manager.find(EvidenceRow, { where: of, order: { receivedAt: 'ASC', id: 'ASC' } });
  const findings = await manager.find(FindingRow, { where: of, order: { at: 'ASC', id: 'ASC' } });
  const policy = policyOfCase(kit, record);
  const subject = await subjectOf(kit, manager, record);
  const notes = await notesOf(kit, manager, record);
  const workflow = workflowOf(policy, record.countyCode, record.startedOn);
  return {
    kit,
    record,
    policy,
    workflow,
    actions,
    state: deriveState(actions.map(recordedAction), workflow),
    category: subject.category,
    form: pinnedForm(policy, record, subject.formCode),
    answersRow,
    answers: await answersOf(kit, manager, record, answersRow),
    materials: await manager.findBy(MaterialRow, of),
    files: await manager.find(MaterialFileRow, { where: { ...of, removedAt: IsNull() }, order: { attachedAt: 'ASC' } }),
    evidence: latestAnswers(evidence.filter(isOfCase)).map((row) => openEvidence(kit, row)),
    ownData: latestAnswers(evidence.filter((row) => !isOfCase(row))).map((row) => openEvidence(kit, row)),
    findings: findings.map((row) => openFinding(kit, row, notes)),
    filing: await openFiling(kit, manager, record.id),
    enquiries: await manager.find(EnquiryRow, { where: of, order: { onDate: 'ASC', id: 'ASC' } }),
    enquiryFiles: await manager.find(EnquiryFileRow, { where: of, order: { attachedAt: 'ASC', id: 'ASC' } }),
    notices: await manager.find(NoticeRow, { where: of, order: { sentAt: 'ASC' } }),
    verifications: await manager.find(VerificationRow, { where: of, order: { preparedAt: 'ASC' } }),
    decisions: await manager.find(DecisionRow, { where: of, order: { preparedAt: 'ASC' } }),
    openDuplicates: await manager.findBy(DuplicateHint, { ...of, state: 'OPEN' }),
  };
}

/** The law of a case: while it is open that of the day it was begun, as far as later releases say so; once decided that of everybody. */
export function policyOfCase(kit: Pick<ChildrenKit, 'policy'>, { decidedAt, startedOn }: Pick<Case, 'decidedAt' | 'startedOn'>): Policy {
  return decidedAt === null || decidedAt === undefined ? kit.policy.forOpenCase(startedOn) : kit.policy.current();
}

/** How many people sign in a county, two at each level where nothing else is set, and how long one may object. */
export function workflowOf(policy: Policy, code: string, on: string): CaseWorkflow {
  const value = policy.parameter(code, 'signatures', on)?.value as CaseWorkflow['signatures'] | undefined;
  const days = policy.parameter(code, 'objectionDays', on)?.value;
  return {
    ...(value ? { signatures: { township: value.township, county: value.county } } : twoPersonWorkflow),
    ...(typeof days === 'number' ? { objectionDays: days } : {}),
  };
}

/** The county whose law a case was made and decided under: it stays, whichever office has the file later. */
export function lawCountyOf({ originCountyCode, countyCode }: Pick<Case, 'originCountyCode' | 'countyCode'>): string {
  return originCountyCode ?? countyCode;
}

/** The stored action as the lifecycle reads it. */
export function recordedAction(row: CaseActionRow): RecordedAction {
  const by = { kind: row.actor, subject: row.actorSubject, ...(row.actorName ? { name: row.actorName } : {}) };
  return { kind: row.kind, at: row.at, on: row.onDate, by, ...row.facts };
}

/** The form as it stood under the releases the case is pinned to: the day the draft was begun, and what had been published by then. */
function pinnedForm(policy: Policy, record: Case, formCode: string): FormDefinition {
  const form = policy.form(lawCountyOf(record), formCode, record.startedOn, record.startedOn);
  if (!form) throw new Misuse('CONFLICT', `a form of ${record.countyCode} is not in the policy library`);
  return form;
}

export function isOfCase({ subjectRole }: EvidenceRow): boolean {
  return subjectRole !== 'APPLICANT';
}

/** The latest answer of each topic and subject; the rows come in the order they were received in. */
export function latestAnswers(rows: readonly EvidenceRow[]): EvidenceRow[] {
  const latest = new Map<string, EvidenceRow>();
  for (const row of rows) {
    const key = `${row.subjectRole} ${row.topic}`;
    const known = latest.get(key);
    // A repeated question does not make what is known unknown again.
    if (row.state === 'AWAITED' && known && known.state !== 'AWAITED') continue;
    latest.set(key, row);
  }
  return [...latest.values()];
}

/** An answer with its facts opened. */
export function openEvidence(kit: ChildrenKit, row: EvidenceRow): OpenEvidence {
  const facts = kit.fields.openOptional(row, 'facts');
  return {
    id: row.id,
    subjectRole: row.subjectRole,
    topic: row.topic,
    state: row.state,
    facts: facts ? (JSON.parse(facts) as Record<string, unknown>) : {},
    source: row.source,
    answeredAt: row.answeredAt,
  };
}

/** Of a restricted case path and value lie apart. */
export function openFinding(kit: ChildrenKit, row: FindingRow, notes: ReadonlyMap<string, unknown>): OpenFinding {
  const kept = notes.get(row.id) as { path: string; value: unknown } | undefined;
  return {
    id: row.id,
    path: kept?.path ?? row.path,
    value: kept ? kept.value : (JSON.parse(kit.fields.open(row, 'value')) as unknown),
    basis: row.basis,
    note: kit.fields.openOptional(row, 'note'),
    byName: row.byName,
    at: row.at,
    basisId: row.basisId,
  };
}

import { jurisdictionPrefix } from '@onething/subgraph-kit';
import { type FormDefinition, type Policy } from '@onething/policy';
import { type EntityManager, In, Not, type SelectQueryBuilder } from 'typeorm';
import { type FactSources, givenOf } from '../../case/case-facts.ts';
import { isOfCase, latestAnswers, lawCountyOf, openEvidence, openFinding } from '../../case/case-file.ts';
import { Case, restrictedCategory } from '../../case/case.entity.ts';
import type { ChildrenKit } from '../../children-context.ts';
import { ApplicationAnswers } from '../../draft/answers.entity.ts';
import { EvidenceRow, FindingRow } from '../../evidence/evidence.entity.ts';
import type { GivenFacts } from '../../facts/evidence-vocabulary.ts';
import { MaterialRow } from '../../material/material.entity.ts';
import type { CaseSubject } from '../../restricted/restricted-case.ts';
import { RestrictedNote, RestrictedRecord } from '../../restricted/restricted-record.entity.ts';

/** A stored case with what the policy is told of it. */
export interface StoredCase {
  record: Case;
  subject: CaseSubject;
  form: FormDefinition;
  answers: Record<string, unknown>;
  given: GivenFacts;
  /** Codes of what is in hand. */
  inHand: string[];
}

/** Drafts, withdrawn and merged applications, refusals and ended enrolments are nobody a change of the rules would touch. */
const untouched = ['DRAFT', 'REFUSED', 'WITHDRAWN', 'MERGED', 'ENDED'] as const;

function casesBelow(manager: EntityManager, code: string): SelectQueryBuilder<Case> {
  return manager
    .createQueryBuilder(Case, 'welfareCase')
    .where('welfareCase.countyCode LIKE :prefix', { prefix: `${jurisdictionPrefix(code)}%` });
}

/** How many stored cases lie below a place, drafts and closed ones among them: they are passed over as they are met. */
export function countBelow(manager: EntityManager, code: string): Promise<number> {
  return casesBelow(manager, code).getCount();
}

/** The next cases below a place after a cursor `county id`, read by the index of the county. */
export async function casesAfter(manager: EntityManager, code: string, cursor: string, size: number): Promise<Case[]> {
  const query = casesBelow(manager, code).orderBy('welfareCase.countyCode').addOrderBy('welfareCase.id').limit(size);
  const [county, id] = cursor.split(' ');
  if (cursor === '' || id === undefined) return query.getMany();
  const isSqlite = manager.connection.options.type === 'better-sqlite3';
  const after = isSqlite
    ? '(welfareCase.countyCode, welfareCase.id) > (:county, :id)'
    : '(welfareCase.countyCode > :county OR (welfareCase.countyCode = :county AND welfareCase.id > :id))';
  return query.andWhere(after, { county, id }).getMany();
}

/** Whether a change of the rules can touch the case at all. */
export function isTouched({ status }: Pick<Case, 'status'>): boolean {
  return !(untouched as readonly string[]).includes(status);
}

/** Opens what the policy is told of each case; a few statements for all of them together. */
export async function openStoredCases(kit: ChildrenKit, manager: EntityManager, records: readonly Case[]): Promise<StoredCase[]> {
  if (records.length === 0) return [];
  const ids = records.map(({ id }) => id);
  const restricted = records.filter((record) => record.restricted).map(({ id }) => id);
  const [answers, materials, evidence, findings, subjects, notes] = await Promise.all([
    manager.findBy(ApplicationAnswers, { id: In(ids) }),
    manager.findBy(MaterialRow, { caseId: In(ids), state: Not('MISSING') }),
    manager.find(EvidenceRow, { where: { caseId: In(ids) }, order: { receivedAt: 'ASC', id: 'ASC' } }),
    manager.find(FindingRow, { where: { caseId: In(ids) }, order: { at: 'ASC', id: 'ASC' } }),
    restricted.length > 0 ? manager.findBy(RestrictedRecord, { id: In(restricted) }) : [],
    restricted.length > 0 ? manager.findBy(RestrictedNote, { caseId: In(restricted) }) : [],
  ]);
  const rows: CaseRows = {
    answers: new Map(answers.map((row) => [row.id, row])),
    restricted: new Map(subjects.map((row) => [row.id, row])),
    materials: Map.groupBy(materials, ({ caseId }) => caseId),
    evidence: Map.groupBy(evidence, ({ caseId }) => caseId),
    findings: Map.groupBy(findings, ({ caseId }) => caseId),
    notes: new Map(notes.map((row) => [row.id, JSON.parse(kit.fields.open(row, 'content')) as unknown])),
  };
  const forms = new Map<string, FormDefinition | undefined>();
  return records.map((record) => storedCase(kit, record, rows, forms));
}

interface CaseRows {
  answers: Map<string, ApplicationAnswers>;
  restricted: Map<string, RestrictedRecord>;
  materials: Map<string, MaterialRow[]>;
  evidence: Map<string, EvidenceRow[]>;
  findings: Map<string, FindingRow[]>;
  notes: Map<string, unknown>;
}

function storedCase(kit: ChildrenKit, record: Case, rows: CaseRows, forms: Map<string, FormDefinition | undefined>): StoredCase {
  const kept = rows.restricted.get(record.id);
  const subject: CaseSubject =
    record.storedCategory === restrictedCategory
      ? (JSON.parse(kit.fields.open(kept as RestrictedRecord, 'subject')) as CaseSubject)
      : { category: record.storedCategory, formCode: record.formCode };
  const form = pinnedForm(kit.policy.current(), record, subject.formCode, forms);
  const answers = JSON.parse(
    record.restricted
      ? kit.fields.open(kept as RestrictedRecord, 'answers')
      : kit.fields.open(rows.answers.get(record.id) as ApplicationAnswers, 'answers'),
  ) as Record<string, unknown>;
  const materials = rows.materials.get(record.id) ?? [];
  const sources: FactSources = {
    form,
    answers,
    materials,
    evidence: latestAnswers((rows.evidence.get(record.id) ?? []).filter(isOfCase)).map((row) => openEvidence(kit, row)),
    findings: (rows.findings.get(record.id) ?? []).map((row) => openFinding(kit, row, rows.notes)),
  };
  const inHand = materials.filter(({ state }) => state !== 'REJECTED').map(({ code }) => code);
  return { record, subject, form, answers, given: givenOf(sources), inHand };
}

/** The form the case was begun on: the same for all cases of a county, form and day. */
function pinnedForm(policy: Policy, record: Case, formCode: string, known: Map<string, FormDefinition | undefined>): FormDefinition {
  const county = lawCountyOf(record);
  const key = `${county} ${formCode} ${record.startedOn}`;
  if (!known.has(key)) known.set(key, policy.form(county, formCode, record.startedOn, record.startedOn));
  const form = known.get(key);
  if (!form) throw new Error(`a form of ${county} is not in the policy library`);
  return form;
}

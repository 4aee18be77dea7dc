import type { Category } from '@onething/policy';
import type { EntityManager } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import { restrictedCategory } from '../case/case.entity.ts';
import type { Case } from '../case/case.entity.ts';
import { ApplicationAnswers } from '../draft/answers.entity.ts';
import { RestrictedNote, RestrictedRecord } from './restricted-record.entity.ts';

/** What a case is about. */
export interface CaseSubject {
  category: Category;
  formCode: string;
}

/** Keeps apart what a restricted case is about and leaves `RESTRICTED` in the open. Called once, when the draft begins. */
export async function keepRestricted(kit: ChildrenKit, manager: EntityManager, caseId: string, subject: CaseSubject): Promise<void> {
  const row = Object.assign(new RestrictedRecord(), { id: caseId });
  row.subject = kit.fields.seal(row, 'subject', JSON.stringify(subject));
  row.answers = kit.fields.seal(row, 'answers', '{}');
  await manager.insert(RestrictedRecord, row);
}

/** Category and form of a case. To be asked only for who may read the case. */
export async function subjectOf(kit: ChildrenKit, manager: EntityManager, record: Case): Promise<CaseSubject> {
  if (record.storedCategory !== restrictedCategory) return { category: record.storedCategory, formCode: record.formCode };
  const row = await manager.findOneByOrFail(RestrictedRecord, { id: record.id });
  return JSON.parse(kit.fields.open(row, 'subject')) as CaseSubject;
}

/** The answers to the form, from where they are kept. */
export async function answersOf(
  kit: ChildrenKit,
  manager: EntityManager,
  record: Case,
  row: ApplicationAnswers,
): Promise<Record<string, unknown>> {
  const text = record.restricted ? await restrictedAnswers(kit, manager, record.id) : kit.fields.open(row, 'answers');
  return JSON.parse(text) as Record<string, unknown>;
}

/** Stores answers (JSON) where they are to be kept, as the next revision after `revision`, with further columns of the answers' row. */
export async function storeAnswers(
  kit: ChildrenKit,
  manager: EntityManager,
  file: { record: Case; answersRow: ApplicationAnswers },
  text: string,
  more: Partial<Pick<ApplicationAnswers, 'step' | 'savedAt'>> = {},
): Promise<void> {
  const { record, answersRow: row } = file;
  if (record.restricted) {
    const restricted = await manager.findOneByOrFail(RestrictedRecord, { id: record.id });
    await manager.update(RestrictedRecord, { id: record.id }, { answers: kit.fields.seal(restricted, 'answers', text) });
  }
  const answers = kit.fields.seal(row, 'answers', record.restricted ? '{}' : text);
  await manager.update(ApplicationAnswers, { id: row.id, revision: row.revision }, { ...more, answers, revision: row.revision + 1 });
}

async function restrictedAnswers(kit: ChildrenKit, manager: EntityManager, caseId: string): Promise<string> {
  return kit.fields.open(await manager.findOneByOrFail(RestrictedRecord, { id: caseId }), 'answers');
}

/** Keeps something about a restricted case apart; `id` of what it belongs to, or its own. Returns the id. */
export async function keepNote(
  kit: ChildrenKit,
  manager: EntityManager,
  caseId: string,
  content: unknown,
  id = kit.ids.next(),
): Promise<string> {
  const row = Object.assign(new RestrictedNote(), { id, caseId, at: kit.clock.now() });
  row.content = kit.fields.seal(row, 'content', JSON.stringify(content));
  await manager.insert(RestrictedNote, row);
  return id;
}

/** Notes of a case by id; empty for a case that is not restricted. */
export async function notesOf(kit: ChildrenKit, manager: EntityManager, record: Case): Promise<Map<string, unknown>> {
  if (!record.restricted) return new Map();
  const rows = await manager.findBy(RestrictedNote, { caseId: record.id });
  return new Map(rows.map((row) => [row.id, JSON.parse(kit.fields.open(row, 'content')) as unknown]));
}

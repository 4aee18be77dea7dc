import { idempotent, Misuse, RefusalError } from '@onething/subgraph-kit';
import type { RefusalPoint } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { filingProblems } from '../../filing/filing-problems.ts';
import { valueAt } from '../../form/json-pointer.ts';
import { validateAnswers } from '../../form/validate-answers.ts';
import { storeAnswers } from '../../restricted/restricted-case.ts';
import { Case } from '../case.entity.ts';
import type { CaseFile } from '../case-file.ts';
import { admitOrRefuse, openCase } from '../open-case.ts';

export interface SaveDraft {
  caseId: string;
  /** Revision the answers were edited from. */
  revision: number;
  answers: unknown;
  step?: string;
  idempotencyKey: string;
}

/** Largest draft that is taken, in characters of JSON. */
const largestDraft = 40_000;

/**
 * Stores the applicant's draft as it is, complete or not; what is wrong is found by `draftProblems`. A save from an older revision changes nothing
 * and says both revisions (DRAFT_CHANGED_ELSEWHERE): nothing typed is lost on either device.
 */
export async function saveDraft(context: ChildrenContext, input: SaveDraft): Promise<void> {
  await idempotent(context, 'saveDraft', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId);
    admitOrRefuse(context, file, { kind: 'SAVE_DRAFT' });
    const text = textOf(input.answers);
    if (input.revision !== file.answersRow.revision) throw changedElsewhere(input.revision, file.answersRow.revision);
    await storeAnswers(context, manager, file, text, { step: input.step ?? file.answersRow.step, savedAt: context.clock.now() });
    await storeChild(context, manager, file, input.answers);
    return null;
  });
}

/** Everything that would keep the draft from being submitted. `today`: `YYYY-MM-DD`. */
export function draftProblems(file: CaseFile, today: string): RefusalPoint[] {
  return [...validateAnswers(file.form, file.answers, today, file.record.receivedOn ?? today), ...filingProblems(file)];
}

/** Keeps what lists and matching need of the answers in columns of the case. */
export async function storeChild(context: ChildrenContext, manager: EntityManager, file: CaseFile, answers: unknown): Promise<void> {
  const text = (pointer: string): string | null => {
    const value = valueAt(answers, pointer);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const { record } = file;
  const name = text('/child/name');
  const residentId = text('/child/residentId');
  const bornOn = text('/child/bornOn');
  const sex = text('/child/sex');
  const columns = {
    childName: context.fields.sealOptional(record, 'childName', name),
    childNameHash: name ? context.keyedHash(`name ${name}`) : null,
    childResidentId: context.fields.sealOptional(record, 'childResidentId', residentId),
    childIdentityToken: residentId ? context.identityToken(residentId) : null,
    childBornOn: bornOn && /^\d{4}-\d{2}-\d{2}$/.test(bornOn) ? bornOn : null,
    childSex: sex === 'MALE' || sex === 'FEMALE' ? sex : null,
  };
  await manager.update(Case, { id: record.id }, columns);
  Object.assign(record, columns);
}

function textOf(answers: unknown): string {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) throw new Misuse('BAD_INPUT', 'answers must be an object');
  const text = JSON.stringify(answers);
  if (text.length > largestDraft) throw new Misuse('BAD_INPUT', `answers must not exceed ${largestDraft} characters`);
  return text;
}

function changedElsewhere(yours: number, stored: number): RefusalError {
  return new RefusalError(
    'DRAFT_CHANGED_ELSEWHERE',
    {
      zh: '这份申请在别处改过了。请先看最新的内容，您刚填的还在本机。',
      en: 'This application was changed elsewhere. Look at the latest version first; what you typed is still on this device.',
    },
    [
      { path: 'revision', code: 'YOUR_REVISION', message: { zh: String(yours), en: String(yours) } },
      { path: 'revision', code: 'STORED_REVISION', message: { zh: String(stored), en: String(stored) } },
    ],
  );
}

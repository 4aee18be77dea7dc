import type { EntityManager } from 'typeorm';
import { restrictedCategory } from '../case/case.entity.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { ChildrenContext } from '../children-context.ts';
import { keepNote } from '../restricted/restricted-case.ts';
import { FindingRow } from './evidence.entity.ts';

/** A finding as a use case states it. */
export interface FindingDraft {
  path: string;
  value: unknown;
  basis: FindingRow['basis'];
  basisId: string | null;
  /** Empty: none. */
  note: string;
}

/** Whether a finding tells of an infection: it belongs into a restricted case alone; elsewhere there is no word for it. */
export function tellsOfInfection({ path, value }: Pick<FindingDraft, 'path' | 'value'>): boolean {
  return /HIV_/.test(`${path} ${JSON.stringify(value)}`);
}

/** Stores a finding of the caller; of a restricted case its content is kept apart. Returns its id. */
export async function insertFinding(
  context: ChildrenContext,
  manager: EntityManager,
  file: CaseFile,
  { path, value, basis, basisId, note }: FindingDraft,
): Promise<string> {
  const row = Object.assign(new FindingRow(), {
    id: context.ids.next(),
    caseId: file.record.id,
    path,
    basis,
    basisId,
    bySubject: context.caller.subject,
    byName: context.caller.name ?? '',
    at: context.clock.now(),
  });
  if (file.record.restricted) {
    await keepNote(context, manager, file.record.id, { path, value }, row.id);
    row.path = restrictedCategory;
  }
  row.value = context.fields.seal(row, 'value', file.record.restricted ? 'null' : JSON.stringify(value));
  row.note = note === '' ? null : context.fields.seal(row, 'note', note);
  await manager.insert(FindingRow, row);
  return row.id;
}

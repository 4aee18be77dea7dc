import type { ChildrenContext } from '../children-context.ts';
import type { CaseFile } from './case-file.ts';
import { openCaseFile } from './case-file.ts';
import type { Case } from './case.entity.ts';
import { recordReading } from './record-reading.ts';

const filesByRequest = new WeakMap<ChildrenContext, Map<string, Promise<CaseFile>>>();

/** The file of a case for the fields of one request: opened once for each state of the case, and only if a field needs it. An officer's reading is noted first. */
export function caseFileFor(context: ChildrenContext, record: Case): Promise<CaseFile> {
  let files = filesByRequest.get(context);
  if (!files) filesByRequest.set(context, (files = new Map()));
  const key = `${record.id} ${record.version} ${record.dueSort} ${record.flagList}`;
  let file = files.get(key);
  if (!file) {
    file = recordReading(context, record).then(() => openCaseFile(context, context.database.read.manager, record));
    files.set(key, file);
  }
  return file;
}

import { canonicalJson } from '@onething/policy';
import type { Kit, ListProblem, ListRow, ListColumns } from '@onething/subgraph-kit';
import { readList, RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { findAgency } from '../../agency/agency-directory.ts';
import { isRecordTopic, kindsOfTopic, type RecordTopic } from '../../agency/agency-topics.ts';
import { answerAgain } from '../../evidence/answer-again.ts';
import { problemsOfRow } from '../../record/record-checks.ts';
import { recordColumns } from '../../record/record-columns.ts';
import { AgencyImport } from '../agency-import.entity.ts';
import { keepRecords, type DraftRecord, type Kept } from './keep-records.ts';

/** A list as an agency hands it in. */
export interface AgencyList {
  /** Id in the directory of agencies. */
  agencyId: string;
  topic: string;
  /** Text, or the bytes of the file in UTF-8 or GBK. */
  csv: string | Uint8Array;
  fileName: string;
}

/** Who hands a list in. */
export interface Sender {
  subject: string;
  /** Jurisdiction the clerk acts for; the agency's unit by default. */
  jurisdictionCode?: string;
}

const peopleAtOnce = 500;

/**
 * Takes a list of an agency: good rows are kept, bad ones come back with every reason, and the same list a second time changes nothing.
 * The one way in, for clerks and for the sample data alike. Throws `RefusalError`: AGENCY_UNKNOWN, TOPIC_NOT_OF_AGENCY, or that of `readList`.
 */
export async function importAgencyRecords(
  kit: Kit,
  list: AgencyList,
  sender: Sender = { subject: `system:${kit.name}` },
): Promise<AgencyImport> {
  const { agency, topic } = checkedSender(kit, list);
  const reading = readList(list.csv, recordColumns[topic] as ListColumns, kit.clock.today());
  const { drafts, problems } = draftsOf(kit, agency.id, topic, reading.rows);
  const allProblems = [...reading.problems, ...problems].toSorted((one, other) => one.row - other.row);
  return kit.database.transact(async (manager) => {
    const report = Object.assign(new AgencyImport(), {
      id: kit.ids.next(),
      agencyId: agency.id,
      jurisdictionCode: sender.jurisdictionCode ?? agency.unit,
      topic,
      fileName: list.fileName.slice(0, 200),
      listHash: kit.keyedHash(typeof list.csv === 'string' ? list.csv : Buffer.from(list.csv).toString('base64')),
      problems: allProblems,
      rowsRejected: new Set(allProblems.map(({ row }) => row)).size,
      importedBy: sender.subject,
      importedAt: kit.clock.now(),
    });
    const { changedTokens, ...kept } = await keepRecords(kit, manager, report, drafts);
    for (let start = 0; start < changedTokens.length; start += peopleAtOnce)
      await answerAgain(kit, manager, topic, changedTokens.slice(start, start + peopleAtOnce));
    return await noted(kit, manager, Object.assign(report, kept), kept);
  });
}

function checkedSender(
  kit: Kit,
  { agencyId, topic }: AgencyList,
): { agency: NonNullable<ReturnType<typeof findAgency>>; topic: RecordTopic } {
  const agency = findAgency(kit, agencyId);
  if (!agency)
    throw new RefusalError('AGENCY_UNKNOWN', { zh: '部门目录中没有这个部门', en: 'No such agency in the directory' }, [
      point('agencyId', 'AGENCY_UNKNOWN'),
    ]);
  if (!isRecordTopic(topic) || !kindsOfTopic[topic].includes(agency.kind)) {
    throw new RefusalError('TOPIC_NOT_OF_AGENCY', { zh: '该部门不提供这类数据', en: 'This agency does not send such data' }, [
      point('topic', 'TOPIC_NOT_OF_AGENCY'),
    ]);
  }
  return { agency, topic };
}

/** Rows as records. Of two rows about the same record that differ, the later one is not taken; an exact repetition counts once. */
function draftsOf(
  kit: Kit,
  agencyId: string,
  topic: RecordTopic,
  rows: readonly ListRow<ListColumns>[],
): { drafts: DraftRecord[]; problems: ListProblem[] } {
  const drafts = new Map<string, DraftRecord>();
  const problems: ListProblem[] = [];
  for (const row of rows) {
    const wrong = problemsOfRow(topic, row);
    if (wrong.length > 0) {
      problems.push(...wrong);
      continue;
    }
    const values = row.values as DraftRecord['values'];
    const identityToken = kit.identityToken(values.residentId);
    const beginning = String(values['from'] ?? values['reportedOn'] ?? values['kind'] ?? '');
    const recordKey = kit.keyedHash(['record', agencyId, topic, identityToken, beginning].join('\n'));
    const contentHash = kit.keyedHash(canonicalJson(values));
    const known = drafts.get(recordKey);
    if (!known) drafts.set(recordKey, { recordKey, contentHash, identityToken, values, repeated: 0 });
    else if (known.contentHash === contentHash) known.repeated += 1;
    else problems.push({ row: row.row, column: recordColumns[topic].residentId.titles[0], code: 'CONTRADICTS_ROW' });
  }
  return { drafts: [...drafts.values()], problems };
}

/** Keeps the report, unless this very list changed nothing and was reported before: then the earlier report stands. */
async function noted(
  kit: Kit,
  manager: EntityManager,
  report: AgencyImport,
  { rowsAccepted }: Pick<Kept, 'rowsAccepted'>,
): Promise<AgencyImport> {
  const { agencyId, topic, listHash } = report;
  if (rowsAccepted === 0) {
    const earlier = await manager.findOne(AgencyImport, { where: { agencyId, topic, listHash }, order: { importedAt: 'DESC' } });
    if (earlier)
      return Object.assign(report, {
        id: earlier.id,
        fileName: earlier.fileName,
        importedAt: earlier.importedAt,
        importedBy: earlier.importedBy,
      });
  }
  await manager.insert(AgencyImport, report as object);
  const { rowsUnchanged, rowsRejected } = report;
  await kit.audit.append(manager, {
    jurisdictionCode: report.jurisdictionCode,
    actor: report.importedBy,
    action: 'import-agency-records',
    subject: report.id,
    details: { agencyId, topic, rowsAccepted, rowsUnchanged, rowsRejected },
  });
  return report;
}

function point(path: string, code: string): { path: string; code: string; message: { zh: string; en: string } } {
  return { path, code, message: { zh: '请重新选择', en: 'Choose another' } };
}

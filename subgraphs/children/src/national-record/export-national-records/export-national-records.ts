import { idempotent, Misuse, RefusalError, requireAccess } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { Between, In } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { mayReadCase } from '../../case/case-access.ts';
import { Case } from '../../case/case.entity.ts';
import { openCaseFile } from '../../case/case-file.ts';
import { isOnApplicantsSide } from '../../case/case-relation.ts';
import { requireReason } from '../../case/require-reason.ts';
import { CertificateRow, EnrolmentRow } from '../../decision/decision.entity.ts';
import type { NationalRecord } from '../national-record.ts';
import { nationalRecord } from '../national-record.ts';
import type { RecordFile } from '../record-file.ts';
import type { RecordFormat } from '../record-formats.ts';
import { recordFile } from '../record-file.ts';

/** Who types confirmed children into the national system: the county (辽民发〔2019〕66号 二（三）). */
export const recordRoles = ['countyOfficer', 'countyReviewer', 'countyConfirmer'] as const;

export interface ExportNationalRecords {
  /** Six digits. */
  countyCode: string;
  /** One case, or all that were confirmed in a month. */
  caseId?: string;
  month?: string;
  format: RecordFormat;
  reason: string;
  idempotencyKey: string;
}

/** What is handed out. */
export interface ExportedRecords extends RecordFile {
  fileName: string;
  count: number;
}

const mostRecords = 2000;

/**
 * The records of confirmed children for the national child welfare information system, in plain, for the county that enters them there. For every
 * child an audit entry with the reason is committed before anything is shown. Restricted cases are left out without a word for who has not the scope.
 */
export async function exportNationalRecords(context: ChildrenContext, input: ExportNationalRecords): Promise<ExportedRecords> {
  requireAccess(context, { roles: recordRoles, jurisdiction: input.countyCode });
  if ((input.caseId === undefined) === (input.month === undefined)) throw new Misuse('BAD_INPUT', 'either caseId or month');
  const reason = requireReason(input.reason);
  const { ids } = await idempotent(context, 'exportNationalRecords', input, async (manager) => {
    const found = await confirmedCases(context, manager, input);
    for (const record of found)
      await context.audit.append(manager, {
        jurisdictionCode: record.countyCode,
        actor: context.caller.subject,
        action: 'export-national-record',
        subject: record.id,
        reason,
        details: { format: input.format },
      });
    return { ids: found.map((record) => record.id) };
  });
  const records = await recordsOf(context, ids);
  return { ...(await recordFile(records, input.format)), fileName: nameOf(input, records), count: records.length };
}

async function confirmedCases(context: ChildrenContext, manager: EntityManager, input: ExportNationalRecords): Promise<Case[]> {
  const month = input.month ?? '';
  const enrolled = await manager.find(EnrolmentRow, {
    where: {
      countyCode: input.countyCode,
      ...(input.caseId ? { id: input.caseId } : { confirmedOn: Between(`${month}-01`, `${month}-31`) }),
    },
    order: { confirmedOn: 'ASC', id: 'ASC' },
    take: mostRecords + 1,
  });
  if (enrolled.length > mostRecords)
    throw new RefusalError('EXPORT_TOO_LARGE', {
      zh: `一次最多导出 ${mostRecords} 条。`,
      en: `At most ${mostRecords} records can be exported at once.`,
    });
  const cases = await manager.findBy(Case, { id: In(enrolled.map(({ id }) => id)) });
  const readable = cases.filter((record) => mayReadCase(context, record) && !isOnApplicantsSide(context, record));
  const found = enrolled.flatMap(({ id }) => readable.filter((record) => record.id === id));
  if (found.length > 0) return found;
  throw new RefusalError('EXPORT_EMPTY', {
    zh: '没有可以导出的已确认案件。',
    en: 'There is no confirmed case to export.',
  });
}

async function recordsOf(context: ChildrenContext, ids: readonly string[]): Promise<NationalRecord[]> {
  const { manager } = context.database.read;
  const records: NationalRecord[] = [];
  for (const id of ids) {
    const record = await manager.findOneByOrFail(Case, { id });
    const enrolment = await manager.findOneByOrFail(EnrolmentRow, { id });
    records.push(nationalRecord(await openCaseFile(context, manager, record), enrolment, await manager.findOneBy(CertificateRow, { id })));
  }
  return records;
}

/** Says county and month or case number, and never a name. */
function nameOf(input: ExportNationalRecords, records: readonly NationalRecord[]): string {
  const what = input.month ?? records[0]?.caseNumber ?? '';
  return `national-records-${input.countyCode}-${what}.${input.format.toLowerCase()}`;
}

import { idempotent, RefusalError, requireAccess, writeSpreadsheet } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../../case/case-access.ts';
import type { Case } from '../../case/case.entity.ts';
import type { CaseQueueSort } from '../../enumerations.ts';
import type { QueueFilter } from '../queue-filter.ts';
import { queuePage } from '../queue-page.ts';
import { queueColumnsFor } from './queue-columns.ts';

export interface ExportQueue {
  filter: QueueFilter;
  sort: CaseQueueSort;
  idempotencyKey: string;
}

export interface QueueExport {
  fileName: string;
  rows: number;
  /** Restricted cases of the list that are in no file. */
  withheld: number;
  content: Uint8Array;
}

/** Most rows of one file: what still opens at once on an office computer and is written within a request. */
export const mostExported = 5000;
const pageRows = 100;

/**
 * The filtered queue as an XLSX file: exactly the rows the caller's list shows, masked as there, but for restricted cases: a file cannot keep their scope. Audited with the number of rows and which
 * filters were set, never with what was searched for. The file is made for this answer and kept nowhere.
 * To staff who work on cases. Refusals: EXPORT_EMPTY, EXPORT_TOO_LARGE.
 */
export async function exportQueue(context: ChildrenContext, input: ExportQueue): Promise<QueueExport> {
  requireAccess(context, { roles: caseworkRoles });
  const listed = await everyRow(context, input);
  const rows = listed.filter(({ restricted }) => !restricted);
  if (rows.length === 0) throw empty();
  const { sort, filter, idempotencyKey } = input;
  const filters = Object.keys(JSON.parse(JSON.stringify(filter)) as object).toSorted();
  const asked = { sort, filters, idempotencyKey };
  await idempotent(context, 'exportQueue', asked, async (manager) => {
    await context.audit.append(manager, {
      jurisdictionCode: rows[0]?.countyCode ?? '000000',
      actor: context.caller.subject,
      action: 'export-queue',
      subject: 'queue',
      details: { rows: rows.length, filters },
    });
    return null;
  });
  const english = context.language === 'en';
  const content = await writeSpreadsheet({ name: english ? 'Cases' : '案件清单', columns: queueColumnsFor(context), rows });
  return {
    fileName: `${english ? 'cases' : '案件清单'}-${context.clock.today()}.xlsx`,
    rows: rows.length,
    withheld: listed.length - rows.length,
    content,
  };
}

async function everyRow(context: ChildrenContext, { filter, sort }: ExportQueue): Promise<Case[]> {
  const rows: Case[] = [];
  let after: string | null = null;
  do {
    const page = await queuePage(context, filter, sort, { first: pageRows, after });
    rows.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    if (rows.length > mostExported || (after && rows.length >= mostExported)) throw tooLarge();
  } while (after);
  return rows;
}

function empty(): RefusalError {
  return new RefusalError('EXPORT_EMPTY', {
    zh: '筛选结果为空，没有可导出的案件。',
    en: 'Nothing matches the filter, so there is nothing to export.',
  });
}

function tooLarge(): RefusalError {
  return new RefusalError('EXPORT_TOO_LARGE', {
    zh: `一次最多导出${mostExported}件，请先缩小筛选范围。`,
    en: `At most ${mostExported} cases go into one file. Narrow the filter first.`,
  });
}

import type { EntityManager } from 'typeorm';
import type { LiveDue } from './live-due.ts';
import { liveDueOf, liveDueQuery } from './live-due-query.ts';

/** Which late dues are wanted. */
export interface LateDuesWanted {
  /** The county that pays, six digits. */
  payerCode: string;
  /** Only months before this one, `YYYY-MM`. */
  beforeMonth: string;
  /** Only what was recorded at or after this instant; by default everything. */
  recordedSince?: string;
}

const defaultPageSize = 1000;

/**
 * The dues that hold of a county for months before `beforeMonth`, as far as they were recorded since an earlier look: what a late
 * report, a late confirmation or a standard with retroactive effect changed. In the order they were recorded, page by page. What has
 * been paid for such a month already is the caller's to subtract; where that is more, an overpayment stands.
 */
export async function* lateDuesOfCounty(
  manager: EntityManager,
  { payerCode, beforeMonth, recordedSince = '' }: LateDuesWanted,
  pageSize = defaultPageSize,
): AsyncGenerator<LiveDue[]> {
  let after = { recordedAt: recordedSince, id: '' };
  for (;;) {
    const rows = await liveDueQuery(manager)
      .andWhere('due.payerCode = :payerCode AND due.month < :beforeMonth', { payerCode, beforeMonth })
      .andWhere('due.recordedAt >= :recordedAt AND (due.recordedAt > :recordedAt OR due.id > :id)', after)
      .orderBy('due.recordedAt')
      .addOrderBy('due.id')
      .limit(pageSize)
      .getMany();
    if (rows.length > 0) yield rows.map(liveDueOf);
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = { recordedAt: last.recordedAt, id: last.id };
  }
}

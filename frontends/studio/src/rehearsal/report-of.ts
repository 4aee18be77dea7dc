import type { Language } from '@onething/portal-kit';
import type { Draft } from '../policy-types.ts';
import type { Rehearsal } from './rehearsal.operations.ts';

const names: Record<string, [string, string]> = {
  draft: ['草稿', 'Draft'],
  at: ['预演完成', 'Rehearsed at'],
  month: ['月份', 'Month'],
  before: ['现行（元）', 'As it is (yuan)'],
  after: ['草稿后（元）', 'With the draft (yuan)'],
  kind: ['变化', 'Change'],
  children: ['人数', 'Children'],
  year: ['年度', 'Year'],
  county: ['区县', 'District'],
  budget: ['预算（元）', 'Budget (yuan)'],
  policyCases: ['政策用例', 'Policy cases'],
  failing: ['未通过', 'Failing'],
};

/** The figures of a rehearsal as a table that opens in any spreadsheet. No names, no single child. */
export function reportOf(rehearsal: Rehearsal, draft: Pick<Draft, 'name'>, language: Language): string {
  const say = (key: string) => names[key]?.[language === 'en' ? 1 : 0] ?? key;
  const yuanOf = (fen: number | null) => (fen === null ? '' : (fen / 100).toFixed(2));
  const rows: (string | number)[][] = [
    [say('draft'), draft.name],
    [say('at'), rehearsal.endedAt ?? ''],
    [],
    [say('kind'), say('children'), say('before'), say('after')],
    ...(rehearsal.amountSums ?? []).map(({ kind, cases, beforeFen, afterFen }) => [kind, cases, yuanOf(beforeFen), yuanOf(afterFen)]),
    [],
    [say('month'), say('before'), say('after')],
    ...(rehearsal.monthlyCost ?? []).map(({ month, beforeFen, afterFen }) => [month, yuanOf(beforeFen), yuanOf(afterFen)]),
    [],
    [say('county'), say('year'), say('before'), say('after'), say('budget')],
    ...(rehearsal.yearCost ?? []).map(({ county, fiscalYear, beforeFen, afterFen, budgetFen }) => [
      county.name[language === 'en' ? 'en' : 'zh'],
      fiscalYear,
      yuanOf(beforeFen),
      yuanOf(afterFen),
      yuanOf(budgetFen),
    ]),
    [],
    [say('policyCases'), rehearsal.policyCaseFigures?.total ?? 0],
    [say('failing'), rehearsal.policyCaseFigures?.redAfter ?? 0],
  ];
  return rows.map((row) => row.map(cell).join(',')).join('\r\n');
}

/** A cell that no spreadsheet takes for a formula. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+@\t\r]|^-\D/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

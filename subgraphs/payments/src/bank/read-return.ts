import { csvOfSpreadsheet, listColumn, readList } from '@onething/subgraph-kit';
import { type BankLayout, type ReturnField, wholeLayout } from './bank-layout.ts';

export type LineProblemCode = 'LINE_UNREADABLE' | 'LINE_FOREIGN' | 'LINE_UNKNOWN' | 'LINE_ALTERED' | 'LINE_DUPLICATE' | 'LINE_CONTRADICTS';

/** A line that is not taken. */
export interface LineProblem {
  /** Line of the file as a spreadsheet shows it. */
  row: number;
  code: LineProblemCode;
}

/** A line of a return as the bank wrote it. */
export interface ReturnLine {
  row: number;
  batch: string;
  line: number;
  account: string;
  amountFen: number;
  paid: boolean;
  reason: string | null;
}

/**
 * Reads a return in the layout agreed with the bank. Throws `RefusalError` for what is no list at all (LIST_UNREADABLE, LIST_EMPTY,
 * LIST_TOO_LARGE, LIST_COLUMNS_MISSING); single bad lines become problems.
 */
export async function readReturn(
  agreed: BankLayout,
  content: string | Uint8Array,
  today: string,
): Promise<{ lines: ReturnLine[]; problems: LineProblem[] }> {
  const layout = wholeLayout(agreed);
  const titles = plainTitles(layout);
  const columns = {
    batch: listColumn.text([titles.BATCH]),
    line: listColumn.wholeNumber([titles.LINE], 1, 100_000_000),
    account: listColumn.text([titles.ACCOUNT], 40),
    amountFen:
      layout.amountFormat === 'FEN' ? listColumn.wholeNumber([titles.AMOUNT_YUAN], 0, mostFen) : listColumn.yuan([titles.AMOUNT_YUAN]),
    result: listColumn.option([titles.RESULT], { [plain(layout.paidWord)]: 'PAID', [plain(layout.returnedWord)]: 'RETURNED' }),
    reason: listColumn.optional(listColumn.text([titles.REASON], 100)),
  };
  const { rows, problems } = readList(await csvOfSpreadsheet(content), columns, today);
  return {
    lines: rows.map(({ row, values: { batch, line, account, amountFen, result, reason } }) => ({
      row,
      batch,
      line,
      account: account.replaceAll(/[\s']/g, ''),
      amountFen,
      paid: result === 'PAID',
      reason: reason ?? null,
    })),
    problems: [...new Set(problems.map(({ row }) => row))].map((row) => ({ row, code: 'LINE_UNREADABLE' as const })),
  };
}

/** More than any payment is. */
const mostFen = 100_000_000_000;

/** Titles as a list is read: half-width, however the layout writes them. */
function plainTitles({ returnTitles }: BankLayout): Record<ReturnField, string> {
  return Object.fromEntries(Object.entries(returnTitles).map(([field, title]) => [field, plain(title)])) as Record<ReturnField, string>;
}

function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

import { listTooLarge, listUnreadable, largestRows } from './list-refusals.ts';
import { isSpreadsheet, spreadsheetCells } from './spreadsheet-cells.ts';

/**
 * What an office sent, ready for `readList`: the first visible sheet of an XLSX file as CSV, anything else unchanged.
 * Throws `RefusalError`: LIST_UNREADABLE for a broken, locked or swollen XLSX file, LIST_TOO_LARGE.
 */
export async function csvOfSpreadsheet(content: string | Uint8Array): Promise<string | Uint8Array> {
  if (!isSpreadsheet(content)) return content;
  const cells = await spreadsheetCells(content, largestRows + 2);
  if (cells === undefined) throw listUnreadable();
  if (cells.length > largestRows + 1) throw listTooLarge();
  return cells.map((line) => line.map(quoted).join(',')).join('\n');
}

function quoted(cell: string): string {
  return /[",\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

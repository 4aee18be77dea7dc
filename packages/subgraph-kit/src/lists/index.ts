export { csvOfSpreadsheet } from './csv-of-spreadsheet.ts';
export * as listColumn from './list-columns.ts';
export type { ListColumn, Reading } from './list-columns.ts';
export { listProblemText, type ListProblem, type ListProblemCode } from './list-problems.ts';
export { ListProblemView } from './list-problem.type.ts';
export { readList, type ListColumns, type ListReading, type ListRow, type ListValues } from './read-list.ts';
export type { Spreadsheet, SpreadsheetColumn } from './spreadsheet-column.ts';
export { csvMediaType, writeCsv } from './write-csv.ts';
export { spreadsheetMediaType, writeSpreadsheet } from './write-spreadsheet.ts';

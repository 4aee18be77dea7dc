import type { Spreadsheet, SpreadsheetColumn } from '@onething/subgraph-kit';
import { csvMediaType, spreadsheetMediaType, writeCsv, writeSpreadsheet } from '@onething/subgraph-kit';
import type { NationalRecord } from './national-record.ts';
import { recordFields } from './record-fields.ts';
import type { RecordFormat } from './record-formats.ts';

/** A file to be handed out. */
export interface RecordFile {
  mediaType: string;
  bytes: Uint8Array;
  /** Without the dot. */
  ending: string;
}

const column = (
  title: string,
  value: (record: NationalRecord) => string | null,
  widthCharacters = 18,
): SpreadsheetColumn<NationalRecord> => ({
  title,
  widthCharacters,
  kind: 'text',
  value,
});

/** The columns of the table: the case's own, then the fields of the forms. Everything is text, so that no digit of an ID is lost. */
export const recordColumns: readonly SpreadsheetColumn<NationalRecord>[] = [
  column('编号', (record) => record.caseNumber, 22),
  column('儿童类别', (record) => record.categoryLabel.zh),
  column('县级代码', (record) => record.countyCode, 10),
  column('乡镇（街道）代码', (record) => record.townshipCode, 14),
  column('申请日期', (record) => record.appliedOn, 12),
  column('确认日期', (record) => record.confirmedOn, 12),
  column('起领年月', (record) => record.firstMonth, 10),
  column('儿童福利证编号', (record) => record.certificateNumber, 24),
  ...recordFields.map(({ title }) => column(title, (record) => record.fields[title] ?? '')),
];

/** Writes records as a table (XLSX, CSV) or whole (JSON: `{ records: [...] }`, dates ISO). */
export async function recordFile(records: readonly NationalRecord[], format: RecordFormat): Promise<RecordFile> {
  const sheet: Spreadsheet<NationalRecord> = { name: '儿童福利信息', columns: recordColumns, rows: records };
  if (format === 'XLSX') return { mediaType: spreadsheetMediaType, bytes: await writeSpreadsheet(sheet), ending: 'xlsx' };
  const text = format === 'CSV' ? writeCsv(sheet) : JSON.stringify({ records }, undefined, 2);
  return {
    mediaType: format === 'CSV' ? csvMediaType : 'application/json; charset=utf-8',
    bytes: new TextEncoder().encode(text),
    ending: format.toLowerCase(),
  };
}

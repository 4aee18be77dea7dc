/** The records for the national child welfare information system. */
import { operation } from '@onething/portal-kit';
import type { Refusal } from '../case/acts.operations.ts';

export const recordFormats = ['XLSX', 'CSV', 'JSON'] as const;
export type RecordFormat = (typeof recordFormats)[number];

export interface ExportInput {
  countyCode: string;
  caseId?: string;
  month?: string;
  format: RecordFormat;
  reason: string;
  idempotencyKey: string;
}

/** A file of this answer alone. */
export interface RecordsFile {
  fileName: string;
  mediaType: string;
  base64: string;
  count: number;
}

export const exportRecords = operation<
  { file: RecordsFile | Refusal },
  { input: ExportInput }
>(`mutation WorkbenchExportNationalRecords($input: ExportNationalRecordsInput!) {
  file: exportNationalRecords(input: $input) {
    ... on RecordsFile { fileName mediaType base64 count }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);

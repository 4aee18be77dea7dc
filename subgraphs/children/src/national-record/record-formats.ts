/** What a national record may be handed out as: a workbook, a table of text, or whole records. */
export const recordFormats = ['XLSX', 'CSV', 'JSON'] as const;
export type RecordFormat = (typeof recordFormats)[number];

/** A column of a list that is handed out as a spreadsheet. */
export interface SpreadsheetColumn<Row> {
  /** Title in the first line. */
  title: string;
  /** How wide it is shown, in characters of Latin script; a Chinese character takes two. */
  widthCharacters: number;
  /**
   * `text` stays text in every program: resident IDs, account and case numbers keep every digit. `number` and `yuan` (from fen) can be summed.
   */
  kind: 'text' | 'number' | 'yuan';
  /** The value of a row; null leaves the cell empty. */
  value(row: Row): string | number | null;
}

/** A list that is handed out: one sheet, its title line frozen and with a filter. */
export interface Spreadsheet<Row> {
  /** Name of the sheet; what a sheet's name cannot hold is left out. */
  name: string;
  columns: readonly SpreadsheetColumn<Row>[];
  rows: readonly Row[];
}

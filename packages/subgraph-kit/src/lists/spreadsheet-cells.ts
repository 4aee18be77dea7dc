import { readXlsx } from 'hucre/xlsx';

const longestUnpackedBytes = 200_000_000;
const zipStart = [0x50, 0x4b, 0x03, 0x04];

/** Whether bytes look like an XLSX file (an archive). */
export function isSpreadsheet(content: string | Uint8Array): content is Uint8Array {
  return typeof content !== 'string' && zipStart.every((byte, index) => content[index] === byte);
}

/**
 * The cells of the first visible sheet of an XLSX file as text, days as `YYYY-MM-DD`; `undefined` when it is none, is broken, is locked by a
 * password or unpacks to more than 200 MB. Formulas are not computed: a cell shows the value it was saved with.
 */
export async function spreadsheetCells(content: Uint8Array, largestRows: number): Promise<string[][] | undefined> {
  const unpackedBytes = declaredBytes(content);
  if (unpackedBytes === undefined || unpackedBytes > longestUnpackedBytes) return undefined;
  try {
    let first = true;
    const { sheets } = await readXlsx(content, {
      maxRows: largestRows,
      sheets: (info) => {
        const wanted = first && !info.hidden && !info.veryHidden;
        if (wanted) first = false;
        return wanted;
      },
    });
    return sheets[0]?.rows.map((row) => row.map(textOf));
  } catch {
    return undefined;
  }
}

function textOf(value: string | number | boolean | Date | null): string {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  // A long number the spreadsheet rounded is shown as rounded, so that the column can say so.
  if (typeof value === 'number') return Math.abs(value) > Number.MAX_SAFE_INTEGER ? value.toExponential() : String(value);
  return String(value);
}

/**
 * How many bytes the archive says it unpacks to, from its directory: the reader holds each entry to what it declares, and an entry that
 * declares nothing would be held to nothing. `undefined` when there is no directory or an entry hides its size.
 */
function declaredBytes(content: Uint8Array): number | undefined {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  let end = content.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return undefined;
  let position = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = view.getUint16(end + 10, true); entry > 0; entry -= 1) {
    if (position + 46 > content.length || view.getUint32(position, true) !== 0x02014b50) return undefined;
    const packed = view.getUint32(position + 20, true);
    const unpacked = view.getUint32(position + 24, true);
    if (unpacked === 0xffffffff || (unpacked === 0 && packed > 2)) return undefined;
    total += unpacked;
    position += 46 + view.getUint16(position + 28, true) + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  return total;
}

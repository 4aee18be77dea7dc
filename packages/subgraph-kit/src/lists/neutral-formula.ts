/** What a spreadsheet program may take for the beginning of a formula, also after it was saved as CSV and opened again; full-width forms too. */
const formulaStart = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
/** Characters that XML cannot hold. */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|\uFFFE|\uFFFF/gu;
const longestCell = 32_767;

/**
 * Text for a cell that no program runs: what would begin a formula gets an apostrophe before it. Characters that no spreadsheet can hold are
 * dropped, and text longer than a cell is cut.
 */
export function neutralFormula(text: string): string {
  const writable = text.replaceAll(unwritable, '');
  const neutral = formulaStart.test(writable) || /^[\t\r]/.test(writable) ? `'${writable}` : writable;
  return neutral.slice(0, longestCell).replace(/[\uD800-\uDBFF]$/, '');
}

/** A stretch of a paragraph; `filled` came from the case and is drawn marked. */
export interface TextStretch {
  text: string;
  filled: boolean;
}

const patterns = [
  '\\d{4}\\s*年\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?',
  '(?<!\\d)\\d{4}-(?:0[1-9]|1[0-2])(?:-\\d{2})?(?!\\d)',
  '[\\d,]+(?:\\.\\d{2})?\\s*元',
  '\\d+\\s*个月(?!内)',
  '[\\d*]{15,18}[\\dX*]',
];

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Splits a paragraph into what was put in from the case (the given values, dates, months, amounts, terms) and the words around it,
 * so that an officer sees at a glance what to check. The stretches joined give the paragraph.
 */
export function filledValues(paragraph: string, values: string[]): TextStretch[] {
  const known = values.filter((value) => value.length > 1).sort((a, b) => b.length - a.length);
  const expression = new RegExp([...known.map(escaped), ...patterns].join('|'), 'g');
  const stretches: TextStretch[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(expression)) {
    if (match.index > from) stretches.push({ text: paragraph.slice(from, match.index), filled: false });
    stretches.push({ text: match[0], filled: true });
    from = match.index + match[0].length;
  }
  if (from < paragraph.length) stretches.push({ text: paragraph.slice(from), filled: false });
  return stretches;
}

import type { LineProblem, ReturnLine } from './read-return.ts';

/** A payment that was sent, as far as a return is compared with it. */
export interface SentPayment {
  line: number;
  accountToken: string;
  amountFen: number;
  state: 'SENT' | 'SETTLED' | 'RETURNED';
}

/** What a return says, line by line. */
export interface JudgedReturn {
  settled: ReturnLine[];
  returned: ReturnLine[];
  problems: LineProblem[];
}

/**
 * Compares the lines of a return with what was sent. A line is taken when it belongs to this file, names a line of it with the same account
 * and amount, and is not answered yet; of a line that stands twice and says the same the first is taken, one that contradicts itself is not.
 */
export function judgeLines(
  lines: readonly ReturnLine[],
  batchKey: string,
  sent: ReadonlyMap<number, SentPayment>,
  tokenOf: (account: string) => string,
): JudgedReturn {
  const judged: JudgedReturn = { settled: [], returned: [], problems: [] };
  const own = lines.filter(({ batch }) => batch === batchKey);
  const results = new Map<number, Set<boolean>>();
  for (const { line, paid } of own) results.set(line, (results.get(line) ?? new Set()).add(paid));
  const taken = new Set<number>();
  for (const line of lines) {
    const code = problemOf(line);
    if (code) judged.problems.push({ row: line.row, code });
    else {
      taken.add(line.line);
      (line.paid ? judged.settled : judged.returned).push(line);
    }
  }
  return judged;

  function problemOf({ batch, line, account, amountFen, paid }: ReturnLine): LineProblem['code'] | null {
    if (batch !== batchKey) return 'LINE_FOREIGN';
    const payment = sent.get(line);
    if (!payment) return 'LINE_UNKNOWN';
    if (payment.amountFen !== amountFen || payment.accountToken !== tokenOf(account)) return 'LINE_ALTERED';
    if ((results.get(line)?.size ?? 0) > 1) return 'LINE_CONTRADICTS';
    if (taken.has(line)) return 'LINE_DUPLICATE';
    if (payment.state === 'SENT') return null;
    return (payment.state === 'SETTLED') === paid ? 'LINE_DUPLICATE' : 'LINE_CONTRADICTS';
  }
}

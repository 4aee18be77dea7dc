import type { LineProblem, ReturnLine } from './read-return.ts';

/** A payment that was sent, as far as a return is compared with it. */
export interface SentPayment {
  line: number;
  accountToken: string;
  amountFen: number;
  state: 'OPEN' | 'SETTLED' | 'RETURNED';
}

/** What a return says, line by line. */
export interface JudgedReturn {
  settled: ReturnLine[];
  returned: ReturnLine[];
  /** Paid once and now sent back after all. */
  calledBack: ReturnLine[];
  problems: LineProblem[];
}

/**
 * Compares the lines of a return with what was sent. A line is taken when it belongs to this file, names a line of it with the same account
 * and amount, and is not answered yet, or sends back what was paid before; of a line that stands twice and says the same the first is taken,
 * one that contradicts itself is not. What came back once stays back: a later word that it was paid is a contradiction.
 */
export function judgeLines(
  lines: readonly ReturnLine[],
  batchKey: string,
  sent: ReadonlyMap<number, SentPayment>,
  tokenOf: (account: string) => string,
): JudgedReturn {
  const judged: JudgedReturn = { settled: [], returned: [], calledBack: [], problems: [] };
  const own = lines.filter(({ batch }) => batch === batchKey);
  const results = new Map<number, Set<boolean>>();
  for (const { line, paid } of own) results.set(line, (results.get(line) ?? new Set()).add(paid));
  const taken = new Set<number>();
  for (const line of lines) {
    const code = problemOf(line);
    if (code) judged.problems.push({ row: line.row, code });
    else {
      taken.add(line.line);
      if (line.paid) judged.settled.push(line);
      else (sent.get(line.line)?.state === 'SETTLED' ? judged.calledBack : judged.returned).push(line);
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
    if (payment.state === 'OPEN') return null;
    if (payment.state === 'SETTLED') return paid ? 'LINE_DUPLICATE' : null;
    return paid ? 'LINE_CONTRADICTS' : 'LINE_DUPLICATE';
  }
}

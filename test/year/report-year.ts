import type { ChildMonth, Outcome } from './account-for-month.ts';
import type { Audit } from './audit-year.ts';
import type { Year } from './year.ts';

const signs: Record<Outcome, string> = { PAID: '✓', ON_ITS_WAY: '…', HELD: '‖', NOT_DUE: '–', OVERPAID: '↑', UNACCOUNTED: '?' };
const legend = '✓ paid  … on its way  ‖ held with its reason  – not due, by a clause  ↑ overpaid and claimed  ? not accounted for';
/** Why a month waits, in words. */
const waits: Readonly<Record<string, string>> = {
  NO_ACCOUNT: 'waits: nobody said where the money goes',
  ACCOUNT_UNVERIFIED: 'waits for an account that a second person has verified',
  ON_HOLD: 'held back by an officer',
  CAME_BACK: 'came back from the bank, to be put right',
  PAID_ELSEWHERE: 'paid by another county already',
  STANDARD_UNSET: 'waits for an amount to be published',
  FACTS_MISSING: 'waits for a fact or a rule that nobody has stated',
  CHANGED_SINCE: 'changed between preparing and approving: in the next run',
};
const yuan = (fen: number): string => (fen / 100).toFixed(2);
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

function cell({ month, outcome, dueFen, paidFen, payer, reason }: ChildMonth): string {
  const paid = `${yuan(paidFen)} of ${yuan(dueFen)}`;
  return `    ${month} ${signs[outcome]} ${paid.padStart(18)}  ${payer.padEnd(6)}  ${waits[reason] ?? reason}`.trimEnd();
}

/** The end of the story: twelve months of every child, the books of every county, what holds and what does not. */
export function reportOf(year: Year, { children, counties, explained, violations }: Audit, seed: number): string {
  const months = children.flatMap((child) => child.months);
  const count = (outcome: Outcome): number => months.filter((month) => month.outcome === outcome).length;
  const lines = [`\nWhat the year came to, seed ${seed}: due and paid in yuan, by which county\n${legend}`];
  for (const { of, months: own } of children) {
    const { child } = of;
    lines.push(`\n  ${child.family.child.name} (${child.family.id}) ${own.map(({ outcome }) => signs[outcome]).join('')}`);
    for (const month of own) lines.push([cell(month), child.happened.get(month.month)].filter(Boolean).join('  ← '));
    if (of.lumpSum) lines.push(`    once at 18 in ${of.lumpSum.month}: ${yuan(of.lumpSum.amountFen)}`);
    for (const { state, amountFen, recoveredFen, waivedFen } of of.overpayments)
      lines.push(`    overpayment ${yuan(amountFen)}: taken back ${yuan(recoveredFen)}, left with the family ${yuan(waivedFen)}, ${state}`);
  }
  lines.push('');
  for (const { place, runs, balances, budget } of counties) {
    const accounts = balances.map(({ account, balanceFen }) => `${account} ${yuan(balanceFen)}`).join(', ');
    const total = sum(runs.map(({ totalFen }) => totalFen));
    lines.push(`  ${place.id}: ${runs.length} runs, ${yuan(total)} yuan sent; ledger ${accounts}`);
    lines.push(
      `    budget ${yuan(budget.amountFen ?? 0)}, executed ${yuan(budget.executedFen)}${budget.warning ? ', with a warning' : ''}`,
    );
  }
  lines.push(
    `\n${months.length} child-months: ${count('PAID')} paid, ${count('ON_ITS_WAY')} on their way, ${count('HELD')} held, ${count('NOT_DUE')} not due, ` +
      `${count('OVERPAID')} overpaid and claimed, ${count('UNACCOUNTED')} not accounted for; ${explained} amounts traced to a release and a clause.`,
    violations.length === 0 ? 'Everything holds.' : `${violations.length} things do not hold:\n  ${violations.join('\n  ')}`,
  );
  return lines.join('\n');
}

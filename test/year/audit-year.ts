import type { ChildMonth } from './account-for-month.ts';
import { accountForChild } from './account-for-month.ts';
import type { Books, ChildBooks, CountyBooks, DueRow } from './read-books.ts';
import { readBooks } from './read-books.ts';
import type { Year } from './year.ts';
import { payerOf } from './year-child.ts';

/** The year as checked: each child's months, and what does not hold. */
export interface Audit {
  children: { of: ChildBooks; months: ChildMonth[] }[];
  counties: CountyBooks[];
  /** How many amounts were traced to a release and a clause. */
  explained: number;
  /** In sentences; empty: everything holds. */
  violations: string[];
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** Reads the books over the API and checks them. */
export async function auditYear(year: Year): Promise<Audit> {
  return auditBooks(await readBooks(year));
}

/** Every child-month once, run totals as their items, the ledger at zero, every amount with its release and clause. */
export function auditBooks(books: Books): Audit {
  const children = books.children.map((of) => ({ of, months: accountForChild(books, of) }));
  const amounts = books.children.flatMap((of) => [...of.months, ...(of.lumpSum ? [of.lumpSum] : [])].map((row) => ({ of, row })));
  return {
    children,
    counties: books.counties,
    explained: amounts.filter(({ row }) => row.amountFen > 0).length,
    violations: [
      ...children.flatMap(({ of, months }) =>
        months
          .filter(({ outcome }) => outcome === 'UNACCOUNTED')
          .map(({ month, reason }) => `${nameOf(of)} ${month}: not accounted for (${reason})`),
      ),
      ...amounts.flatMap(({ of, row }) => unexplained(row).map((why) => `${nameOf(of)} ${row.month}: ${why}`)),
      ...books.children.flatMap(wrongPayers),
      ...books.children.flatMap((of) => balanceOff(books, of)),
      ...paymentsBesideRuns(books),
      ...books.counties.flatMap(runsThatDiffer),
      ...books.counties.flatMap(ledgerOff),
      ...books.counties.flatMap(budgetOff),
    ],
  };
}

const nameOf = ({ child }: ChildBooks): string => child.family.child.name;

/** Standards and deductions add up to the amount; each rests on a clause, the standard on a release. */
function unexplained({ amountFen, lines }: DueRow): string[] {
  if (amountFen === 0) return [];
  const parts = lines.filter(({ kind }) => kind !== 'TOTAL');
  const why: string[] = [];
  if (sum(parts.map((line) => line.amountFen)) !== amountFen) why.push(`the lines do not add up to ${amountFen} fen`);
  if (parts.some(({ citation }) => !citation?.document || !citation.clause)) why.push('a line without a clause');
  if (!parts.some(({ releaseId }) => releaseId)) why.push('no line names a release');
  return why;
}

/** A month is owed by the county in which the child was registered at its beginning. */
function wrongPayers(of: ChildBooks): string[] {
  return of.months
    .filter(({ amountFen, month, payer }) => amountFen > 0 && payer.code !== payerOf(of.child, month))
    .map(({ month, payer }) => `${nameOf(of)} ${month}: owed by ${payer.code}, though registered in ${payerOf(of.child, month)}`);
}

/** What a family was paid, less what was taken back, is what is due, less what is owed still, and what is claimed or was left with it. */
function balanceOff({ counties, lastMonth }: Books, of: ChildBooks): string[] {
  const rows = [...of.months, ...(of.lumpSum && of.lumpSum.month <= lastMonth ? [of.lumpSum] : [])];
  const open = new Set(of.months.filter(({ basis }) => basis === 'UNDECIDED').map(({ month }) => month));
  const paid = of.payments.filter(({ state, month }) => state !== 'RETURNED' && !open.has(month));
  const paidFen = sum(paid.map(({ grossFen }) => grossFen));
  const dueFen = sum(rows.map(({ amountFen }) => amountFen));
  const waiting = counties.flatMap(({ runs }) => runs.at(-1)?.exceptions ?? []);
  const waitingFen = sum(
    waiting.filter((row) => row.case.id === of.child.caseId && row.month === lastMonth).map(({ amountFen }) => amountFen),
  );
  const backFen = sum(
    counties
      .flatMap(({ runs }) => runs.at(-1)?.items ?? [])
      .filter((item) => item.case.id === of.child.caseId && item.month === lastMonth && item.state === 'RETURNED')
      .map(({ grossFen }) => grossFen),
  );
  const owedFen = sum(of.arrears.map(({ arrearsFen }) => arrearsFen)) + waitingFen + backFen;
  const takenBackFen = sum(of.overpayments.map(({ recoveredFen }) => recoveredFen));
  const tooMuchFen = sum(of.overpayments.map(({ outstandingFen, waivedFen }) => outstandingFen + waivedFen));
  if (paidFen - takenBackFen === dueFen - owedFen + tooMuchFen) return [];
  return [
    `${nameOf(of)}: ${paidFen} fen paid, ${takenBackFen} taken back, ${dueFen} due, ${owedFen} owed still, ${tooMuchFen} too much: it does not add up`,
  ];
}

/** What families see as paid and what the runs paid is the same, payment by payment, none twice. */
function paymentsBesideRuns({ children, counties }: Books): string[] {
  const items = new Map<string, string>();
  const broken: string[] = [];
  for (const { id, case: of, state, amountFen } of counties.flatMap(({ runs }) => runs.flatMap((run) => run.items))) {
    if (items.has(id)) broken.push(`payment ${id} stands in two runs`);
    if (['SENT', 'SETTLED', 'RETURNED'].includes(state)) items.set(id, `${of.id} ${state} ${amountFen}`);
  }
  const seen = children.flatMap(({ child, payments }) => payments.map((payment) => ({ child, payment })));
  for (const { child, payment } of seen)
    if (items.get(payment.id) !== `${child.caseId} ${payment.state} ${payment.amountFen}`)
      broken.push(`${child.family.child.name} ${payment.month}: a payment no run made so`);
  if (seen.length !== items.size) broken.push(`the runs made ${items.size} payments, the families see ${seen.length}`);
  return broken;
}

/** The totals of a run are those of its items, and every run came to its end. */
function runsThatDiffer({ place, runs }: CountyBooks): string[] {
  return runs
    .filter(({ state }) => state !== 'WITHDRAWN')
    .flatMap((run) => {
      const own = run.items.filter(({ state }) => state !== 'WITHDRAWN');
      const of = `${place.id} ${run.month}`;
      const broken: string[] = [];
      if (own.length !== run.itemCount || run.exceptions.length !== run.exceptionCount) broken.push(`${of}: counts and lines differ`);
      if (sum(own.map(({ amountFen }) => amountFen)) !== run.totalFen) broken.push(`${of}: total and payments differ`);
      if (sum(own.map(({ grossFen }) => grossFen)) !== run.grossFen) broken.push(`${of}: gross and payments differ`);
      if (sum(own.map(({ recoveredFen }) => recoveredFen)) !== run.recoveredFen) broken.push(`${of}: kept back and payments differ`);
      if (!['SETTLED', 'RETURNED', 'SENT'].includes(run.state)) broken.push(`${of}: left in state ${run.state}`);
      return broken;
    });
}

/** What the budget says is executed is what its runs paid out and did not get back; never more than was given. */
function budgetOff({ place, budget, runs }: CountyBooks): string[] {
  const paid = runs.flatMap(({ items }) => items).filter(({ state }) => state === 'SENT' || state === 'SETTLED');
  const paidFen = sum(paid.map(({ amountFen }) => amountFen));
  const broken: string[] = [];
  if (budget.amountFen === null) broken.push(`${place.id}: no budget was given`);
  else if (budget.executedFen > budget.amountFen) broken.push(`${place.id}: more was paid than the budget allows`);
  if (budget.executedFen !== paidFen) broken.push(`${place.id}: the budget says ${budget.executedFen}, the runs paid ${paidFen}`);
  return broken;
}

/** Every transaction and all accounts balance to zero; what is granted and in transit is what the payments say. */
function ledgerOff({ place, runs, balances, transactions }: CountyBooks): string[] {
  const broken = transactions
    .filter(({ postings }) => sum(postings.map(({ amountFen }) => amountFen)) !== 0)
    .map(({ kind }) => `${place.id}: a transaction ${kind} does not balance`);
  const items = runs.flatMap((run) => run.items);
  const balance = (account: string): number => balances.find((found) => found.account === account)?.balanceFen ?? 0;
  const paid = (states: readonly string[], amount: (item: (typeof items)[number]) => number): number =>
    sum(items.filter(({ state }) => states.includes(state)).map(amount));
  if (sum(balances.map(({ balanceFen }) => balanceFen)) !== 0) broken.push(`${place.id}: the accounts do not add up to zero`);
  if (balance('GRANTS') !== paid(['SENT', 'SETTLED'], ({ grossFen }) => grossFen)) broken.push(`${place.id}: grants and payments differ`);
  // Credits: what was granted and has not left the treasury yet.
  if (-(balance('IN_TRANSIT') + balance('CASH_DESK')) !== paid(['SENT'], ({ amountFen }) => amountFen))
    broken.push(`${place.id}: in transit and unanswered payments differ`);
  return broken;
}

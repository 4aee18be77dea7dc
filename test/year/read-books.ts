import type { HttpPerson } from '../kit/http-person.ts';
import type { Place, YearChild } from './year-child.ts';
import { places } from './year-child.ts';
import type { Year } from './year.ts';

/** A line of how an amount came about. */
export interface Line {
  kind: string;
  amountFen: number;
  releaseId: string | null;
  label: { zh: string };
  citation: { document: string; clause: string } | null;
}

/** What is due for a month. */
export interface DueRow {
  month: string;
  amountFen: number;
  basis: string;
  revision: number;
  payer: { code: string };
  lines: Line[];
}

/** A payment as the family sees it. */
export interface Payment {
  id: string;
  month: string;
  kind: string;
  grossFen: number;
  recoveredFen: number;
  amountFen: number;
  state: string;
}

/** All that the API tells the guardian of one child. */
export interface ChildBooks {
  child: YearChild;
  /** Paragraphs of the confirmation and the first month it states. */
  decision: { firstMonth: string | null; paragraphs: string[] };
  firstMonth: string | null;
  months: DueRow[];
  lumpSum: DueRow | null;
  refusal: { code: string } | null;
  payments: Payment[];
  arrears: { month: string; kind: string; arrearsFen: number }[];
  overpayments: {
    id: string;
    state: string;
    outstandingFen: number;
    amountFen: number;
    recoveredFen: number;
    waivedFen: number;
    /** Months it was ever assessed for; the sums are the overpayment's own. */
    assessments: { months: { month: string; kind: string }[] }[];
  }[];
}

/** An item of a run. */
export interface Item {
  id: string;
  month: string;
  grossFen: number;
  recoveredFen: number;
  amountFen: number;
  state: string;
  case: { id: string };
}

/** A run with all of its lines. */
export interface RunBooks {
  id: string;
  month: string;
  sequence: number;
  state: string;
  itemCount: number;
  grossFen: number;
  recoveredFen: number;
  totalFen: number;
  exceptionCount: number;
  items: Item[];
  exceptions: { month: string; kind: string; code: string; amountFen: number; case: { id: string } }[];
}

/** All that the API tells the payers of one county. */
export interface CountyBooks {
  place: Place;
  budget: { amountFen: number | null; executedFen: number; warning: boolean };
  runs: RunBooks[];
  balances: { account: string; balanceFen: number }[];
  transactions: { kind: string; postings: { account: string; amountFen: number }[] }[];
}

/** What is known at the end of the year, all of it from the public API. */
export interface Books {
  /** Last month that was lived. */
  lastMonth: string;
  children: ChildBooks[];
  counties: CountyBooks[];
}

const due = 'month amountFen basis revision payer { code } lines { kind amountFen releaseId label { zh } citation { document clause } }';
const ofChild = `query Books($id: ID!, $to: Month) { case(id: $id) { decision { firstMonth paragraphs } entitlement {
  firstMonth refusal { code } months(first: 100, to: $to) { ${due} } lumpSum { ${due} }
  payments { id month kind grossFen recoveredFen amountFen state } arrears { month kind arrearsFen }
  overpayments { id state amountFen recoveredFen waivedFen outstandingFen assessments { months { month kind } } } } } }`;
const runFields = `id month sequence state itemCount grossFen recoveredFen totalFen exceptionCount
  items(first: 100) { edges { node { id month grossFen recoveredFen amountFen state case { id } } } }
  exceptions(first: 100) { edges { node { month kind code amountFen case { id } } } }`;
const ofCounty = `query CountyBooks($county: JurisdictionCode!, $restricted: Boolean!) {
  paymentRuns(jurisdictionCode: $county, first: 50) { edges { node { id restricted } } }
  paymentBudget(jurisdictionCode: $county, fiscalYear: 2026, restricted: $restricted) { amountFen executedFen warning }
  ledgerBalances(jurisdictionCode: $county, fiscalYear: 2026, restricted: $restricted) { account balanceFen }
  ledgerTransactions(jurisdictionCode: $county, fiscalYear: 2026, restricted: $restricted, first: 100) {
    edges { node { kind postings { account amountFen } } } } }`;

/** The nodes of a connection. */
interface Connection<Node> {
  edges: { node: Node }[];
}
const nodesOf = <Node>({ edges }: Connection<Node>): Node[] => edges.map(({ node }) => node);

async function readChild(year: Year, child: YearChild): Promise<ChildBooks> {
  type Answer = { case: { decision: ChildBooks['decision']; entitlement: Omit<ChildBooks, 'child' | 'decision'> } };
  const guardian = await year.people.as(child.guardian);
  const { case: found } = await guardian.get<Answer>(ofChild, { id: child.caseId, to: year.month });
  return { child, decision: found.decision, ...found.entitlement };
}

async function readRun(person: HttpPerson, id: string): Promise<RunBooks> {
  type Answer = {
    paymentRun: Omit<RunBooks, 'items' | 'exceptions'> &
      Record<'items', Connection<Item>> & { exceptions: Connection<RunBooks['exceptions'][number]> };
  };
  const { paymentRun: run } = await person.get<Answer>(`query Run($id: ID!) { paymentRun(id: $id) { ${runFields} } }`, { id });
  return { ...run, items: nodesOf(run.items), exceptions: nodesOf(run.exceptions) };
}

async function readCounty(year: Year, place: Place): Promise<CountyBooks> {
  const person = await year.people.as(`${place.id}-payment-preparer`);
  type Answer = {
    paymentRuns: Connection<{ id: string; restricted: boolean }>;
    paymentBudget: CountyBooks['budget'];
    ledgerBalances: CountyBooks['balances'];
    ledgerTransactions: Connection<CountyBooks['transactions'][number]>;
  };
  const restricted = place.confidential ?? false;
  const found = await person.get<Answer>(ofCounty, { county: place.county, restricted });
  const seen = nodesOf(found.paymentRuns);
  if (!restricted && seen.some((run) => run.restricted)) throw new Error(`${place.id} sees a run it must not know of`);
  const runs: RunBooks[] = [];
  for (const { id } of seen.filter((run) => run.restricted === restricted)) runs.push(await readRun(person, id));
  runs.sort((one, other) => `${one.month} ${one.sequence}`.localeCompare(`${other.month} ${other.sequence}`));
  return { place, budget: found.paymentBudget, runs, balances: found.ledgerBalances, transactions: nodesOf(found.ledgerTransactions) };
}

/** Reads everything the year left behind, as guardians and payers see it. */
export async function readBooks(year: Year): Promise<Books> {
  const books: Books = { lastMonth: year.month, children: [], counties: [] };
  for (const child of year.children) books.children.push(await readChild(year, child));
  for (const place of places) books.counties.push(await readCounty(year, place));
  return books;
}

import { describe, expect, it } from 'vitest';
import { auditBooks } from './audit-year.ts';
import type { Books } from './read-books.ts';
import { licheng, yearFamilies } from './year-child.ts';

const line = { label: { zh: '标准' }, releaseId: 'r-1', citation: { document: '民发〔2019〕62号', clause: '三（一）' } };

/** One child, confirmed in January, paid for February. */
function soundBooks(): Books {
  const { family, guardian } = yearFamilies[0]!;
  const payment = { id: 'p-1', month: '2026-02', grossFen: 164_000, recoveredFen: 0, amountFen: 164_000, state: 'SETTLED' };
  return {
    lastMonth: '2026-02',
    children: [
      {
        child: {
          family,
          guardian,
          place: licheng,
          caseId: 'c-1',
          entitlementId: 'e-1',
          confirmedIn: '2026-01',
          payers: [{ since: '2026-01', county: licheng.county }],
          ended: false,
          happened: new Map(),
        },
        decision: { firstMonth: '2026-02', paragraphs: ['依据民发〔2019〕62号'] },
        firstMonth: '2026-02',
        months: [
          {
            month: '2026-02',
            amountFen: 164_000,
            basis: 'FULL',
            revision: 1,
            payer: { code: '370112' },
            lines: [
              { ...line, kind: 'STANDARD', amountFen: 164_000 },
              { ...line, kind: 'TOTAL', amountFen: 164_000, releaseId: null },
            ],
          },
        ],
        lumpSum: null,
        refusal: null,
        payments: [{ ...payment, kind: 'MONTHLY' }],
        arrears: [],
        overpayments: [],
      },
    ],
    counties: [
      {
        place: licheng,
        budget: { amountFen: 1_000_000, executedFen: 164_000, warning: false },
        runs: [
          {
            id: 'r-1',
            month: '2026-02',
            sequence: 0,
            state: 'SETTLED',
            itemCount: 1,
            grossFen: 164_000,
            recoveredFen: 0,
            totalFen: 164_000,
            exceptionCount: 0,
            items: [{ ...payment, case: { id: 'c-1' } }],
            exceptions: [],
          },
        ],
        balances: [
          { account: 'GRANTS', balanceFen: 164_000 },
          { account: 'IN_TRANSIT', balanceFen: 0 },
          { account: 'TREASURY', balanceFen: -164_000 },
        ],
        transactions: [
          {
            kind: 'RUN_SENT',
            postings: [
              { account: 'GRANTS', amountFen: 164_000 },
              { account: 'IN_TRANSIT', amountFen: -164_000 },
            ],
          },
        ],
      },
    ],
  };
}

/** The violations found after something was spoilt. */
function after(spoil: (books: Books) => void): string {
  const books = soundBooks();
  spoil(books);
  return auditBooks(books).violations.join('\n');
}

describe('the audit of a year', () => {
  it('finds nothing in sound books, and every month with one outcome', () => {
    const audit = auditBooks(soundBooks());
    expect(audit.violations).toEqual([]);
    expect(audit.children[0]!.months.map(({ outcome }) => outcome)).toEqual(['NOT_DUE', 'PAID']);
  });

  it.each<[string, (books: Books) => void, RegExp]>([
    ['a due that nobody paid', ({ children }) => (children[0]!.payments = []), /2026-02: not accounted for/],
    [
      'a fen too much',
      ({ children }) => (children[0]!.payments[0]!.grossFen += 1),
      /paid 1 fen too much, and nobody claims it[^]*does not add up/,
    ],
    [
      'a month paid twice',
      ({ children }) => children[0]!.payments.push({ ...children[0]!.payments[0]!, id: 'p-2' }),
      /a payment no run made/,
    ],
    [
      'nothing due without a clause',
      ({ children }) => Object.assign(children[0]!.months[0]!, { amountFen: 0, lines: [] }),
      /nobody claims it/,
    ],
    ['a first month without a source', ({ children }) => (children[0]!.decision.paragraphs = ['予以确认']), /2026-01: not accounted for/],
    ['another county', ({ children: [of] }) => (of!.months[0]!.payer.code = '370114'), /owed by 370114, though registered in 370112/],
    ['a line without a clause', ({ children }) => (children[0]!.months[0]!.lines[0]!.citation = null), /a line without a clause/],
    ['lines that do not add up', ({ children }) => (children[0]!.months[0]!.lines[0]!.amountFen -= 1), /do not add up/],
    ['an amount of no release', ({ children }) => (children[0]!.months[0]!.lines[0]!.releaseId = null), /no line names a release/],
    [
      'a sum at 18 nobody paid',
      ({ children: [of] }) => (of!.lumpSum = of!.months[0]!),
      /164000 fen paid, 0 taken back, 328000 due, 0 owed still/,
    ],
    ['a run of another total', ({ counties }) => (counties[0]!.runs[0]!.totalFen += 1), /total and payments differ/],
    ['a run that stands still', ({ counties }) => (counties[0]!.runs[0]!.state = 'UNKNOWN'), /left in state UNKNOWN/],
    ['accounts that do not balance', ({ counties }) => (counties[0]!.balances[2]!.balanceFen += 1), /do not add up to zero/],
    [
      'a transit no payment explains',
      ({ counties }) => (counties[0]!.balances[1]!.balanceFen = -1),
      /in transit and unanswered payments differ/,
    ],
    ['a budget overdrawn', ({ counties }) => (counties[0]!.budget.amountFen = 163_999), /more was paid than the budget allows/],
    ['a budget that says something else', ({ counties }) => (counties[0]!.budget.executedFen = 0), /the runs paid 164000/],
    ['a posting of one side', ({ counties }) => counties[0]!.transactions[0]!.postings.pop(), /does not balance/],
    ['grants no payment explains', ({ counties }) => (counties[0]!.balances[0]!.balanceFen += 1), /grants and payments differ/],
  ])('finds %s', (_, spoil, sentence) => expect(after(spoil)).toMatch(sentence));

  it('takes a payment the bank has not answered as on its way, in the ledger as a credit', () => {
    const books = soundBooks();
    books.children[0]!.payments[0]!.state = 'SENT';
    Object.assign(books.counties[0]!.runs[0]!, { state: 'SENT' }).items[0]!.state = 'SENT';
    books.counties[0]!.balances = [
      { account: 'GRANTS', balanceFen: 164_000 },
      { account: 'IN_TRANSIT', balanceFen: -164_000 },
    ];
    expect(auditBooks(books).violations).toEqual([]);
    expect(auditBooks(books).children[0]!.months[1]!.outcome).toBe('ON_ITS_WAY');
  });

  it('takes what came back of the last run itself as held: only the next run can list it', () => {
    const books = soundBooks();
    books.children[0]!.payments[0]!.state = 'RETURNED';
    Object.assign(books.counties[0]!.runs[0]!, { state: 'RETURNED' }).items[0]!.state = 'RETURNED';
    Object.assign(books.counties[0]!, { balances: [], transactions: [] });
    books.counties[0]!.budget.executedFen = 0;
    expect(auditBooks(books).violations).toEqual([]);
    expect(auditBooks(books).children[0]!.months[1]).toMatchObject({ outcome: 'HELD', reason: 'CAME_BACK' });
  });

  it('takes a due as held only for the exception of the last run', () => {
    const held = (code: string) => (books: Books) => {
      books.children[0]!.payments = [];
      const run = books.counties[0]!.runs[0]!;
      const exception = { month: '2026-02', kind: 'MONTHLY', code, amountFen: 164_000, case: { id: 'c-1' } };
      Object.assign(run, { items: [], itemCount: 0, totalFen: 0, grossFen: 0, exceptions: [exception], exceptionCount: 1 });
      Object.assign(books.counties[0]!, { balances: [], transactions: [] });
      books.counties[0]!.budget.executedFen = 0;
    };
    expect(after(held('ON_HOLD'))).toBe('');
    const books = soundBooks();
    held('ON_HOLD')(books);
    expect(auditBooks(books).children[0]!.months[1]).toMatchObject({ outcome: 'HELD', reason: 'ON_HOLD' });
  });

  it('takes a month nobody can calculate as held for the exception of the last run, until it can be', () => {
    const books = soundBooks();
    const [of] = books.children;
    const run = books.counties[0]!.runs[0]!;
    const exception = { month: '2026-03', kind: 'MONTHLY', code: 'FACTS_MISSING', amountFen: 0, case: { id: 'c-1' } };
    const empty = { itemCount: 0, totalFen: 0, grossFen: 0, recoveredFen: 0, items: [] };
    books.counties[0]!.runs.push({ ...run, ...empty, id: 'r-2', month: '2026-03', exceptions: [exception], exceptionCount: 1 });
    Object.assign(books, { lastMonth: '2026-03' });
    of!.refusal = { code: 'PARAMETER_UNSET' };
    expect(auditBooks(books).children[0]!.months[2]).toMatchObject({ outcome: 'HELD', reason: 'FACTS_MISSING' });
    books.counties[0]!.runs.push({ ...run, ...empty, id: 'r-3', month: '2026-04', exceptions: [], exceptionCount: 0 });
    expect(auditBooks(books).violations.join()).toMatch(/2026-03: not accounted for/);
  });
});

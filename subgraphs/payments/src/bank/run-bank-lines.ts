import type { Encrypted } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { type AccountDetails, PayeeAccount } from '../payee-account/payee-account.entity.ts';
import type { PaymentsKit } from '../payments-context.ts';
import type { BankLine } from './write-bank-file.ts';

/** Lines read by one statement: a closed range of them, which both databases answer from the index without walking over the lines before. */
const linesAtOnce = 1_000;

const select = `
  SELECT item.line AS line, item.amount_fen AS amountFen, account.id AS accountId, account.details AS details
  FROM payment_item item JOIN payee_account account ON account.id = item.account_id
  WHERE item.run_id = ? AND item.line > ? AND item.line <= ? AND item.method = 'BANK' AND item.amount_fen > 0 AND item.state <> 'WITHDRAWN'
  ORDER BY item.line`;

interface SealedLine {
  line: number;
  amountFen: number | string;
  accountId: string;
  details: Encrypted;
}

/** The payments of a run that go by bank, in order of line, page by page; what is kept back whole is not among them. */
export async function* runBankLines(kit: PaymentsKit, manager: EntityManager, runId: string): AsyncGenerator<BankLine[]> {
  const [{ last }] = (await manager.query('SELECT COALESCE(MAX(line), 0) AS last FROM payment_item WHERE run_id = ?', [runId])) as [
    { last: number | string },
  ];
  const account = new PayeeAccount();
  for (let after = 0; after < Number(last); after += linesAtOnce) {
    const rows = (await manager.query(select, [runId, after, after + linesAtOnce])) as SealedLine[];
    yield rows.map(({ line, amountFen, accountId, details: sealed }) => {
      Object.assign(account, { id: accountId, details: sealed });
      const { holder = '', accountNumber = '', bank = '' } = JSON.parse(kit.fields.open(account, 'details')) as Partial<AccountDetails>;
      return { line, holder, account: accountNumber, bank, amountFen: Number(amountFen) };
    });
  }
}

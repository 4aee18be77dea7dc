import type { Encrypted } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { type AccountDetails, PayeeAccount } from '../payee-account/payee-account.entity.ts';
import type { PaymentsKit } from '../payments-context.ts';
import type { BankLine } from './write-bank-file.ts';

const pageSize = 1_000;

const select = `
  SELECT item.line AS line, item.amount_fen AS amountFen, account.id AS accountId, account.details AS details
  FROM payment_item item JOIN payee_account account ON account.id = item.account_id
  WHERE item.run_id = ? AND item.line > ? AND item.method = 'BANK' AND item.amount_fen > 0 AND item.state <> 'WITHDRAWN'
  ORDER BY item.line LIMIT ?`;

interface SealedLine {
  line: number;
  amountFen: number | string;
  accountId: string;
  details: Encrypted;
}

/** The payments of a run that go by bank, in order of line, page by page; what is kept back whole is not among them. */
export async function* runBankLines(kit: PaymentsKit, manager: EntityManager, runId: string): AsyncGenerator<BankLine[]> {
  let after = 0;
  for (;;) {
    const rows = (await manager.query(select, [runId, after, pageSize])) as SealedLine[];
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ line, amountFen, accountId, details: sealed }) => {
      const account = Object.assign(new PayeeAccount(), { id: accountId, details: sealed });
      const { holder = '', accountNumber = '', bank = '' } = JSON.parse(kit.fields.open(account, 'details')) as Partial<AccountDetails>;
      return { line, holder, account: accountNumber, bank, amountFen: Number(amountFen) };
    });
    if (rows.length < pageSize) return;
    after = last.line;
  }
}
